// Student text may hold characters that a reader cannot see but that change what is seen.

// Controls (C0, C1) except tab and newline, and the marks that turn the direction of writing.
const hidden = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu;

/** Control and direction characters as marks such as `⟨U+202E⟩`; tab and newline stay. */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}
