import type { StreamTargetChunk } from 'mediabunny';

/**
 * A file that is written piece by piece. Its pieces are kept as they come, and given up one by one as the whole is
 * put together: a film is in memory twice at most.
 */
export class FileInMemory {
  /** Where the file is written to; a later piece covers an earlier one. */
  readonly writable: WritableStream<StreamTargetChunk>;
  readonly #pieces: StreamTargetChunk[] = [];
  #length = 0;

  constructor() {
    this.writable = new WritableStream({
      write: (piece) => {
        this.#pieces.push(piece);
        this.#length = Math.max(this.#length, piece.position + piece.data.length);
      },
    });
  }

  /** @returns the whole file, once */
  take(): Uint8Array {
    const whole = new Uint8Array(this.#length);
    for (const { data, position } of this.#pieces.splice(0)) whole.set(data, position);
    return whole;
  }
}
