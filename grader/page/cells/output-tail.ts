// What a program printed, as much of its end as a page can show. Every append costs what it brings,
// however much there was before.

/** Most lines that are kept. */
export const mostLines = 2000;

/** Most characters that are kept. */
export const mostCharacters = 200_000;

const pieceCharacters = 4096;
const pieceLines = 100;

interface Piece {
  text: string;
  lines: number;
}

/** The end of a stream of text, in pieces; old pieces go as new ones come. */
export class OutputTail {
  readonly #pieces: Piece[] = [];
  #gone = 0;
  #characters = 0;
  #lines = 0;
  #goneCharacters = 0;
  #goneLines = 0;

  /** The pieces that are kept. Only the last one still grows. */
  get pieces(): readonly string[] {
    return this.#pieces.map(({ text }) => text);
  }

  /** How many pieces are gone. */
  get gonePieces(): number {
    return this.#gone;
  }

  /** What is gone. */
  get leftOut(): { readonly characters: number; readonly lines: number } {
    return { characters: this.#goneCharacters, lines: this.#goneLines };
  }

  append(text: string): void {
    for (let at = 0; at < text.length; ) {
      const piece = this.#openPiece();
      const { end, lines } = cut(text, at, piece);
      piece.text += text.slice(at, end);
      piece.lines += lines;
      this.#characters += end - at;
      this.#lines += lines;
      at = end;
      this.#forget();
    }
  }

  #openPiece(): Piece {
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.text.length < pieceCharacters && last.lines < pieceLines) {
      return last;
    }
    const next = { text: '', lines: 0 };
    this.#pieces.push(next);
    return next;
  }

  #forget(): void {
    while (this.#characters > mostCharacters || this.#lines > mostLines) {
      const first = this.#pieces.shift();
      if (first === undefined) return;
      this.#gone += 1;
      this.#characters -= first.text.length;
      this.#lines -= first.lines;
      this.#goneCharacters += first.text.length;
      this.#goneLines += first.lines;
    }
  }
}

/** How much of `text` from `at` on the piece has room for: one character at least. */
function cut(text: string, at: number, piece: Piece): { end: number; lines: number } {
  const last = Math.min(text.length, at + pieceCharacters - piece.text.length);
  let lines = 0;
  for (let end = at; end < last; end++) {
    if (text.charCodeAt(end) !== 10) continue;
    lines += 1;
    if (piece.lines + lines === pieceLines) return { end: end + 1, lines };
  }
  // Both halves of a character stay in one piece.
  const isHalf = last < text.length && (text.codePointAt(last - 1) ?? 0) > 0xffff;
  return { end: isHalf ? last + 1 : last, lines };
}
