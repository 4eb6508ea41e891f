// Long names in narrow columns.

/** A name, cut behind each underscore, where a line may break. */
export function nameParts(name: string): readonly string[] {
  return name.split(/(?<=_)/);
}
