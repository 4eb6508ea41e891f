// Ids of a batch: file stems and folder names, told apart where they collide (RULES E.1).

/**
 * Gives each item an id: the first of equal stems keeps it, the next ones get `-2`, `-3` … A number
 * that makes some other item's own stem is passed over, so that a collision renames nobody else.
 */
export function withIds<Item extends { readonly stem: string }>(
  items: readonly Item[],
): (Item & { readonly id: string })[] {
  const taken = new Set(items.map((item) => item.stem));
  const given = new Set<string>();
  return items.map((item) => {
    const id = given.has(item.stem) ? firstFree(item.stem, taken) : item.stem;
    given.add(id);
    taken.add(id);
    return { ...item, id };
  });
}

function firstFree(stem: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
