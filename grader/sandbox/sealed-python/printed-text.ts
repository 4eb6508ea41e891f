// Printed text that is kept for the report: the first bytes, as text.

/** Collects up to `limit` bytes and says so when there was more. */
export class PrintedText {
  private readonly limit: number;
  private readonly kept: Uint8Array;
  private length = 0;
  private droppedBytes = 0;

  constructor(limit: number) {
    this.limit = limit;
    this.kept = new Uint8Array(limit);
  }

  add(bytes: Uint8Array): void {
    const room = Math.min(bytes.length, this.limit - this.length);
    this.kept.set(bytes.subarray(0, room), this.length);
    this.length += room;
    this.droppedBytes += bytes.length - room;
  }

  /** Counts bytes that were printed and are not at hand any more. */
  drop(bytes: number): void {
    this.droppedBytes += bytes;
  }

  /** The text so far; a character cut in half at the limit is left out. */
  text(): string {
    const text = new TextDecoder('utf-8').decode(this.kept.subarray(0, this.length), {
      stream: this.droppedBytes > 0,
    });
    return this.droppedBytes > 0 ? `${text}\n… ${this.droppedBytes} bytes more` : text;
  }
}
