/** Lengths of the room's echoes in samples at 24 kHz, 25 to 34 ms: no two have a common measure (M. R. Schroeder). */
const combLengths = [607, 647, 691, 739, 773, 811] as const;
const allPassLengths = [307, 241, 181] as const;

/** How much of an echo comes back, and how much of its highs the walls take. */
const feedback = 0.82;
const damping = 0.25;

/** Echoes that come back and back, duller each time. */
class Comb {
  readonly #line: Float32Array;
  #at = 0;
  #held = 0;

  constructor(length: number) {
    this.#line = new Float32Array(length);
  }

  /** Adds the echoes of a block to another. */
  addTo(wet: Float32Array, dry: Float32Array): void {
    const line = this.#line;
    let at = this.#at;
    let held = this.#held;
    for (let i = 0; i < dry.length; i += 1) {
      const echo = line[at] as number;
      held = echo * (1 - damping) + held * damping;
      line[at] = (dry[i] as number) + held * feedback;
      wet[i] = (wet[i] as number) + echo;
      at = at + 1 === line.length ? 0 : at + 1;
    }
    this.#at = at;
    this.#held = held;
  }
}

/** Makes echoes dense without colouring them. */
class AllPass {
  readonly #line: Float32Array;
  #at = 0;

  constructor(length: number) {
    this.#line = new Float32Array(length);
  }

  apply(block: Float32Array): void {
    const line = this.#line;
    let at = this.#at;
    for (let i = 0; i < block.length; i += 1) {
      const input = block[i] as number;
      const held = line[at] as number;
      line[at] = input + held * 0.5;
      block[i] = held - input * 0.5;
      at = at + 1 === line.length ? 0 : at + 1;
    }
    this.#at = at;
  }
}

/** The space that music sounds in. */
export class Reverb {
  readonly #combs = combLengths.map((length) => new Comb(length));
  readonly #allPasses = allPassLengths.map((length) => new AllPass(length));

  /**
   * Adds the room's answer to a block, in place.
   *
   * @param share 0..1, how much of it is heard
   */
  apply(block: Float32Array, share: number): void {
    const wet = new Float32Array(block.length);
    for (const comb of this.#combs) comb.addTo(wet, block);
    for (const allPass of this.#allPasses) allPass.apply(wet);
    const part = (share * 2.4) / combLengths.length;
    for (let i = 0; i < block.length; i += 1)
      block[i] = (block[i] as number) * (1 - share) + (wet[i] as number) * part;
  }
}
