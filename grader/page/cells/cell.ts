// One cell: its editor, its buttons, and what they bring.

import type { Announce } from './announcer.js';
import { createEditor, type Editor } from './editor.js';
import { findPart } from './find-part.js';
import { createNotice } from './notice.js';
import { createOutputView, type OutputView } from './output-view.js';
import type { CellsTexts } from './texts.js';

export interface Cell {
  readonly editor: Editor;
  readonly output: OutputView;
  readonly status: HTMLElement;
  /** Shows feedback of our own templates; `null` takes it away. */
  showFeedback(html: string | null): void;
  /** Takes away what is offered for the text that was here until now. */
  hideNotice(): void;
}

export interface CellSetting {
  /** From 1. */
  readonly number: number;
  readonly label: string;
  readonly description: string;
  readonly text: string;
  /** What Reset brings back. */
  readonly starter: string;
  readonly words: CellsTexts;
  readonly announce: Announce;
  run(): void;
  check(): void;
  stop(): void;
  changed(): void;
}

/** Brings the cell in `section` to life. */
export function createCell(section: HTMLElement, setting: CellSetting): Cell {
  const { number, starter, words, announce } = setting;
  const notice = createNotice(findPart(section, '[data-cells=notice]'), announce);
  const feedback = findPart(section, '[data-cells=feedback]');
  const reset = button(section, 'reset');
  const editor = createEditor(findPart(section, '[data-cells=editor]'), {
    text: setting.text,
    label: setting.label,
    description: setting.description,
    onChange: setting.changed,
  });
  const output = createOutputView(
    findPart(section, '[data-cells=output]'),
    `${words.printed} (${words.cell(number)})`,
    words,
  );

  function putBack(): void {
    const dropped = editor.text();
    editor.replace(starter);
    reset.focus();
    notice.say(words.wasReset(number), {
      label: words.undo,
      act() {
        editor.replace(dropped);
        editor.focus();
        announce(words.undone);
      },
    });
  }

  button(section, 'run').addEventListener('click', setting.run);
  button(section, 'check').addEventListener('click', setting.check);
  button(section, 'stop').addEventListener('click', setting.stop);
  reset.addEventListener('click', () => {
    if (editor.text() === starter) {
      notice.say(words.isStarter);
      return;
    }
    notice.ask(
      words.askReset(number),
      reset,
      { label: words.reset, act: putBack },
      { label: words.keepIt, act: () => reset.focus() },
    );
  });
  // Before the editor gets the key: there, it would begin a new line.
  section.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      setting.run();
    },
    { capture: true },
  );
  return {
    editor,
    output,
    status: findPart(section, '[data-cells=status]'),
    showFeedback(html) {
      feedback.innerHTML = html ?? '';
      feedback.hidden = html === null;
    },
    hideNotice: notice.hide,
  };
}

function button(section: HTMLElement, does: string): HTMLElement {
  return findPart(section, `[data-do=${does}]`);
}
