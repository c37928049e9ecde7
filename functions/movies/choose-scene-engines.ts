import { vendorOfId } from '../engines/registry.ts';
import type { MovieScene } from '../planning/movie-plan.ts';
import type { MoviePart } from '../planning/video-plan.ts';
import type { FieldError } from '../shared/errors.ts';
import type { EngineReason } from '../videos/engine-choice.ts';

/** What an engine would make of a scene. */
export interface SceneOffer {
  engineId: string;
  scene: MovieScene;
  problems: FieldError[];
  /** Absent where something stands in its way. */
  part?: MoviePart;
  /** Credits of the scene alone. */
  price: number;
  /** Pieces of work for vendors. */
  remoteParts: number;
}

/** An offer that is taken, and why. */
export interface SceneChoice {
  offer: SceneOffer;
  /** Absent where no others were allowed. */
  engineReason?: EngineReason;
  /** All offers of the scene, in order of preference. */
  offers: readonly SceneOffer[];
}

/** What engines are chosen by. */
export interface ChoiceTerms {
  /** Names of scenes that are paid for. */
  paid: ReadonlySet<string>;
  /** Whether an engine's vendor does. */
  answers: (engineId: string) => boolean;
}

const tooDear = 'MAX_COST_EXCEEDED';

const codeOf = ({ problems, price }: SceneOffer, maxCost: number | undefined): string | undefined =>
  problems[0]?.code ?? (maxCost !== undefined && price > maxCost ? tooDear : undefined);

const passedOver = (
  offers: readonly SceneOffer[],
  taken: SceneOffer,
  why: (offer: SceneOffer) => string,
): EngineReason['passed_over'] =>
  offers.slice(0, offers.indexOf(taken)).map((offer) => ({ engine: offer.engineId, code: why(offer) }));

/**
 * Chooses who makes a scene: who has made it and was paid, or of those that take it for at most its ceiling the first
 * whose vendor answers; where none answers, the first that takes it. Where none will do, the first that was too dear,
 * else the first, tells what stands in the way.
 *
 * @param offers in order of preference, at least one; `maxCost`: of the scene, in credits
 */
export const chooseSceneEngine = (
  offers: readonly [SceneOffer, ...SceneOffer[]],
  { paid, answers, maxCost, path }: ChoiceTerms & { maxCost: number | undefined; path: string },
): SceneChoice => {
  const made = offers.find(({ part }) => part !== undefined && paid.has(part.source));
  if (made !== undefined) return { offer: made, offers, engineReason: { code: 'reused', passed_over: [] } };
  const willing = offers.filter((offer) => codeOf(offer, maxCost) === undefined);
  const offer = willing.find(({ engineId }) => answers(engineId)) ?? willing[0];
  if (offer !== undefined) {
    const why = (other: SceneOffer) => codeOf(other, maxCost) ?? 'ENGINE_UNAVAILABLE';
    return { offer, offers, engineReason: { code: 'chosen', passed_over: passedOver(offers, offer, why) } };
  }
  const told = offers.find((one) => codeOf(one, maxCost) === tooDear);
  if (told === undefined) return { offer: offers[0], offers };
  const message = `This scene costs ${told.price} credits by ${told.engineId}; its max_cost is ${maxCost}.`;
  return {
    offer: { ...told, problems: [{ path: `${path}.max_cost`, code: tooDear, message }] },
    offers,
  };
};

/**
 * The choices of a movie that is to cost at most so much. Scenes go to other engines that may make them, the dearest
 * first: to the first by which the whole is within its ceiling, else to the cheapest.
 *
 * @param priceOf credits of the whole movie
 * @returns choices that cost as much as they do where nothing helps
 */
export const withinCeiling = (
  choices: readonly SceneChoice[],
  maxCost: number,
  {
    answers,
    priceOf,
  }: Pick<ChoiceTerms, 'answers'> & { priceOf: (choices: readonly SceneChoice[]) => number },
): SceneChoice[] => {
  let current = [...choices];
  const dearest = [...choices.keys()].sort(
    (left, right) => (choices[right]?.offer.price ?? 0) - (choices[left]?.offer.price ?? 0),
  );
  for (const index of dearest) {
    if (priceOf(current) <= maxCost) break;
    const choice = current[index];
    if (choice === undefined || choice.engineReason?.code !== 'chosen') continue;
    const others = choice.offers
      .filter(({ problems, price }) => problems.length === 0 && price < choice.offer.price)
      .map((offer) => cheaperChoice(choice, offer, answers));
    const changed = (other: SceneChoice) => current.with(index, other);
    const fitting = others.filter((other) => priceOf(changed(other)) <= maxCost);
    const [cheapest] = others.toSorted((left, right) => left.offer.price - right.offer.price);
    const taken = fitting.find(({ offer }) => answers(offer.engineId)) ?? fitting[0] ?? cheapest;
    if (taken !== undefined) current = changed(taken);
  }
  return current;
};

const cheaperChoice = (
  { offers }: SceneChoice,
  offer: SceneOffer,
  answers: ChoiceTerms['answers'],
): SceneChoice => {
  const why = (other: SceneOffer) =>
    other.problems[0]?.code ?? (answers(other.engineId) ? tooDear : 'ENGINE_UNAVAILABLE');
  return { offer, offers, engineReason: { code: 'chosen', passed_over: passedOver(offers, offer, why) } };
};

/**
 * Who may stand in for the engines of a movie's scenes: engines of other vendors that make the scene for no more, as
 * long as the movie is no more work for vendors than one may be, whoever stands in.
 *
 * @param mostRemoteParts pieces of work for vendors of the whole movie
 * @returns of each scene, in order of preference
 */
export const standInsOf = (choices: readonly SceneChoice[], mostRemoteParts: number): SceneOffer[][] => {
  let left = mostRemoteParts - choices.reduce((sum, { offer }) => sum + offer.remoteParts, 0);
  return choices.map(({ offer, offers }) => {
    let most = offer.remoteParts;
    return offers.filter((other) => {
      const isAble =
        other.problems.length === 0 &&
        vendorOfId(other.engineId) !== vendorOfId(offer.engineId) &&
        other.price <= offer.price;
      const more = Math.max(0, other.remoteParts - most);
      if (!isAble || more > left) return false;
      left -= more;
      most += more;
      return true;
    });
  });
};
