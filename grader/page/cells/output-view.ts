// Where a run shows what it prints, its value, and how it ended.

import { OutputTail } from './output-tail.js';
import type { CellsTexts } from './texts.js';

/** Drawing more often than this makes endless printing slower to read and heavy to show. */
const drawEveryMs = 100;

export interface OutputView {
  /** Empties it for a new run. */
  clear(): void;
  print(text: string): void;
  /** Shows what is left to show, and the value and the ending where there are any. */
  finish(value: string | null, ending: string | null): void;
  /** Lines printed so far. */
  lineCount(): number;
}

/** Builds the view in `place`, which stays hidden while there is nothing to see. */
export function createOutputView(place: HTMLElement, label: string, words: CellsTexts): OutputView {
  const leftOut = element('p', 'aside');
  const box = element('pre', 'output');
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', label);
  const printed = element('samp', '');
  box.append(printed);
  const valueLine = element('p', 'value');
  const endLine = element('p', 'ending');
  place.replaceChildren(leftOut, box, valueLine, endLine);

  let tail = new OutputTail();
  let shownFrom = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function draw(): void {
    timer = null;
    const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 8;
    const { pieces, gonePieces } = tail;
    for (; shownFrom < gonePieces; shownFrom++) printed.firstChild?.remove();
    for (const [index, text] of pieces.entries()) {
      const node = printed.childNodes[index];
      if (node === undefined) printed.append(text);
      else if (node.nodeValue !== text) node.nodeValue = text;
    }
    const { lines, characters } = tail.leftOut;
    show(leftOut, characters === 0 ? null : words.leftOut(lines, characters));
    box.hidden = pieces.length === 0;
    place.hidden = false;
    if (isAtEnd) box.scrollTop = box.scrollHeight;
  }

  function cancel(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function clear(): void {
    cancel();
    tail = new OutputTail();
    shownFrom = 0;
    printed.replaceChildren();
    for (const each of [leftOut, box, valueLine, endLine]) each.hidden = true;
    place.hidden = true;
  }

  clear();
  return {
    clear,
    print(text) {
      tail.append(text);
      timer ??= setTimeout(draw, drawEveryMs);
    },
    finish(value, ending) {
      cancel();
      draw();
      const code = element('code', '');
      code.textContent = value;
      valueLine.replaceChildren(`${words.value} `, code);
      valueLine.hidden = value === null;
      show(endLine, ending);
      place.hidden = value === null && ending === null && box.hidden;
    },
    lineCount() {
      const text = tail.pieces.join('');
      const whole = text.split('\n').length - 1;
      return tail.leftOut.lines + whole + (text === '' || text.endsWith('\n') ? 0 : 1);
    },
  };
}

function show(line: HTMLElement, text: string | null): void {
  if (line.textContent !== text) line.textContent = text;
  line.hidden = text === null;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}
