import { describe, expect, it } from 'vitest';
import { encodePageLink } from '#grader/core/page-link.js';
import { openingOf } from '#grader/page/work/opening.js';

describe('the address of the page', () => {
  it('opens the code and the call of a report', () => {
    const link = { code: 'def f():\n    pass\n', call: 'f(1.0)' };

    expect(openingOf(`#${encodePageLink(link)}`)).toEqual({ kind: 'link', link });
  });

  it.each(['', '#', '#cells-heading'])(
    'opens the own work when it says nothing else: %j',
    (hash) => {
      expect(openingOf(hash)).toEqual({ kind: 'own' });
    },
  );

  it('is known to be damaged when it was to be a link', () => {
    expect(openingOf('#code=AAAA&call=f')).toEqual({ kind: 'broken-link' });
    expect(openingOf('#code=')).toEqual({ kind: 'broken-link' });
  });
});
