import { qualityOf } from '../engines/frame-size.ts';
import { defaultEngineId, makersOf, remoteParts } from '../engines/registry.ts';
import { engineOfPart } from '../planning/movie-engines.ts';
import { buildMoviePlan, type MovieOrder, textsOfMovie } from '../planning/movie-plan.ts';
import type { MoviePart, VideoPlan } from '../planning/video-plan.ts';
import type { FieldError } from '../shared/errors.ts';
import { inOrder } from '../videos/choose-engine.ts';
import type { SceneEngine } from '../videos/engine-choice.ts';
import { maxRemoteParts } from '../videos/engine-problems.ts';
import { readingOnce } from '../videos/quote-video.ts';
import { leastPrice } from '../videos/true-length.ts';
import {
  type ChoiceTerms,
  chooseSceneEngine,
  type SceneChoice,
  standInsOf,
  withinCeiling,
} from './choose-scene-engines.ts';
import type { MovieContent, SceneContent } from './content.ts';
import { type MovieFiles, noFiles, shotProblems, sizeOfFilesProblems } from './files.ts';
import type { Movie } from './model.ts';
import { quoteClip } from './quote-clip.ts';
import {
  cardProblems,
  costOfScene,
  endProblemsOf,
  priceOfParts,
  quoteCard,
  quoteScene,
} from './quote-scene.ts';

/** Longest movie in seconds. */
const maxMovieSeconds = 3600;
/**
 * Most scenes into which the scenes of a movie are cut. Each is nine events in the history of its execution, which may
 * have 25,000, and five more for each time that it waits for a place; what they answer must fit 256 KB together.
 * Source: Step Functions developer guide, "Service quotas".
 */
const maxPlannedScenes = 600;
/** Longest text of a movie in characters, all scenes together: its item may have 400 KB. */
const maxMovieLetters = 60_000;
/** Most bytes of an order, with who may make its scenes. */
const maxOrderBytes = 380_000;

/** A movie thought through: what would be made, what of it is there, what it costs, and what stands in its way. */
export interface MovieQuote {
  /** What is made, once nothing stands in its way. */
  order: MovieOrder;
  /** Without a plan where something does. */
  parts: readonly MoviePart[];
  /** Who makes those scenes that several engines may make, and why. */
  engines: SceneEngine[];
  seconds: number;
  price: number;
  /** Their paths begin with `scenes`, or are members of the movie. */
  problems: FieldError[];
}

/** What a movie is thought through by. */
export interface QuoteOptions {
  now: Date;
  /** Test values are taken out of what is spoken. */
  testValues: boolean;
  /** What was found of the files that it names. */
  files?: MovieFiles;
  /** Names in the setting `engines`, in its order. */
  vendors?: readonly string[];
  /** Whether an engine's vendor does. */
  answers?: ChoiceTerms['answers'];
  /** Ceiling in credits, within which scenes are made by others of those that they allow. */
  maxCost?: number | undefined;
}

/**
 * Thinks a movie through without touching anything.
 *
 * @param paid names of scenes that need not be paid for again
 */
export const quoteMovie = (
  { id, content }: Pick<Movie, 'id' | 'content'>,
  paid: ReadonlySet<string>,
  options: QuoteOptions,
): MovieQuote => {
  const { files = noFiles, answers = () => true, maxCost, testValues } = options;
  const frame = {
    id,
    title: content.title,
    style: content.style,
    resolution: qualityOf(content.quality) ?? 'medium',
    aspectRatio: content.aspect_ratio,
    music: content.music,
  };
  const orderOf = (chosen: readonly SceneChoice[]): MovieOrder => ({
    ...frame,
    scenes: withStandIns(chosen),
    isClosingPaid: false,
  });
  const first = content.scenes.map((scene, index) =>
    choiceOf(scene, { content, index, frame, paid, answers, ...options, files }),
  );
  const problems = [
    ...cardProblems(content.title, 'title'),
    ...eachOnce(first.flatMap(({ offer }) => offer.problems)),
    ...orderProblems(orderOf(first)),
    ...shotProblems(content),
    ...sizeOfFilesProblems(files),
  ];
  if (problems.length > 0)
    return { order: orderOf(first), parts: [], engines: [], seconds: 0, price: 0, problems };
  const planOf = (chosen: readonly SceneChoice[]) => quotedPlan(orderOf(chosen), paid, testValues);
  const isChosen = content.scenes.some((_, index) => (first[index]?.offers.length ?? 0) > 1);
  const choices =
    maxCost === undefined || !isChosen
      ? first
      : withinCeiling(first, maxCost, { answers, priceOf: priceOfChoices(planOf(first), frame) });
  const { order, plan, parts, price } = planOf(choices);
  const seconds = parts.reduce((sum, { estimatedSeconds }) => sum + estimatedSeconds, 0);
  return {
    order: {
      ...order,
      scenes: order.scenes.map((scene, index) => ({ ...scene, isPaid: parts[index]?.isPaid === true })),
      isClosingPaid: parts.at(-1)?.isPaid === true,
    },
    parts,
    engines: choices.flatMap(({ offer: { engineId }, engineReason }, scene) =>
      engineReason === undefined ? [] : [{ scene, engineId, engineReason }],
    ),
    seconds,
    price,
    problems: [...sizeProblems(order, plan, seconds), ...endProblems(order, parts)],
  };
};

/** The plan of an order, what of it is paid for, and the price of the rest. */
const quotedPlan = (order: MovieOrder, paid: ReadonlySet<string>, testValues: boolean) => {
  const plan = buildMoviePlan(order, { testValues });
  const parts = (plan.movie?.parts ?? []).map((part) => ({ ...part, isPaid: paid.has(part.source) }));
  const made = parts.map((part, index) => ({ part, engineId: engineOfPart(order, index) }));
  return { order, plan, parts, made, price: priceOfUnpaid(made, order) };
};

type MadePart = Parameters<typeof priceOfParts>[0][number];

const priceOfUnpaid = (made: readonly MadePart[], look: Pick<MovieOrder, 'resolution'>): number =>
  Math.max(
    leastPrice,
    priceOfParts(
      made.filter(({ part }) => !part.isPaid),
      look,
    ),
  );

/**
 * The price of a movie by other engines. Hundreds of them are tried for one request: no text is cut for it again, since
 * what every engine would make of a scene was planned with its offer.
 *
 * @param planned the movie by the engines that it had first
 */
const priceOfChoices =
  ({ made }: { made: readonly MadePart[] }, look: Pick<MovieOrder, 'resolution'>) =>
  (chosen: readonly SceneChoice[]): number => {
    const now = made.map((one, index): MadePart => {
      const { part, engineId } = chosen[index]?.offer ?? {};
      return part === undefined || engineId === undefined || engineId === one.engineId
        ? one
        : { part, engineId };
    });
    return priceOfUnpaid(now, look);
  };

const withStandIns = (choices: readonly SceneChoice[]): MovieOrder['scenes'] => {
  const standIns = standInsOf(choices, maxRemoteParts);
  return choices.map(({ offer: { scene }, engineReason }, index) =>
    engineReason === undefined
      ? scene
      : {
          ...scene,
          standIns: (standIns[index] ?? []).map(({ engineId, scene: { voiceId, avatarId } }) => ({
            engineId,
            voiceId,
            avatarId,
          })),
        },
  );
};

/** Who makes a scene, of those that it, or the movie, names. */
const choiceOf = (
  scene: SceneContent,
  {
    content,
    index,
    frame,
    vendors = [],
    files,
    ...terms
  }: QuoteOptions &
    ChoiceTerms & {
      content: MovieContent;
      index: number;
      frame: Pick<MovieOrder, 'id' | 'resolution' | 'aspectRatio'>;
      files: MovieFiles;
    },
): SceneChoice => {
  const path = `scenes.${index}`;
  if (scene.kind === 'clip' || scene.kind === 'title') {
    const { language, style } = content;
    const offer =
      scene.kind === 'clip'
        ? quoteClip(scene, files.clips, { language, style, path })
        : quoteCard(scene, content, path);
    return fixed({ ...offer, engineId: offer.scene.engineId, price: 0, remoteParts: 0 });
  }
  const { engine = content.engine, allow = content.allow, max_cost: maxCost } = scene;
  const ids = inOrder({ engineId: engine, allowedEngines: allow }, vendors);
  const [first = engine ?? defaultEngineId, ...others] = ids;
  const isCosted = allow !== undefined || maxCost !== undefined;
  const readWish = readingOnce();
  const offerOf = (engineId: string) => {
    const namedBy = engineId === engine || allow === undefined ? 'engine' : 'allow';
    const offer = quoteScene(content, scene, { engineId, namedBy, index, files, now: terms.now, readWish });
    if (offer.problems.length > 0 || !isCosted) return { ...offer, engineId, price: 0, remoteParts: 0 };
    const cost = costOfScene(offer.scene, frame, terms);
    return { ...offer, engineId, ...cost, problems: endProblemsOf(offer.scene, cost.part, path) };
  };
  const offers = [offerOf(first), ...others.map(offerOf)] as const;
  const choice = chooseSceneEngine(offers, { ...terms, maxCost, path });
  return allow === undefined ? fixed(choice.offer) : choice;
};

const fixed = (offer: SceneChoice['offer']): SceneChoice => ({ offer, offers: [offer] });

/** What is wrong with a member of the movie is found in every scene that goes by it. */
const eachOnce = (problems: readonly FieldError[]): FieldError[] => [
  ...new Map(problems.map((one) => [`${one.path} ${one.message}`, one])).values(),
];

const problem = (path: string, code: string, message: string): FieldError => ({ path, code, message });

const orderProblems = (order: MovieOrder): FieldError[] => {
  const letters = textsOfMovie(order).reduce((sum, { length }) => sum + length, 0);
  const message = `These scenes have ${letters} characters together; the most is ${maxMovieLetters}.`;
  if (letters > maxMovieLetters) return [problem('scenes', 'MOVIE_TEXT_TOO_LONG', message)];
  const bytes = Buffer.byteLength(JSON.stringify(order));
  const words = `These scenes, with who may make them, have ${bytes} bytes; the most is ${maxOrderBytes}.`;
  return bytes > maxOrderBytes ? [problem('scenes', 'MOVIE_TEXT_TOO_LONG', words)] : [];
};

/** Scenes that are to end with a picture and are several clips. */
const endProblems = ({ scenes }: MovieOrder, parts: readonly MoviePart[]): FieldError[] =>
  scenes.flatMap((scene, index) => {
    const part = parts[index];
    return part === undefined ? [] : endProblemsOf(scene, part, `scenes.${index}`);
  });

const sizeProblems = (order: MovieOrder, plan: VideoPlan, seconds: number): FieldError[] => {
  const count = plan.film.scenes.length;
  const remote = (plan.movie?.parts ?? []).reduce((sum, { film }, index) => {
    const makers = makersOf(engineOfPart(order, index), film.kind);
    return sum + remoteParts(makers).length * film.scenes.length;
  }, 0);
  const checks: [boolean, code: string, message: string][] = [
    [
      seconds > maxMovieSeconds,
      'FILM_TOO_LONG',
      `This would be a movie of ${Math.ceil(seconds)} s; the longest is ${maxMovieSeconds} s.`,
    ],
    [
      count > maxPlannedScenes,
      'TOO_MANY_SCENES',
      `These scenes are cut into ${count}; the most is ${maxPlannedScenes}. Join some of their paragraphs.`,
    ],
    [
      remote > maxRemoteParts,
      'TOO_MANY_SCENES',
      `This would be ${remote} pieces of work for vendors; the most is ${maxRemoteParts}. Shorten the texts.`,
    ],
  ];
  return checks.flatMap(([isWrong, code, message]) => (isWrong ? [problem('scenes', code, message)] : []));
};
