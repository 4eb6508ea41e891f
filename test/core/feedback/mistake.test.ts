import { describe, expect, it } from 'vitest';
import { mistake } from '#grader/core/feedback/mistake.js';

const texts = { id: 'x', title: 'x', question: 'x', hint: 'x', statement: 'x' } as const;

describe('a message about a mistake', () => {
  it('is essential, and about no place, unless it says otherwise', () => {
    expect(mistake(texts)).toEqual({ ...texts, tone: 'essential', spot: null });
    expect(mistake({ ...texts, tone: 'actionable', spot: 'caret' })).toMatchObject({
      tone: 'actionable',
      spot: 'caret',
    });
  });

  it('compiles with the blanks that there are, and with no others', () => {
    mistake({ ...texts, hint: '{line|a line} of {function}, {name|a name}' });
    // @ts-expect-error: misspelt
    mistake({ ...texts, hint: '{lien|a line}' });
    // @ts-expect-error: only the function is always known
    mistake({ ...texts, statement: '{function} in {line}' });
    expect.assertions(0);
  });
});
