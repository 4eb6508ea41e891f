// The contract as JSON Schema (draft 2020-12), for tools that are not written in TypeScript.

import { z } from 'zod';
import { gradesSchema } from './grades-schema.js';
import { resultsSchema, submissionResultSchema } from './results-schema.js';

/** File name to schema, as shipped in `dist/schemas/`. */
export const jsonSchemas: Readonly<Record<string, object>> = {
  'results.schema.json': z.toJSONSchema(
    resultsSchema.meta({ title: 'theta-grader: results.json', description: 'A graded class.' }),
  ),
  'grades.schema.json': z.toJSONSchema(
    gradesSchema.meta({
      title: 'theta-grader: grades.json',
      description: 'What counts for each submission of a class, and how it came about.',
    }),
  ),
  'submission.schema.json': z.toJSONSchema(
    submissionResultSchema.meta({
      title: 'theta-grader: check --json',
      description: 'One graded submission, the same as an element of `submissions`.',
    }),
  ),
};
