import type { StartDouble } from './double.ts';

/** The doubles that can be offered, each loaded when it is asked for. */
export const doubles: Readonly<Record<string, () => Promise<StartDouble>>> = {
  bedrock: async () => (await import('./bedrock/offer.ts')).offerBedrock,
  elevenlabs: async () => (await import('./elevenlabs/offer.ts')).offerElevenLabs,
  fal: async () => (await import('./fal/offer.ts')).offerFal,
  gemini: async () => (await import('./gemini/offer.ts')).offerGemini,
  guardrails: async () => (await import('./bedrock/offer.ts')).offerGuardrails,
  heygen: async () => (await import('./heygen/offer.ts')).offerHeygen,
  luma: async () => (await import('./luma/offer.ts')).offerLuma,
  omni: async () => (await import('./google/offer.ts')).offerOmni,
  openai: async () => (await import('./openai/offer.ts')).offerOpenai,
  polly: async () => (await import('./polly/offer.ts')).offerPolly,
  stripe: async () => (await import('./stripe/offer.ts')).offerStripe,
  veo: async () => (await import('./google/offer.ts')).offerVeo,
  youtube: async () => (await import('./youtube/offer.ts')).offerYoutube,
};

/** Those of them whose vendors are engines. */
export const engineDoubles: ReadonlySet<string> = new Set(
  Object.keys(doubles).filter((vendor) => vendor !== 'stripe' && vendor !== 'youtube'),
);
