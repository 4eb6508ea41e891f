// A line of an editor marked with what went wrong there. The mark moves with its line and goes as
// soon as the line is changed.

import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** What to say at a line, counted from 1. */
export interface LineMark {
  readonly line: number;
  readonly text: string;
}

/** Marks a line, or none. */
export const setMark = StateEffect.define<LineMark | null>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, transaction) {
    let next = current;
    if (transaction.docChanged && isMarkTouched(current, transaction.startState, transaction)) {
      next = Decoration.none;
    }
    next = next.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMark)) next = decorations(transaction.state, effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Lets an editor mark lines. */
export const markedLine: Extension = marks;

function isMarkTouched(
  current: DecorationSet,
  before: EditorState,
  { changes }: { readonly changes: { touchesRange(from: number, to: number): boolean | 'cover' } },
): boolean {
  const first = current.iter();
  if (first.value === null) return false;
  const { from, to } = before.doc.lineAt(first.from);
  return changes.touchesRange(from, to) !== false;
}

function decorations(state: EditorState, mark: LineMark | null): DecorationSet {
  if (mark === null) return Decoration.none;
  const { from, to } = state.doc.line(Math.min(Math.max(mark.line, 1), state.doc.lines));
  return Decoration.set([
    Decoration.line({ class: 'cm-marked' }).range(from),
    Decoration.widget({ widget: new MarkText(mark.text), side: 1, block: true }).range(to),
  ]);
}

class MarkText extends WidgetType {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override eq(other: WidgetType): boolean {
    return other instanceof MarkText && other.#text === this.#text;
  }

  override toDOM(): HTMLElement {
    const line = document.createElement('div');
    line.className = 'cm-mark-text';
    line.textContent = this.#text;
    return line;
  }
}
