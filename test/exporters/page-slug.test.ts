import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSlug as slugOf } from '#grader/exporters/page-slug.js';

const anyId = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('\ud800', '\ud801'),
);

const pageSlug = (id: string) => slugOf({ id, cells: [] });

describe('the slug of a page', () => {
  it('keeps what can be read of an id', () => {
    expect(pageSlug('Zoë Müller')).toMatch(/^zoe-muller-[0-9a-f]{16}$/);
    expect(pageSlug('hopper_grace')).toMatch(/^hopper-grace-[0-9a-f]{16}$/);
  });

  it('is made of lower-case ASCII letters, digits and single hyphens, and short', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(pageSlug(id)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{16}$/);
        expect(pageSlug(id).length).toBeLessThanOrEqual(57);
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
    expect(pageSlug(id)).toMatch(/-[0-9a-f]{16}$/);
    expect(pageSlug(id)).not.toContain('.');
  });

  it('cannot be guessed from a name, but is the same in every run', () => {
    const slug = (...sources: string[]) =>
      slugOf({ id: 'ada', cells: sources.map((source) => ({ number: null, source })) });

    expect(slug('x = 1')).toBe(slug('x = 1'));
    expect(new Set([slug(), slug('x = 1'), slug('x = 2'), slug('x', ' = 1')]).size).toBe(4);
  });

  it('is the same on every machine', () => {
    expect(slugOf({ id: 'Zoë', cells: [{ number: 1, source: 'θ = 1\n' }] })).toBe(
      'zoe-2b59d7d21e9b1976',
    );
  });
});
