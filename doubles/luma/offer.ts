import type { StartDouble } from '../double.ts';

/** Bedrock is a service of AWS: the embedded cloud answers its calls itself, whoever may make them. */
export const offerLuma: StartDouble = async () => ({
  lines: ['Luma        (a double: cards in the place of films, nothing is billed)'],
  close: async () => {},
});
