/** Reads numbers of any length in bits, first bit first, as video codecs write their headers. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @param count at most 32 @throws {RangeError} behind the end */
  bits(count: number): number {
    let value = 0;
    for (let read = 0; read < count; read += 1) {
      const byte = this.#bytes[this.#at >> 3];
      if (byte === undefined) throw new RangeError('A header ends too early');
      value = value * 2 + ((byte >> (7 - (this.#at & 7))) & 1);
      this.#at += 1;
    }
    return value;
  }

  skip(count: number): void {
    this.#at += count;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  /** An Exp-Golomb code, "ue(v)" of H.264 and HEVC. @throws {RangeError} where it is longer than any that they allow */
  unsigned(): number {
    let zeros = 0;
    while (!this.flag()) {
      zeros += 1;
      if (zeros > 31) throw new RangeError('A number of a header is too long');
    }
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  /** The same with a sign, "se(v)". */
  signed(): number {
    const code = this.unsigned();
    return code % 2 === 1 ? (code + 1) / 2 : -code / 2;
  }
}
