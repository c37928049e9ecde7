import type { Service } from './cloud.ts';

/** What has been started and must end again, the last one first. */
export class Closing {
  readonly #closers: (() => unknown)[] = [];

  add(closer: () => unknown): void {
    this.#closers.push(closer);
  }

  /** Notes a service; it ends with the rest. */
  keep<T extends Service>(service: T): T {
    this.add(() => service.close());
    return service;
  }

  /**
   * Ends everything, also when one part fails to.
   * @throws the first failure, once all have been ended.
   */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const closer of this.#closers.splice(0).reverse()) {
      try {
        await closer();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
