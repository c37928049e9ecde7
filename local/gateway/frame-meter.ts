/**
 * Follows the WebSocket framing (RFC 6455 section 5.2) of a client's bytes and reports the length of each
 * frame as soon as its header is complete. Contents are skipped.
 */
export class FrameMeter {
  readonly #onFrame: (payloadBytes: number) => void;
  #header: number[] = [];
  #skip = 0;

  constructor(onFrame: (payloadBytes: number) => void) {
    this.#onFrame = onFrame;
  }

  /** Takes the next bytes of the stream. */
  read(chunk: Buffer): void {
    let position = 0;
    while (position < chunk.length) {
      if (this.#skip > 0) {
        const skipped = Math.min(this.#skip, chunk.length - position);
        this.#skip -= skipped;
        position += skipped;
        continue;
      }
      this.#header.push(chunk.readUInt8(position));
      position += 1;
      this.#measure();
    }
  }

  #measure(): void {
    const second = this.#header[1];
    if (second === undefined) return;
    const short = second & 0x7f;
    const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
    const mask = second & 0x80 ? 4 : 0;
    if (this.#header.length < 2 + extended) return;
    const digits = this.#header.slice(2, 2 + extended);
    const length = extended === 0 ? short : digits.reduce((total, byte) => total * 256 + byte, 0);
    this.#header = [];
    this.#skip = mask + length;
    this.#onFrame(length);
  }
}
