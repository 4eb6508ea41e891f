// Fields that YAML files of an instructor have in common.

import { z } from 'zod';
import { isoTime } from '../../intake/iso-time.js';

/** Enough to explain a grade, too little to fill a page. */
const longestReason = 500;

const text = (what: string) => z.string({ error: what }).trim().min(1, what);

/** Of a student, or of a submission. */
export const idField = text('name a student or a submission');

export const reasonField = text('give a reason, which students read').max(
  longestReason,
  `a reason has ${longestReason} characters at most`,
);

/** A number of at most two decimals that is not negative. */
export const decimalField = (what: string) =>
  z
    .string({ error: what })
    .regex(/^\d+(?:\.\d{1,2})?$/, what)
    .transform(Number);

const timeWanted = 'write a time with its zone, like 2026-03-01T18:00:00+01:00';

/** A moment, in milliseconds since 1970. */
export const momentField = z.string({ error: timeWanted }).transform((written, context) => {
  const time = isoTime(written);
  if (time !== null) return Date.parse(time);
  context.addIssue({ code: 'custom', message: timeWanted });
  return z.NEVER;
});

/** An empty file, or an empty list, says nothing. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .preprocess(
      (value) => (value === '' || value === null ? [] : value),
      z.array(item, 'write a list'),
    )
    .default([]);
}
