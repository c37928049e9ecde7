import type { SceneCapability, SceneRequests } from './capabilities.ts';
import { boughtClipLength } from './clip-length.ts';
import { embedded } from './embedded/provider.ts';
import type { EngineProvider } from './provider.ts';

/**
 * What vendors bill us, in millionths of a dollar: for a second of film or of the clip that is asked for, or for a
 * character of each call. As the notes of `price-table.ts` have it.
 */
const rates: Readonly<
  Record<string, { perSecond: number | ((shortSide: number) => number) } | { perCharacter: number }>
> = {
  heygen: { perSecond: 66_700 },
  'fal-kling': { perSecond: 70_000 },
  'fal-ltx': { perSecond: 40_000 },
  omni: { perSecond: (shortSide) => (shortSide > 720 ? 150_000 : 100_000) },
  veo: { perSecond: 400_000 },
  'veo-fast': { perSecond: (shortSide) => (shortSide > 720 ? 120_000 : 100_000) },
  luma: { perSecond: (shortSide) => (shortSide > 540 ? 1_500_000 : 750_000) },
  polly: { perCharacter: 16 },
  elevenlabs: { perCharacter: 300 },
};

/** Seconds that a part of a scene is billed for; of one that talks, as its words are estimated. */
const secondsOf = (capability: SceneCapability, request: unknown): number => {
  if (capability === 'scene') {
    const { film, timing } = request as SceneRequests['scene'];
    return timing.frames / film.framesPerSecond;
  }
  const { film, sceneIndex } = request as SceneRequests['talking-video'];
  const characters = film.scenes[sceneIndex]?.narration.length ?? 0;
  return characters / embedded.catalogue.charactersPerSecond(film.language);
};

/**
 * About what a vendor bills for a part of a scene.
 *
 * @returns millionths of a dollar; 0 where no rate is known
 */
export const costOfPart = (
  { id, limits }: Pick<EngineProvider, 'id' | 'limits'>,
  capability: SceneCapability,
  request: unknown,
): number => {
  const rate = rates[id];
  if (rate === undefined || !('perSecond' in rate)) return 0;
  const seconds = secondsOf(capability, request);
  const { clipSeconds } = limits;
  const { film, ...told } = request as SceneRequests[SceneCapability];
  const quoted = 'quotedSeconds' in told ? told.quotedSeconds : undefined;
  const billed = clipSeconds === undefined ? seconds : boughtClipLength(clipSeconds, seconds, quoted);
  const { perSecond } = rate;
  const price = typeof perSecond === 'number' ? perSecond : perSecond(Math.min(film.width, film.height));
  return Math.round(billed * price);
};

/**
 * Units of 1,000 characters that a guardrail judged, by policy, in millionths of a dollar; words and patterns are free.
 * Source: Amazon Bedrock pricing, "Guardrails", text.
 */
const unitRates = {
  contentPolicyUnits: 150,
  topicPolicyUnits: 150,
  sensitiveInformationPolicyUnits: 100,
} as const;

/** What a guardrail's answer costs, whether it refused or not, in millionths of a dollar. @param usage as it tells */
export const costOfUnits = (
  usage: Readonly<Partial<Record<keyof typeof unitRates, number | undefined>>> = {},
): number =>
  Object.entries(unitRates).reduce(
    (sum, [policy, rate]) => sum + rate * (usage[policy as keyof typeof unitRates] ?? 0),
    0,
  );

/** What a vendor bills for so many characters of one call, in millionths of a dollar. */
export const costOfCharacters = (engineId: string, characters: number): number => {
  const rate = rates[engineId];
  return rate !== undefined && 'perCharacter' in rate ? rate.perCharacter * characters : 0;
};
