// The calls of a plan as numbers: every submission is asked much the same, and spelling it out each
// time would be most of what a journal holds.

/** Keys of questions by number. */
export interface QuestionBook {
  /** Hash of the keys. */
  readonly id: string;
  readonly keys: readonly string[];
}

/** Numbers from the book, in stretches `[first, last]`; what the book lacks stands as its key. */
export type BookedQuestions = readonly (readonly [first: number, last: number] | string)[];

/** Writes a list of keys by the book. */
export function booked(
  keys: readonly string[],
  numbers: ReadonlyMap<string, number>,
): BookedQuestions {
  const list: ([number, number] | string)[] = [];
  for (const key of keys) {
    const number = numbers.get(key);
    const last = list.at(-1);
    if (number === undefined) list.push(key);
    else if (Array.isArray(last) && last[1] === number - 1) last[1] = number;
    else list.push([number, number]);
  }
  return list;
}

/** Numbers of a book's keys. */
export function numbersOf({ keys }: QuestionBook): ReadonlyMap<string, number> {
  return new Map(keys.map((key, number) => [key, number]));
}

/** The keys of a list; throws where it names numbers that the book does not have. */
export function unbooked(list: BookedQuestions, { keys }: QuestionBook): readonly string[] {
  return list.flatMap((each) => {
    if (typeof each === 'string') return [each];
    const [first, last] = each;
    if (!(first >= 0 && last < keys.length)) throw new Error('the book has no such question');
    return keys.slice(first, last + 1);
  });
}
