import type { StartDouble } from '../double.ts';

/** Bedrock is a service of AWS: the embedded cloud answers its calls itself, whoever may make them. */
export const offerBedrock: StartDouble = async () => ({
  lines: ['Bedrock     (a double: texts are answered in its place, nothing is billed)'],
  close: async () => {},
});

export const offerGuardrails: StartDouble = async () => ({
  lines: ['Guardrails  (a double: refuses texts that say double:blocked, nothing is billed)'],
  close: async () => {},
});
