import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFor, questionPlan } from '#grader/core/checks/plan.js';
import { type Question, questionKey } from '#grader/core/model/question.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';

const seed = fc.nat({ max: 2 ** 31 - 1 });
const few = { numRuns: 40 };

describe('questionPlan', () => {
  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(seed, fc.nat(), (drawn, other) => {
        const first = questionPlan(gradientDescent, drawn);
        questionPlan(gradientDescent, other);
        expect(questionPlan(gradientDescent, drawn)).toEqual(first);
      }),
      few,
    );
  });

  it('stays small: at most 230 calls and 2600 step applications', () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        const asked = calls(drawn);
        const work = asked.reduce((sum, question) => sum + gradientDescent.work(question), 0);
        expect(asked.length).toBeLessThanOrEqual(230);
        expect(work).toBeLessThanOrEqual(2600);
      }),
      few,
    );
  });

  it('asks each question once, and about twelve again at the end', () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        const { questions, repeats, pictures } = questionPlan(gradientDescent, drawn);
        const all = [...questions, ...pictures];
        expect(new Set(all.map(questionKey)).size).toBe(all.length);
        expect(new Set(repeats).size).toBe(repeats.length);
        expect(repeats.length).toBe(12);
      }),
      few,
    );
  });

  it('asks everything that a check, a figure or the example looks up', () => {
    const { questions, pictures } = questionPlan(gradientDescent, 4);
    const keys = new Set([...questions, ...pictures].map(questionKey));
    const wanted = [
      gradientDescent.example,
      ...gradientDescent.figures.flatMap((figure) => figure.questions),
      ...gradientDescent.checks
        .flatMap((check) => check.cases(4))
        .flatMap((each) => each.questions),
    ];

    expect(wanted.filter((question) => !keys.has(questionKey(question)))).toEqual([]);
  });

  it('keeps what only pictures need for the end, so that no check hears of it', () => {
    const { questions, pictures } = questionPlan(gradientDescent, 4);
    const judged = gradientDescent.checks
      .flatMap((check) => check.cases(4))
      .flatMap((each) => each.questions);
    const wanted = [gradientDescent.example, ...judged];
    const needed = new Set(wanted.flatMap((each) => [each, ...innerOf(each)]).map(questionKey));

    expect(pictures.length).toBeGreaterThan(0);
    expect(questions.filter((each) => !needed.has(questionKey(each)))).toEqual([]);
  });

  it('asks inner questions before those chained to them', () => {
    const { questions } = questionPlan(gradientDescent, 4);
    const place = new Map(questions.map((question, index) => [questionKey(question), index]));

    for (const [index, question] of questions.entries()) {
      for (const inner of innerOf(question)) {
        expect(place.get(questionKey(inner))).toBeLessThan(index);
      }
    }
  });

  it('asks the step first, then the loop by rising number of steps, edges last', () => {
    const { questions } = questionPlan(gradientDescent, 4);
    const firstEdge = questions.findIndex((question) => gradientDescent.isEdge(question));
    const ordinary = questions.slice(0, firstEdge);
    const loops = ordinary.filter(({ args }) => args.every(({ kind }) => kind !== 'answer'));
    const work = loops.filter((each) => each.function === loopName).map(gradientDescent.work);

    expect(questions.slice(firstEdge).every(gradientDescent.isEdge)).toBe(true);
    expect(ordinary.findLastIndex((each) => each.function === stepName)).toBeLessThan(
      ordinary.findIndex((each) => each.function === loopName),
    );
    expect(work).toEqual(work.toSorted((a, b) => a - b));
    expect(questions.some((each) => gradientDescent.work(each) === 0)).toBe(true);
  });
});

describe('planFor', () => {
  it('keeps one function with its repeats', () => {
    const whole = questionPlan(gradientDescent, 8);
    const part = planFor(whole, loopName);
    const repeated = (plan: typeof whole) =>
      plan.repeats.map((index) => plan.questions[index]).filter((each) => each !== undefined);

    expect(part.questions).toEqual(whole.questions.filter((each) => each.function === loopName));
    expect(repeated(part)).toEqual(repeated(whole).filter((each) => each.function === loopName));
  });
});

function calls(drawn: number): readonly Question[] {
  const { questions, repeats, pictures } = questionPlan(gradientDescent, drawn);
  return [...questions, ...repeats.flatMap((index) => questions[index] ?? []), ...pictures];
}

function innerOf(question: Question): readonly Question[] {
  return question.args.flatMap((argument) => (argument.kind === 'answer' ? [argument.of] : []));
}
