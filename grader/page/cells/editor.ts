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
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { editorLook } from './editor-look.js';
import { type LineMark, markedLine, setMark } from './marked-line.js';

export interface Editor {
  text(): string;
  /** Puts another text in place of all of it; the editor's own undo brings the old one back. */
  replace(text: string): void;
  mark(mark: LineMark | null): void;
  /** Numbers the lines from `first` on. */
  numberFrom(first: number): void;
  focus(): void;
}

export interface EditorSetting {
  readonly text: string;
  /** Name and description for those who do not see what stands around it. */
  readonly label: string;
  readonly description: string;
  onChange(): void;
}

/**
 * Puts an editor in place of what `place` shows. It lives in a shadow tree: only there does
 * CodeMirror use constructed style sheets, and the page's policy refuses any other of its styles.
 */
export function createEditor(place: HTMLElement, setting: EditorSetting): Editor {
  const root = place.attachShadow({ mode: 'open' });
  const description = document.createElement('p');
  description.id = 'description';
  description.hidden = true;
  description.textContent = setting.description;
  const numbers = new Compartment();
  let firstLine = 1;
  const view = new EditorView({
    root,
    state: EditorState.create({
      doc: setting.text,
      extensions: [
        numbers.of(lineNumbers()),
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
          'aria-label': setting.label,
          'aria-describedby': description.id,
        }),
        EditorView.domEventHandlers({ beforeinput: replaceSelected }),
        EditorView.updateListener.of((update) => {
          if (update.focusChanged || update.docChanged) update.view.setTabFocusMode(false);
          if (update.docChanged) setting.onChange();
        }),
        markedLine,
        editorLook,
      ],
    }),
  });
  root.append(view.dom, description);
  place.replaceChildren();
  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: isolateHistory.of('full'),
      });
    },
    mark: (mark) => view.dispatch({ effects: setMark.of(mark) }),
    numberFrom(first) {
      if (first === firstLine) return;
      firstLine = first;
      const formatNumber = (line: number) => String(first - 1 + line);
      view.dispatch({ effects: numbers.reconfigure(lineNumbers({ formatNumber })) });
    },
    focus: () => view.focus(),
  };
}

/** Until the next change, however long that takes; other meanings of Escape stay. */
function letTabLeave(view: EditorView): boolean {
  view.setTabFocusMode(true);
  return false;
}

/**
 * Types over what is selected without the browser's own editing: to keep a colour that it takes for
 * the writer's choice, Chromium puts styles into the text, which the page's policy refuses.
 */
function replaceSelected({ inputType, data }: InputEvent, view: EditorView): boolean {
  const { state, composing } = view;
  if (inputType !== 'insertText' || data === null || composing) return false;
  if (state.selection.main.empty) return false;
  view.dispatch(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}
