// The call that came with the page's address, ready to run.

import { createOutputView, type OutputView } from './output-view.js';
import type { CellsTexts } from './texts.js';

export interface CallLine {
  readonly output: OutputView;
  readonly status: HTMLElement;
}

/** Shows the call in `place` with buttons to run and to stop it. */
export function showCall(
  place: HTMLElement,
  call: string,
  words: CellsTexts,
  run: (line: CallLine) => void,
  stop: () => void,
): void {
  const sentence = document.createElement('p');
  const code = document.createElement('code');
  code.textContent = call;
  sentence.append(`${words.tryCall} `, code);
  const status = document.createElement('span');
  status.className = 'cell-status';
  const output = document.createElement('div');
  output.className = 'cell-output';
  const line = { output: createOutputView(output, words.callPrinted, words), status };
  const bar = document.createElement('div');
  bar.className = 'cell-bar';
  const stopButton = button(words.stop, stop);
  stopButton.dataset.do = 'stop';
  stopButton.setAttribute('aria-disabled', 'true');
  bar.append(
    button(words.runCall, () => run(line)),
    stopButton,
    status,
  );
  place.replaceChildren(sentence, bar, output);
  place.hidden = false;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
