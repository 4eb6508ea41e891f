import { describe, expect, it } from 'vitest';
import { chromiumMissing } from '../../support/chromium.js';
import type { ExercisePage } from './exercise-page.js';
import { pageSuite } from './page-suite.js';
import { fileOf, rightLoop, rightStep } from './programs.js';

describe.skipIf(chromiumMissing !== null)('Run on the exercise page', () => {
  const { visit, keepOpen } = pageSuite();
  const onPage = keepOpen({});

  it('shows what each pass prints, and the value of the last line', async () => {
    await onPage(async (page) => {
      await page.upload(fileOf(rightStep, rightLoop));
      await page.write(2, `${printingLoop}\ngradient_descent(1., 0.2, 3)`);

      expect(await page.run(2)).toMatch(/^0 0\.6\n1 0\.36\n2 0\.216\s+Value: 0\.216\d*$/);
      expect(await page.said().innerText()).toMatch(/^Finished\. It printed 3 lines\. Value: 0\.2/);
    });
  });

  it('shows the value of a cell alone, and nothing for one that has none', async () => {
    await onPage(async (page) => {
      await page.write(1, '"a" * 3');
      expect(await page.run(1)).toBe("Value: 'aaa'");
      await page.write(1, 'a = 1');
      expect(await page.run(1)).toBe('');
      expect(await page.said().innerText()).toBe('Finished. It printed nothing.');
    });
  });

  it('shows what is printed while the program still runs', async () => {
    await onPage(async (page) => {
      await page.write(1, 'for i in range(3):\n    print("pass", i)\nwhile True: pass');
      await page.button(1, 'run').click();

      await page.output(1).getByText('pass 2').waitFor();
      expect(await page.status(1).innerText()).toBe('Running…');
      await page.button(1, 'stop').click();

      await page.finished();
      expect(await page.shown(1)).toMatch(/pass 0\npass 1\npass 2\s+Stopped\.$/);
    });
  });

  it('ends an endless loop by itself, names its line, and leaves the page alive', async () => {
    await onPage(async (page) => {
      await page.write(1, 'a = 1\nwhile True:\n    pass');
      await countTurns(page);
      await page.button(1, 'run').click();

      // All of this happens while Python is caught in the loop.
      await page.inCell(1, 'summary').first().click();
      await page.inCell(1, 'details p').first().waitFor();
      await page.noticed().fill('It never ends.');
      await page.page.locator('#explore-rate').fill('0.7');
      const before = await turns(page);
      expect(await page.status(1).innerText()).toBe('Running…');
      await page.page.waitForFunction(
        (least) => Number(document.body.dataset.turns) >= least,
        before + 10,
      );
      expect(await page.status(1).innerText()).toBe('Running…');
      await page.finished();

      expect(await page.shown(1)).toMatch(
        /^This took too long and was stopped in cell 1, line [23]\. Does a loop have no end\?$/,
      );
      expect(await page.marks(1)).toEqual([
        {
          line: expect.toSatisfy((line) => line === 2 || line === 3),
          text: 'It was here when it was stopped.',
        },
      ]);
      await isUsable(page);
    });
  });

  it('stops at once when it is told to, and the cell can be used again', async () => {
    await onPage(async (page) => {
      for (let time = 0; time < 3; time++) {
        await page.write(1, 'while True: pass');
        await page.button(1, 'run').click();
        await page.status(1).getByText('Running…').waitFor();
        await page.button(1, 'stop').click();
        await page.finished();
        expect(await page.shown(1)).toBe('Stopped.');
        await isUsable(page);
      }
    });
  });

  it('ends an operation that never comes back, and the cell can be used again', async () => {
    await onPage(async (page) => {
      await page.write(1, 'print("first")\nsum(range(10**13))');

      expect(await page.run(1)).toMatch(/^first\s+This took too long and was stopped\. /);
      await isUsable(page);
    });
  });

  it('ends endless printing, shows its end, and stays small', async () => {
    await onPage(async (page) => {
      await page.write(1, 'i = 0\nwhile True:\n    i += 1\n    print("line", i)');

      const shown = await page.run(1);

      expect(shown).toMatch(
        /^Only the end is shown: [\d,]+ lines before it are left out\.\s+line /,
      );
      expect(shown).toMatch(/(printed more than a page can hold|took too long) .*\?$/);
      expect(shown.length).toBeLessThan(300_000);
      await isUsable(page);
    });
  });

  it('marks the line of an error in the cell that it is in', async () => {
    await onPage(async (page) => {
      await page.write(1, 'def half(x):\n    return x / 0');
      await page.write(2, 'print("on the way")\nhalf(3)');

      expect(await page.run(2)).toMatch(/^on the way\s+ZeroDivisionError: .* \(cell 1, line 2\)$/);
      expect(await page.marks(1)).toEqual([
        { line: 2, text: expect.stringMatching(/^ZeroDivision/) },
      ]);
      expect(await page.marks(2)).toEqual([]);

      await page.write(2, 'a = 1\nb = (');
      expect(await page.run(2)).toMatch(/^SyntaxError: .* \(cell 2, line 5\)$/);
      expect(await page.marks(1)).toEqual([]);
      expect(await page.marks(2)).toEqual([
        { line: 2, text: expect.stringMatching(/^SyntaxError/) },
      ]);
    });
  });

  it('counts lines through both cells, as their editors and the feedback do', async () => {
    await onPage(async (page) => {
      await page.write(1, '# one\n# two');
      await page.write(2, 'a = 1\nfor i in range(3):\npass');
      expect(await page.lineNumbers(1)).toEqual(['1', '2']);
      expect(await page.lineNumbers(2)).toEqual(['4', '5', '6']);
      expect(await page.run(2)).toMatch(/^IndentationError: .* on line 5 \(cell 2, line 6\)$/);
      expect(await page.marks(2)).toEqual([{ line: 3, text: expect.stringMatching(/on line 5$/) }]);
      await page.check(2);
      expect(await page.feedback(2).innerText()).toMatch(/line 6\b/);
      expect(await page.marks(2)).toEqual([{ line: 3, text: expect.any(String) }]);

      await page.editor(1).click();
      await page.page.keyboard.press('Control+End');
      await page.page.keyboard.type('\n# three');
      expect(await page.lineNumbers(2)).toEqual(['5', '6', '7']);
      await page.write(2, 'undefined_name');
      expect(await page.run(2)).toMatch(/^NameError: .* \(cell 2, line 5\)$/);
      await page.page.reload();
      expect(await page.lineNumbers(2)).toEqual(['5']);
    });
  });

  it('does one run at a time, however often the button is pressed', async () => {
    await onPage(async (page) => {
      await page.write(1, 'print("once")');
      await page.button(1, 'run').evaluate((button: HTMLElement) => {
        for (let press = 0; press < 20; press++) button.click();
      });
      await page.finished();

      expect(await page.shown(1)).toBe('once');
      for (let press = 0; press < 20; press++) await page.button(1, 'run').click();
      await page.finished();
      expect(await page.shown(1)).toBe('once');
      expect(await page.status(1).innerText()).toBe('');
    });
  });

  it('starts each run anew', async () => {
    await onPage(async (page) => {
      await page.write(1, 'secret = 1');
      await page.run(1);
      await page.write(1, 'secret');
      expect(await page.run(1)).toMatch(/^NameError/);
    });
  });

  it('says in French what happens', async () => {
    await visit({ address: 'fr.html' }, async (page) => {
      await page.write(1, 'print(1)\n2');
      expect(await page.run(1)).toMatch(/^1\s+Valeur\s: 2$/);
      expect(await page.said().innerText()).toMatch(/^Terminé\. 1 ligne affichée\. Valeur\s: 2$/);

      await page.write(1, 'x = 1\nwhile True: pass');
      await page.button(1, 'run').click();
      await page.status(1).getByText('En cours…').waitFor();
      await page.button(1, 'stop').click();
      await page.finished();
      expect(await page.shown(1)).toBe('Arrêté.');
      expect(await page.run(1)).toMatch(
        /^C’était trop long et a été arrêté\s: cellule 1, ligne 2\./,
      );
    });
  });
});

const printingLoop = rightLoop.replace(
  '\n    return',
  '\n        print(step, round(theta, 3))\n    return',
);

async function isUsable(page: ExercisePage): Promise<void> {
  await page.write(1, '6 * 7');
  expect(await page.run(1)).toBe('Value: 42');
}

/** Counts the page's own turns, which stop where the page hangs. */
function countTurns({ page }: ExercisePage): Promise<void> {
  return page.evaluate(() => {
    setInterval(() => {
      document.body.dataset.turns = String(Number(document.body.dataset.turns ?? 0) + 1);
    }, 50);
  });
}

function turns({ page }: ExercisePage): Promise<number> {
  return page.evaluate(() => Number(document.body.dataset.turns));
}
