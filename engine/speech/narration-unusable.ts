import type { NarrationFlaw } from '../contract.ts';

const words: Record<NarrationFlaw, string> = {
  unreadable: 'The recording is damaged, or in a form that is not decoded',
  silent: 'Nobody is heard in the recording',
  'too-short': 'The recording is too short to be speech',
  'too-long': 'The recording is longer than a film may be',
  mismatch: 'The recording and the script differ',
};

/** A recording that no film can be made of. Whoever catches it knows it by its name. */
export class NarrationUnusable extends Error {
  override readonly name = 'NarrationUnusable';
  readonly flaw: NarrationFlaw;

  constructor(flaw: NarrationFlaw, options?: ErrorOptions) {
    super(words[flaw], options);
    this.flaw = flaw;
  }
}
