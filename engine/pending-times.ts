/**
 * The times of packets that are in a decoder. It gives pictures in the order in which they are shown, and names them by
 * the times of the packets in the order in which those came: the two differ where pictures refer to later ones.
 * A heap: the least stands first, and both of two behind each are no less than it.
 */
export class PendingTimes {
  readonly #times: number[] = [];

  add(time: number): void {
    let at = this.#times.push(time) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#of(above) <= time) break;
      this.#times[at] = this.#of(above);
      at = above;
    }
    this.#times[at] = time;
  }

  /** That of the next picture; `named` where more pictures come than packets went in. */
  take(named: number): number {
    const [least] = this.#times;
    const time = this.#times.pop();
    if (least === undefined || time === undefined) return named;
    const { length } = this.#times;
    if (length === 0) return least;
    let at = 0;
    for (let below = 1; below < length; below = 2 * at + 1) {
      const lesser = below + 1 < length && this.#of(below + 1) < this.#of(below) ? below + 1 : below;
      if (this.#of(lesser) >= time) break;
      this.#times[at] = this.#of(lesser);
      at = lesser;
    }
    this.#times[at] = time;
    return least;
  }

  #of(at: number): number {
    return this.#times[at] as number;
  }
}
