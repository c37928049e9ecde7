import type { StartDouble } from '../double.ts';

/** Polly is a service of AWS: the embedded cloud answers its calls itself, whoever may make them. */
export const offerPolly: StartDouble = async () => ({
  lines: ['Polly       (a double: the embedded voice speaks in its place, nothing is billed)'],
  close: async () => {},
});
