// A cell's editor for Python. It never keeps the keyboard: after Escape, Tab leaves it.

import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { editorLook } from './editor-look.js';
import { type LineMark, markedLine, setMark } from './marked-line.js';

export interface Editor {
  text(): string;
  /** Puts another text in place of all of it; the editor's own undo brings the old one back. */
  replace(text: string): void;
  mark(mark: LineMark | null): void;
  focus(): void;
}

export interface EditorSetting {
  readonly text: string;
  /** Ids of the elements that name and describe it. */
  readonly labelledBy: string;
  readonly describedBy: string;
  onChange(): void;
}

/** Puts an editor in place of what `place` shows. */
export function createEditor(place: HTMLElement, setting: EditorSetting): Editor {
  const view = new EditorView({
    state: EditorState.create({
      doc: setting.text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        indentOnInput(),
        pythonLanguage,
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        EditorView.lineWrapping,
        keymap.of([
          { key: 'Escape', run: letTabLeave },
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.contentAttributes.of({
          'aria-labelledby': setting.labelledBy,
          'aria-describedby': setting.describedBy,
        }),
        EditorView.updateListener.of((update) => {
          if (update.focusChanged || update.docChanged) update.view.setTabFocusMode(false);
          if (update.docChanged) setting.onChange();
        }),
        markedLine,
        editorLook,
      ],
    }),
  });
  place.replaceChildren(view.dom);
  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: isolateHistory.of('full'),
      });
    },
    mark: (mark) => view.dispatch({ effects: setMark.of(mark) }),
    focus: () => view.focus(),
  };
}

/** Until the next change, however long that takes; other meanings of Escape stay. */
function letTabLeave(view: EditorView): boolean {
  view.setTabFocusMode(true);
  return false;
}
