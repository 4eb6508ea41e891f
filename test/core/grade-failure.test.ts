import { describe, expect, it } from 'vitest';
import { gradeFailure } from '#grader/core/grade-failure.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { submission } from '../support/fake-students.js';

describe('a submission that the grader failed on', () => {
  it('is ungraded with a reason in English, told in the language of the page', async () => {
    const reason =
      'The grader failed on this submission (the worker hangs, and not in the program).';
    const report = (lang: 'en' | 'fr') =>
      gradeFailure(submission({ id: 'ada' }), 'grader', reason, {
        exercise: fakeExercise,
        page: 'students/ada.html',
        fingerprint: async () => '0',
        lang,
      });

    const [en, fr] = await Promise.all([report('en'), report('fr')]);

    expect(fr.result).toEqual(en.result);
    expect(en.result).toMatchObject({ status: 'ungraded', blame: 'grader', reason });
    expect(en.details.reason).toBe(reason);
    expect(fr.details.reason).toBe(
      'Le programme de notation a échoué sur cette copie (le programme de notation est bloqué, et pas dans la copie).',
    );
  });
});
