import type { Quality } from './frame-size.ts';
import type { Price, PriceRequest } from './provider.ts';

/** What is made: a script read by a presenter, a storyboard of a prompt, or a movie of such scenes. */
type Kind = PriceRequest['kind'];

interface Tariff {
  /** Each begun unit of so many seconds is paid. */
  unitSeconds: number;
  /** Credits of a unit. */
  credits: Readonly<Record<Kind, Readonly<Record<Quality, number>>>>;
}

const byQuality = { low: 1, medium: 2, high: 3, ultra: 5 } as const;

/**
 * What engines cost, by version. A video is charged by the version that it was quoted by, so a version that was ever
 * in use is neither changed nor removed: another price is another version.
 */
const priceTable: Readonly<Record<number, Readonly<Record<string, Tariff>>>> = {
  1: { embedded: { unitSeconds: 15, credits: { avatar: byQuality, prompt: byQuality, movie: byQuality } } },
};

/** The version that new quotes are made by. */
export const priceVersion = 1;

/** The version of a video that was quoted before versions were noted. */
export const firstPriceVersion = 1;

/**
 * What a video costs by the table: whole units, by engine, kind and quality.
 *
 * @throws Error for a version or an engine that the table does not have: a fault of ours
 */
export const priceByTable = (
  engineId: string,
  { kind, quality, seconds, version = priceVersion }: PriceRequest,
): Price => {
  const tariff = priceTable[version]?.[engineId];
  if (tariff === undefined) throw new Error(`No price of "${engineId}" in version ${version}`);
  const { unitSeconds } = tariff;
  const units = Math.max(1, Math.ceil(seconds / unitSeconds));
  const credits = units * tariff.credits[kind][quality];
  return { credits, parts: [{ what: `${units} x ${unitSeconds} s, ${quality}`, credits }] };
};
