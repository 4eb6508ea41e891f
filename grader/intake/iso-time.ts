// Moments as platforms write them.

// A moment without a zone is not one: reading it by this machine's zone would be a guess.
const withZone =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))? ?(Z|UTC|[+-]\d{2}:?\d{2})$/i;

/** The moment in UTC, `2026-03-01T12:00:00.000Z`; `null` for what is not one, or has no zone. */
export function isoTime(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const [, day, clock, fraction = '0', zone = ''] = withZone.exec(value.trim()) ?? [];
  if (day === undefined) return null;
  const offset = /^(z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2');
  const moment = new Date(
    `${day}T${clock}${clock?.length === 5 ? ':00' : ''}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`,
  );
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
