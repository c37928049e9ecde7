import type { StreamTargetChunk } from 'mediabunny';

/** Bytes of the header of the media data; its length is written when all is there. */
const mediaHeader = 16;

/**
 * An MP4 file that is written in order but for its head: the index, for which room was kept before the media data, is
 * written last. Only the head is held.
 */
export class FilmInParts {
  readonly writable: WritableStream<StreamTargetChunk>;
  readonly #append: (bytes: Uint8Array) => Promise<void>;
  #head = new Uint8Array(1024);
  #begun = 0;
  /** Where the head ends; undefined until the media data begins. */
  #headEnd: number | undefined;
  #end = 0;

  /** @param append takes what follows the head, in order */
  constructor(append: (bytes: Uint8Array) => Promise<void>) {
    this.#append = append;
    this.writable = new WritableStream({ write: (piece) => this.#write(piece) });
  }

  /** What comes before all that was appended. */
  get head(): Uint8Array {
    return this.#head.subarray(0, this.#headEnd ?? this.#begun);
  }

  async #write({ data, position }: StreamTargetChunk): Promise<void> {
    const inHead = Math.max(0, Math.min(data.length, (this.#headEnd ?? Infinity) - position));
    if (inHead > 0) this.#keep(data.subarray(0, inHead), position);
    if (this.#headEnd === undefined) return await this.#lookForMedia();
    if (inHead === data.length) return;
    if (position + inHead !== this.#end)
      throw new Error(`The film was written at ${position + inHead}, not at its end, ${this.#end}`);
    this.#end += data.length - inHead;
    await this.#append(data.subarray(inHead));
  }

  /** Behind the first box and the room for the index, which is zeros until then, the media data begin. */
  async #lookForMedia(): Promise<void> {
    const begun = this.#head.subarray(0, this.#begun);
    const first = new DataView(begun.buffer, begun.byteOffset).getUint32(0);
    const lengthAt = begun.findIndex((byte, at) => at >= first && byte !== 0);
    // A length of 1 says that the true one follows in 64 bits.
    const nameAt = lengthAt + (begun[lengthAt] === 1 ? 1 : 0);
    if (lengthAt === -1 || begun.length < nameAt + mediaHeader) return;
    if (Buffer.from(begun.subarray(nameAt, nameAt + 4)).toString('latin1') !== 'mdat')
      throw new Error('No media data follow the room for the index');
    this.#headEnd = nameAt - 4 + mediaHeader;
    this.#end = this.#begun;
    await this.#append(begun.slice(this.#headEnd));
  }

  #keep(data: Uint8Array, position: number): void {
    this.#begun = Math.max(this.#begun, position + data.length);
    this.#grow(this.#begun);
    this.#head.set(data, position);
  }

  #grow(length: number): void {
    if (length <= this.#head.length) return;
    const larger = new Uint8Array(Math.max(length, 2 * this.#head.length));
    larger.set(this.#head);
    this.#head = larger;
  }
}
