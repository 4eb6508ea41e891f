import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { Report } from '#grader/core/model/report.js';
import { packageRoot } from '#grader/package-root.js';
import { lookAtSource } from '#grader/source/look-at-source.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { submission } from '../../support/fake-students.js';
import { sealedEngine } from '../../support/sealed-engine.js';

interface Program {
  readonly file: string;
  readonly id?: string;
}

const engine = sealedEngine(gradientDescent.limits);
const plan = questionPlan(gradientDescent, 1);
const { messages } = gradientDescent;

describe('what the whole corpus is told', () => {
  it.each(programs('right'))(
    'is praise, or nothing without its library: right/$file',
    async ({ file }) => {
      const { result, details } = await gradeFile('right', file);

      const { next, remarks } = details.feedback;
      expect(next?.id ?? 'nothing').toBe(expectedAtRight(result.score, result.status));
      expect(remarks).toHaveLength(result.remarks.length);
    },
  );

  it.each(programs('wrong'))(
    'is one next step in three stages: wrong/$file',
    async ({ file, id = '' }) => {
      const { result, details } = await gradeFile('wrong', file);
      const { next, remarks, mistakes } = details.feedback;

      expect(remarks).toHaveLength(result.remarks.length);
      expect(mistakes.map((each) => each.id)).toEqual(result.diagnoses.map((each) => each.id));
      if (id in messages.en.remarks) {
        expect(next?.id).toBe('complete');
        return;
      }
      expect(next?.tone).not.toBe('celebratory');
      expect(next?.stages).toHaveLength(3);
      expect(next?.stages.join(' ')).not.toMatch(/[{}]|\bundefined\b|\bnull\b| {2}/);
      const words = [next?.title, next?.praise, ...(next?.stages ?? [])].join(' ').split(/\s+/);
      expect(words.length).toBeLessThanOrEqual(160);
    },
  );
});

function expectedAtRight(score: number | null, status: 'graded' | 'ungraded'): string {
  if (status === 'ungraded') return 'nothing';
  return score === 100 ? 'complete' : 'nearly-there-forward-difference';
}

function programs(folder: string): readonly Program[] {
  return JSON.parse(readFileSync(path.join(corpus(folder), 'index.json'), 'utf8'));
}

function gradeFile(folder: string, file: string): Promise<Report> {
  const source = readFileSync(path.join(corpus(folder), file), 'utf8');
  return gradeSubmission(submission({ cells: [{ number: null, source }] }), {
    exercise: gradientDescent,
    engine,
    seed: 1,
    plan,
    lookAtSource,
    lang: 'en',
    fingerprint: async () => '',
    page: 'x.html',
  });
}

function corpus(folder: string): string {
  return path.join(packageRoot, 'test', 'corpus', folder);
}
