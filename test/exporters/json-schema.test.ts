import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemas } from '#grader/exporters/json-schema.js';
import { resultsJson } from '#grader/exporters/results-json.js';
import { writeJsonSchemas } from '#grader/exporters/write-json-schemas.js';
import { checkResult, results, submissionResult } from '../support/builders.js';
import { anyResults, anySubmissionResult } from '../support/result-arbitrary.js';

describe('the JSON Schemas', () => {
  it('accept every result that we print', () => {
    const ofResults = reader('results.schema.json');
    const ofSubmission = reader('submission.schema.json');

    fc.assert(
      fc.property(anyResults, anySubmissionResult, (classroom, submission) => {
        expect(ofResults(JSON.parse(resultsJson(classroom)))).toBe(true);
        expect(ofSubmission(JSON.parse(JSON.stringify(submission)))).toBe(true);
      }),
    );
  });

  it.each([
    ['another schema version', { ...results(), schemaVersion: 2 }],
    ['a field too many', { ...results(), startedAt: 0 }],
    ['a seed with a fraction', results({ seed: 0.5 })],
    ['a negative score', withSubmission({ score: -1 })],
    ['an unknown status', withSubmission({ status: 'lost' })],
    ['a missing reason', withSubmission({ reason: undefined })],
    ['a short fingerprint', withSubmission({ fingerprint: 'abc' })],
    ['a check without a word on its points', withSubmission({ checks: [{ id: 'odd' }] })],
    ['a text for points', withSubmission({ checks: [{ ...checkResult(), points: '15' }] })],
  ])('refuse %s', (_, value) => {
    expect(reader('results.schema.json')(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it('say which draft they follow and what they describe', () => {
    for (const schema of Object.values(jsonSchemas)) {
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: expect.stringContaining('theta-grader'),
        additionalProperties: false,
      });
    }
  });
});

describe('writing the JSON Schemas', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));

  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes the folder and one file for each', () => {
    const target = join(folder, 'new', 'schemas');

    writeJsonSchemas(target);

    expect(readdirSync(target).toSorted()).toEqual(Object.keys(jsonSchemas).toSorted());
    for (const [name, schema] of Object.entries(jsonSchemas)) {
      expect(JSON.parse(readFileSync(join(target, name), 'utf8'))).toEqual(schema);
    }
  });
});

function withSubmission(changes: object): object {
  return { ...results(), submissions: [{ ...submissionResult(), ...changes }] };
}

// Zod reads the shipped schema back as any other tool would: from its JSON.
function reader(name: string): (value: unknown) => boolean {
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchemas[name])));
  return (value) => schema.safeParse(value).success;
}
