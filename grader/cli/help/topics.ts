// What `grader help` can explain: pages of docs/, which are the one place where it is written down.

/** Pages by the word that asks for them. */
export const helpTopics = {
  'exit-codes': 'exit-codes.md',
  layouts: 'layouts.md',
  formats: 'formats.md',
  exports: 'exports.md',
  engines: 'engines.md',
  limits: 'limits.md',
  overrides: 'overrides.md',
} as const satisfies Readonly<Record<string, string>>;

/** Words that can follow `grader help`. */
export const helpTopicNames: readonly string[] = Object.keys(helpTopics);

/** The page of a topic; `null` for words that are none. */
export function pageOfTopic(topic: string): string | null {
  const found = Object.entries(helpTopics).find(([name]) => name === topic);
  return found?.[1] ?? null;
}
