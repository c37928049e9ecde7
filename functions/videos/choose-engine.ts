import { embeddedEngineId } from '../engines/embedded-id.ts';
import { providers } from '../engines/providers.ts';
import { vendorOfId } from '../engines/registry.ts';
import { toldStates } from '../engines/vendor-state.ts';
import { setting } from '../platform/env.ts';
import type { StandIn } from './engine-choice.ts';
import { type GenerationRequest, infeasibility, type Quote, quoteVideo, readingOnce } from './quote-video.ts';

/** An engine's offer, or why it makes none. */
interface Offer {
  engineId: string;
  quote: Quote;
  /** Stable code; undefined where it takes the request. */
  code: string | undefined;
}

/** Place of an engine in the order of the setting `engines`; the embedded one comes last unless it is named there. */
const placeOf = (engineId: string, names: readonly string[]): number => {
  const place = names.indexOf(vendorOfId(engineId));
  if (place >= 0) return place;
  return engineId === embeddedEngineId ? Infinity : names.length;
};

/** The engine asked for, then those allowed: by the order of the environment, of one vendor as they are listed. */
export const inOrder = (
  { engineId, allowedEngines = [] }: Pick<GenerationRequest, 'engineId' | 'allowedEngines'>,
  names: readonly string[],
): string[] => {
  const known = providers.map(({ id }) => id);
  const allowed = [...allowedEngines].sort(
    (left, right) =>
      placeOf(left, names) - placeOf(right, names) || known.indexOf(left) - known.indexOf(right),
  );
  return [...new Set([...(engineId === undefined ? [] : [engineId]), ...allowed])];
};

/** Those that may stand in: of other vendors, for no more than is held. */
const standInsOf = (chosen: Offer, offers: readonly Offer[]): StandIn[] => {
  return offers
    .filter(
      ({ engineId, quote }) =>
        vendorOfId(engineId) !== vendorOfId(chosen.engineId) &&
        quote.problems.length === 0 &&
        quote.price <= chosen.quote.price,
    )
    .map(({ engineId, quote: { request, seconds } }) => ({
      engineId,
      voiceId: request.voiceId,
      avatarId: request.avatarId,
      estimatedSeconds: Math.round(seconds * 10) / 10,
    }));
};

/**
 * Thinks a wish through by the engine that is to make it: the one asked for, or of those that are allowed the first
 * which takes the request for at most `maxCost` and whose vendor answers; where none answers, the first that takes it.
 */
export const quoteByChoice = async (
  wish: GenerationRequest,
  { now, maxCost }: { now: Date; maxCost: number | undefined },
): Promise<Quote> => {
  if (wish.allowedEngines === undefined) return quoteVideo(wish, now);
  const ids = inOrder(wish, setting('engines').split(','));
  const states = await toldStates(ids, now);
  const readWish = readingOnce();
  const offers = ids.map((engineId): Offer => {
    const quote = toldAt(
      engineId === wish.engineId ? 'engine' : 'allow',
      quoteVideo({ ...wish, engineId }, now, readWish),
    );
    const refusal = infeasibility(quote, maxCost);
    return { engineId, quote, code: quote.problems[0]?.code ?? refusal?.code };
  });
  return chooseOffer(offers, (id) => states.get(id)?.state !== 'unavailable');
};

/** A quote in which what is wrong with its engine is told at the member that names it. */
const toldAt = (namedBy: 'engine' | 'allow', quote: Quote): Quote => ({
  ...quote,
  problems: quote.problems.map((one) =>
    one.path === 'body.engine' ? { ...one, path: `body.${namedBy}` } : one,
  ),
});

/**
 * Chooses among offers, given in order of preference; where none will do, the first of those that were too dear, else
 * the first.
 *
 * @param answers whether an engine's vendor does
 */
export const chooseOffer = (offers: readonly Offer[], answers: (engineId: string) => boolean): Quote => {
  const willing = offers.filter(({ code }) => code === undefined);
  const chosen = willing.find(({ engineId }) => answers(engineId)) ?? willing[0];
  if (chosen === undefined) {
    const dear = offers.find(({ code }) => code === 'MAX_COST_EXCEEDED');
    const told = dear ?? offers[0];
    if (told === undefined) throw new Error('There is no engine to choose from');
    return told.quote;
  }
  const before = offers.slice(0, offers.indexOf(chosen));
  const passed = before.map(({ engineId, code }) => ({
    engine: engineId,
    code: code ?? 'ENGINE_UNAVAILABLE',
  }));
  const others = offers.filter((offer) => offer !== chosen);
  return {
    ...chosen.quote,
    request: {
      ...chosen.quote.request,
      standIns: standInsOf(chosen, others),
      engineReason: { code: 'chosen', passed_over: passed },
    },
  };
};
