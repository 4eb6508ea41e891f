// What tests know of the exercise page, in one place: how a learner uses it, in either language.

import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';

export type CellNumber = 1 | 2;

/** The page in a tab. */
export class ExercisePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A button of a cell, by what it does: run, check, stop or reset. */
  button(cell: CellNumber, does: string): Locator {
    return this.inCell(cell, `[data-do=${does}]`);
  }

  editor(cell: CellNumber): Locator {
    return this.inCell(cell, '[role=textbox]');
  }

  /** What a run shows. */
  output(cell: CellNumber): Locator {
    return this.inCell(cell, '[data-cells=output]');
  }

  feedback(cell: CellNumber): Locator {
    return this.inCell(cell, '[data-cells=feedback]');
  }

  status(cell: CellNumber): Locator {
    return this.inCell(cell, '[data-cells=status]');
  }

  notice(cell: CellNumber): Locator {
    return this.inCell(cell, '[data-cells=notice]');
  }

  /** The live region that says results. */
  said(): Locator {
    return this.page.locator('[data-cells=said]');
  }

  /** The answer to "What do you notice?". */
  noticed(): Locator {
    return this.page.locator('#noticed');
  }

  inCell(cell: CellNumber, selector: string): Locator {
    return this.page.locator(`[data-cell="${cell}"] ${selector}`);
  }

  /** Puts a text in place of all that a cell holds, as an input method does. */
  async write(cell: CellNumber, text: string): Promise<void> {
    await this.editor(cell).click();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  /** Opens a `solution.py`. */
  async upload(text: string): Promise<void> {
    await this.page.locator('input[data-cells=file]').setInputFiles({
      name: 'solution.py',
      mimeType: 'text/x-python',
      buffer: Buffer.from(text),
    });
    await this.page.locator('[data-cells=file-notice]').waitFor();
  }

  /** Takes the work along as a file. */
  async download(): Promise<{ readonly name: string; readonly text: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('[data-do=download]').click(),
    ]);
    return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
  }

  /** Runs a cell to the end of the run; what it shows then. */
  async run(cell: CellNumber): Promise<string> {
    await this.button(cell, 'run').click();
    await this.finished();
    return this.shown(cell);
  }

  /** What a run shows of its output, value and ending. */
  async shown(cell: CellNumber): Promise<string> {
    const output = this.output(cell);
    return (await output.isVisible()) ? (await output.innerText()).trim() : '';
  }

  /** Checks at a cell; the headline of the feedback. */
  async check(cell: CellNumber): Promise<string> {
    await this.button(cell, 'check').click();
    await this.finished();
    return this.feedback(cell).locator('.headline').innerText();
  }

  /** Waits until there is nothing to stop; whatever was pressed before has begun by then. */
  async finished(): Promise<void> {
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll('[data-do=stop]')].every(
        (button) => button.getAttribute('aria-disabled') === 'true',
      ),
    );
  }

  /** Marked lines of a cell: their numbers, and what is said at them. */
  marks(cell: CellNumber): Promise<{ line: number; text: string | null }[]> {
    return this.inCell(cell, '.cm-content').evaluate((content) => {
      const lines = [...content.querySelectorAll('.cm-line')];
      return [...content.querySelectorAll('.cm-marked')].map((each) => ({
        line: lines.indexOf(each) + 1,
        text: each.nextElementSibling?.textContent ?? null,
      }));
    });
  }

  /** The numbers beside the lines of a cell. */
  async lineNumbers(cell: CellNumber): Promise<string[]> {
    const numbers = this.inCell(cell, '.cm-lineNumbers .cm-gutterElement');
    // The first one only holds the width.
    return (await numbers.allInnerTexts()).slice(1);
  }

  /** The lines of a cell; of a long text those in view. */
  async source(cell: CellNumber): Promise<string> {
    const lines = await this.inCell(cell, '.cm-line').allInnerTexts();
    return lines.map((line) => line.replace(/\n$/, '')).join('\n');
  }
}
