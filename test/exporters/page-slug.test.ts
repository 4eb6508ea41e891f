import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSlug } from '#grader/exporters/page-slug.js';

const anyId = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('\ud800', '\ud801'),
);

describe('the slug of a page', () => {
  it('keeps what can be read of an id', () => {
    expect(pageSlug('Zoë Müller')).toMatch(/^zoe-muller-[0-9a-f]{8}$/);
    expect(pageSlug('hopper_grace')).toMatch(/^hopper-grace-[0-9a-f]{8}$/);
  });

  it('is made of lower-case ASCII letters, digits and single hyphens, and short', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(pageSlug(id)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}$/);
        expect(pageSlug(id).length).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('differs between different ids, capitals apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { maxLength: 30 }), (ids) => {
        const slugs = ids.map((id) => pageSlug(id).toLowerCase());

        expect(new Set(slugs).size).toBe(ids.length);
      }),
    );
  });

  it.each([
    [['Ada', 'ada', 'ADA']],
    [['a b', 'a_b', 'a-b', 'a/b']],
    [['é', 'e\u0301', 'e']],
    [['', ' ', '学生', '生徒']],
    [['\ud800', '\ud801', '\ufffd']],
  ])('tells %j apart', (ids) => {
    expect(new Set(ids.map(pageSlug)).size).toBe(ids.length);
  });

  it.each(['con', 'NUL', 'aux.py', '..', '.'])('makes no reserved name of %s', (id) => {
    expect(pageSlug(id)).toMatch(/-[0-9a-f]{8}$/);
    expect(pageSlug(id)).not.toContain('.');
  });
});
