// What tests look at in a page.

/** The page without its stylesheet and its hash, which are the same on all pages. */
export function withoutStyle(page: string): string {
  return page
    .replace(/<style>[^<]*<\/style>/, '<style></style>')
    .replace(/'sha256-[^']*'/, "'sha256-…'");
}

/** All tags in order, with the names of their attributes but no values: the page's shape. */
export function tagShape(page: string): string[] {
  const tags = page.match(/<[^>]*>/g) ?? [];
  return tags.map((tag) => tag.replace(/"[^"]*"/g, ''));
}

/** Every text inside a value, with `payload` behind it; empty ones stay, and so do statuses. */
export function withPayload<T>(value: T, payload: string): T {
  // Only texts change, so the shape stays what it was.
  return poison(value, '', payload) as T;
}

// These hold one of our own words, or in `page` the file name that we made.
const ownWords = new Set([
  'status',
  'verdict',
  'blame',
  'language',
  'lang',
  'loopReading',
  'kind',
  'tone',
  'page',
  'lang',
]);

/** Records whose keys are looked up by texts that change. */
const byName = new Set(['functions', 'counterexamples']);

function poison(value: unknown, key: string, payload: string): unknown {
  if (typeof value === 'string') {
    return value === '' || ownWords.has(key) ? value : value + payload;
  }
  if (Array.isArray(value)) return value.map((each) => poison(each, '', payload));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      byName.has(key) ? name + payload : name,
      poison(each, name, payload),
    ]),
  );
}
