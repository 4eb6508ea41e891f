// How code looks in the editor. The colours are properties of cells.css, light and dark.

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const theme = EditorView.theme({
  '&': {
    borderRadius: '0.375rem',
    color: 'var(--text)',
    backgroundColor: 'var(--raised)',
    fontSize: '0.9375rem',
  },
  // The ring is drawn around the whole editor.
  '&.cm-focused': { outline: '2px solid var(--yours)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.55' },
  '.cm-content': { padding: '0.625rem 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-gutters': {
    borderRadius: '0.375rem 0 0 0.375rem',
    color: 'var(--quiet)',
    backgroundColor: 'var(--sunken)',
    borderRight: '1px solid var(--rule)',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '1.75rem', padding: '0 0.375rem' },
  '.cm-marked': { backgroundColor: 'var(--mark)' },
  '.cm-mark-text': {
    padding: '0.125rem 0.75rem 0.25rem',
    borderLeft: '0.25rem solid var(--bad)',
    color: 'var(--bad)',
    backgroundColor: 'var(--mark)',
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--yours)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px dashed var(--bad)',
  },
});

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null, tags.operatorKeyword], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: tags.function(tags.definition(tags.variableName)), color: 'var(--code-name)' },
  { tag: tags.definition(tags.className), color: 'var(--code-name)' },
  { tag: tags.meta, color: 'var(--code-keyword)' },
]);

/** Colours and measures of the editor. */
export const editorLook: Extension = [theme, syntaxHighlighting(highlighting)];
