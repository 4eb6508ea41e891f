// `solution.py` out of the page and into it.

import { downloadText, readTextFile } from '../work/files.js';
import type { Work } from '../work/work.js';
import type { Announce } from './announcer.js';
import { findPart } from './find-part.js';
import { createNotice, type Notice } from './notice.js';
import type { CellsTexts } from './texts.js';

export interface FilesSetting {
  readonly words: CellsTexts;
  readonly announce: Announce;
  /** The whole file as it is now. */
  text(): string;
  work(): Work;
  show(work: Work): void;
  /** Leaves what is not the learner's own, so that a file goes where it is kept. */
  toOwnWork(): void;
  /** Reads the text of a file. */
  read(text: string): Work;
}

/** Brings the buttons for files to life; the notice says what came in, and offers the way back. */
export function startFiles(root: HTMLElement, setting: FilesSetting): Notice {
  const { words, announce } = setting;
  const notice = createNotice(findPart(root, '[data-cells=file-notice]'), announce);
  const input = root.querySelector<HTMLInputElement>('input[data-cells=file]');
  const upload = findPart(root, '[data-do=upload]');

  async function open(file: File): Promise<void> {
    const read = await readTextFile(file);
    if ('problem' in read) {
      notice.say(read.problem === 'too-long' ? words.tooLong : words.notText);
      return;
    }
    setting.toOwnWork();
    const before = setting.work();
    setting.show(setting.read(read.text));
    notice.say(words.opened(file.name), {
      label: words.undo,
      act() {
        setting.show(before);
        upload.focus();
        announce(words.undone);
      },
    });
  }

  findPart(root, '[data-do=download]').addEventListener('click', () =>
    downloadText('solution.py', setting.text()),
  );
  upload.addEventListener('click', () => input?.click());
  input?.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void open(file);
    // The same file can be chosen once more.
    input.value = '';
  });
  return notice;
}
