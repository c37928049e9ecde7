/** What whoever runs the synthesis can put right: a value of the configuration, a declaration, a missing file. */
export class SynthesisError extends Error {
  override readonly name = 'SynthesisError';
}
