import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess, temporaryFolder } from '../support/run-grader.js';

describe('grader rubric', () => {
  it('prints Markdown, with --md and without', async () => {
    const { code, out } = await inProcess(['rubric']);

    expect(code).toBe(0);
    expect(out).toMatch(/^# Gradient descent on a parabola/);
    expect(await inProcess(['rubric', '--md'])).toEqual({ code, out, err: '' });
  });

  it('prints a page with --html, in the language that is asked for', async () => {
    const { out } = await inProcess(['rubric', '--html', '--lang', 'fr']);

    expect(out).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(out).toContain('Ce qui ne coûte jamais de points');
  });

  it('writes into the file of --out what it would print', async () => {
    const file = path.join(temporaryFolder(), 'rubric.html');
    const { out: printed } = await inProcess(['rubric', '--html']);

    const { code, out } = await inProcess(['rubric', '--html', '--out', file]);

    expect([code, out]).toEqual([0, `Rubric written to ${file}\n`]);
    expect(readFileSync(file, 'utf8')).toBe(printed);
  });

  it.each([
    ['both forms', ['--html', '--md'], 'either a page or Markdown.'],
    ['no such language', ['--lang', 'xx'], 'the language "xx"'],
    ['no such exercise', ['--exercise', 'sorting'], 'no exercise "sorting"'],
    ['no place', ['--out', '/proc/rubric.md'], 'cannot be written.'],
  ])('refuses %s', async (_name, args, sentence) => {
    const { code, out, err } = await inProcess(['rubric', ...args]);

    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });
});
