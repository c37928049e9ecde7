import { clipLength } from './clip-length.ts';
import type { Quality } from './frame-size.ts';
import type { Price, PriceRequest } from './provider.ts';

/** What is made: a script read by a presenter, a storyboard of a prompt, or a movie of such scenes. */
type Kind = PriceRequest['kind'];

type ByKind = Readonly<Record<Kind, Readonly<Record<Quality, number>>>>;

interface UnitTariff {
  /** Each begun unit of so many seconds is paid. */
  unitSeconds: number;
  /** Credits of a unit. */
  credits: ByKind;
}

/** Each scene is a clip of the vendor's, of one of a few lengths. */
interface ClipTariff {
  clipSeconds: readonly number[];
  /** Credits of a second of a clip, rounded up for each clip; by quality where they differ. */
  creditsPerSecond: number | Readonly<Record<Quality, number>>;
}

type Tariff = UnitTariff | ClipTariff;

const byQuality = { low: 1, medium: 2, high: 3, ultra: 5 } as const;

const alike = (credits: number): ByKind => {
  const all = { low: credits, medium: credits, high: credits, ultra: credits };
  return { avatar: all, prompt: all, movie: all };
};

/** Of pictures whose shorter side has up to 720 lines, and of others. */
const alikeUpTo720 = (most720: number, above: number) => ({
  low: most720,
  medium: most720,
  high: above,
  ultra: above,
});

/** Drawn as the embedded engine draws, and spoken for so many credits more in each 15 s: some 250 characters. */
const spokenBy = (more: number): Tariff => {
  const { low, medium, high, ultra } = byQuality;
  const all = { low: low + more, medium: medium + more, high: high + more, ultra: ultra + more };
  return { unitSeconds: 15, credits: { avatar: all, prompt: all, movie: all } };
};

/**
 * What engines cost, by version. A video is charged by the version that it was quoted by, so a version that was ever
 * in use is neither changed nor removed: another price is another version.
 */
const priceTable: Readonly<Record<number, Readonly<Record<string, Tariff>>>> = {
  1: {
    embedded: { unitSeconds: 15, credits: { avatar: byQuality, prompt: byQuality, movie: byQuality } },
    // A credit is sold for 3.3 cents at least. 2026-11-28: $0.0667 a second, the same at 720p and 1080p.
    heygen: { unitSeconds: 5, credits: alike(11) },
    // 2026-11-29: $0.35 for 5 s, $0.07 for each second more.
    'fal-kling': { clipSeconds: [5, 10], creditsPerSecond: 2.2 },
    // 2026-11-29: $0.04 a second at 1080p.
    'fal-ltx': { clipSeconds: [6, 8, 10, 12, 14, 16, 18, 20], creditsPerSecond: 1.3 },
    // 2026-11-29: Omni 1.1 $0.10 a second at 720p, 0.15 at 1080p; low is made at 720p.
    omni: { clipSeconds: [3, 4, 5, 6, 7, 8, 9, 10], creditsPerSecond: alikeUpTo720(3.1, 4.6) },
    // 2026-11-29: $0.40 a second at 720p and 1080p; Fast $0.10 and 0.12.
    veo: { clipSeconds: [4, 6, 8], creditsPerSecond: 12.2 },
    'veo-fast': { clipSeconds: [4, 6, 8], creditsPerSecond: alikeUpTo720(3.1, 3.7) },
    // 2026-11-29: $0.75 a second at 540p, 1.50 at 720p.
    luma: { clipSeconds: [5, 9], creditsPerSecond: { low: 23, medium: 46, high: 46, ultra: 46 } },
    // 2026-11-29: neural voices are $16 for a million characters, asked for twice (sound and marks): $0.008 a unit.
    polly: spokenBy(1),
    // 2026-11-29: $0.10 to 0.30 for a thousand characters, by contract: $0.025 to 0.075 a unit.
    elevenlabs: spokenBy(2),
  },
};

/** The version that new quotes are made by. */
export const priceVersion = 1;

/** The version of a video that was quoted before versions were noted. */
export const firstPriceVersion = 1;

/**
 * What a video costs by the table: whole units, by engine, kind and quality; or clip by clip.
 *
 * @throws Error for a version or an engine that the table does not have: a fault of ours
 */
export const priceByTable = (
  engineId: string,
  { kind, quality, seconds, sceneSeconds, version = priceVersion }: PriceRequest,
): Price => {
  const tariff = priceTable[version]?.[engineId];
  if (tariff === undefined) throw new Error(`No price of "${engineId}" in version ${version}`);
  if ('clipSeconds' in tariff) return priceByClip(tariff, quality, sceneSeconds);
  const { unitSeconds } = tariff;
  const units = Math.max(1, Math.ceil(seconds / unitSeconds));
  const credits = units * tariff.credits[kind][quality];
  return { credits, parts: [{ what: `${units} x ${unitSeconds} s, ${quality}`, credits }] };
};

/** A scene that is longer than the longest clip is that clip, held. */
const priceByClip = (
  { clipSeconds, creditsPerSecond }: ClipTariff,
  quality: Quality,
  sceneSeconds: readonly number[],
): Price => {
  const perSecond = typeof creditsPerSecond === 'number' ? creditsPerSecond : creditsPerSecond[quality];
  const parts = sceneSeconds.map((seconds) => {
    const clip = clipLength(clipSeconds, seconds);
    return { what: `clip of ${clip} s`, credits: Math.ceil(clip * perSecond) };
  });
  return { credits: parts.reduce((sum, { credits }) => sum + credits, 0), parts };
};
