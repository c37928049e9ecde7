import { hasWords } from '@kinora/engine/language/spoken-length';
import { embedded } from '../engines/embedded/provider.ts';
import { qualityOf } from '../engines/frame-size.ts';
import { priceVersion } from '../engines/price-table.ts';
import { makersOf, remoteParts } from '../engines/registry.ts';
import {
  buildMoviePlan,
  engineOfPart,
  type MovieOrder,
  type MovieScene,
  textsOfMovie,
} from '../planning/movie-plan.ts';
import type { MoviePart, VideoPlan } from '../planning/video-plan.ts';
import type { FieldError } from '../shared/errors.ts';
import { shotsOf } from '../videos/b-roll.ts';
import { maxRemoteParts } from '../videos/engine-problems.ts';
import { lastFrameProblems } from '../videos/frames.ts';
import { type GenerationRequest, quoteVideo } from '../videos/quote-video.ts';
import { heldSeconds, leastPrice, priceOfScenes } from '../videos/true-length.ts';
import type { MovieContent, SceneContent } from './content.ts';
import { type MovieFiles, noFiles, shotProblems, sizeOfFilesProblems } from './files.ts';
import type { Movie } from './model.ts';
import { quoteClip } from './quote-clip.ts';

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

/** A movie thought through: what would be made, what of it is there, what it costs, and what stands in its way. */
export interface MovieQuote {
  /** What is made, once nothing stands in its way. */
  order: MovieOrder;
  /** Without a plan where something does. */
  parts: readonly MoviePart[];
  seconds: number;
  price: number;
  /** Their paths begin with `scenes`, or are members of the movie. */
  problems: FieldError[];
}

/**
 * Thinks a movie through without touching anything.
 *
 * @param paid names of scenes that need not be paid for again
 * @param options `testValues`: they are taken out of what is spoken; `files`: what was found of the files that it names
 */
export const quoteMovie = (
  { id, content }: Pick<Movie, 'id' | 'content'>,
  paid: ReadonlySet<string>,
  { now, testValues, files = noFiles }: { now: Date; testValues: boolean; files?: MovieFiles },
): MovieQuote => {
  const scenes = content.scenes.map((scene, index) =>
    scene.kind === 'clip'
      ? quoteClip(scene, files.clips, {
          language: content.language,
          style: content.style,
          path: `scenes.${index}`,
        })
      : quoteScene(content, scene, { index, now, files }),
  );
  const order: MovieOrder = {
    id,
    title: content.title,
    style: content.style,
    resolution: qualityOf(content.quality) ?? 'medium',
    aspectRatio: content.aspect_ratio,
    music: content.music,
    scenes: scenes.map(({ scene }) => scene),
    isClosingPaid: false,
  };
  const problems = [
    ...cardProblems(content.title, 'title'),
    ...scenes.flatMap((scene) => scene.problems),
    ...letterProblems(order),
    ...shotProblems(content),
    ...sizeOfFilesProblems(files),
  ];
  if (problems.length > 0) return { order, parts: [], seconds: 0, price: 0, problems };
  const plan = buildMoviePlan(order, { testValues });
  const parts = plan.movie?.parts ?? [];
  const marked = parts.map((part) => ({ ...part, isPaid: paid.has(part.source) }));
  const seconds = parts.reduce((sum, { estimatedSeconds }) => sum + estimatedSeconds, 0);
  return {
    order: {
      ...order,
      scenes: order.scenes.map((scene, index) => ({ ...scene, isPaid: marked[index]?.isPaid === true })),
      isClosingPaid: marked.at(-1)?.isPaid === true,
    },
    parts: marked,
    seconds,
    price: priceOf(order, marked),
    problems: [...sizeProblems(order, plan, seconds), ...endProblems(order, parts)],
  };
};

const priceOf = (order: MovieOrder, parts: readonly MoviePart[]): number => {
  const lengths = parts.flatMap(({ isPaid, film, estimatedSeconds, sceneSeconds }, index) => {
    const engineId = engineOfPart(order, index);
    const makers = makersOf(engineId, film.kind);
    // A vendor makes, and bills, each scene by itself.
    const billed = engineId === embedded.id ? [estimatedSeconds] : (sceneSeconds ?? [estimatedSeconds]);
    return isPaid ? [] : billed.map((seconds) => ({ seconds: heldSeconds(seconds, makers), engineId }));
  });
  const price = priceOfScenes(lengths, { kind: 'movie', resolution: order.resolution, priceVersion }) ?? 0;
  return Math.max(leastPrice, price);
};

/** A scene with what the movie says where it says nothing itself, and what stands in its way. */
const quoteScene = (
  content: MovieContent,
  scene: Exclude<SceneContent, { kind: 'clip' }>,
  { index, now, files }: { index: number; now: Date; files: MovieFiles },
): { scene: MovieScene; problems: FieldError[] } => {
  const language = scene.language ?? content.language;
  const style = scene.style ?? content.style;
  const common = { language, style, transition: scene.transition, isPaid: false };
  const path = `scenes.${index}`;
  if (scene.kind === 'title') {
    const { text, subtitle: below, seconds: durationSeconds } = scene;
    const nobody = { avatarId: '', voiceId: '', engineId: embedded.id };
    const shown = {
      kind: 'title' as const,
      text,
      ...(below === undefined ? {} : { below }),
      durationSeconds,
    };
    const problems = [
      ...cardProblems(text, `${path}.text`),
      ...(below === undefined ? [] : embedded.checkTitle(below, `${path}.subtitle`)),
    ];
    return { scene: { ...common, ...nobody, ...shown }, problems };
  }
  const { bRoll, narration, frames, problems: ofFiles = [] } = files.scenes.get(index) ?? {};
  const wish = { ...wishOf(content, scene, { language, style }), narration, frames };
  const { request, problems } = quoteVideo(wish, now);
  const { kind, avatarId, voiceId, engineId } = request;
  const durationSeconds = scene.kind === 'prompt' ? scene.duration : undefined;
  return {
    scene: {
      ...common,
      kind,
      text: wish.text,
      avatarId: kind === 'avatar' ? avatarId : '',
      voiceId,
      engineId,
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
      ...(bRoll === undefined ? {} : { bRoll }),
      ...(narration === undefined ? {} : { narration }),
      ...(frames === undefined ? {} : { frames }),
    },
    problems: [
      ...(kind === 'prompt' && style === 'professional' ? [noPresenter(`${path}.style`)] : []),
      ...problems.map((problem) => ({ ...problem, path: problem.path.replace(/^body/, path) })),
      ...ofFiles,
    ],
  };
};

type SpokenContent = Extract<SceneContent, { kind: 'avatar' | 'prompt' }>;

const wishOf = (
  content: MovieContent,
  scene: SpokenContent,
  { language, style }: Pick<MovieScene, 'language' | 'style'>,
): GenerationRequest => ({
  kind: scene.kind,
  text: scene.kind === 'avatar' ? scene.script : scene.prompt,
  voiceId: scene.voice_id ?? voiceOf(content, scene, language),
  avatarId: scene.kind === 'avatar' ? (scene.avatar_id ?? content.avatar_id) : undefined,
  language,
  style,
  quality: content.quality,
  aspectRatio: content.aspect_ratio,
  music: content.music,
  engineId: scene.engine,
  narrationAssetId: scene.narration_asset_id,
  firstFrameAssetId: scene.first_frame_asset_id,
  lastFrameAssetId: scene.last_frame_asset_id,
  ...(scene.kind === 'avatar' ? { bRoll: shotsOf(scene.b_roll) } : {}),
  ...(scene.kind === 'prompt' && scene.duration !== undefined ? { durationSeconds: scene.duration } : {}),
});

/** The movie's voice speaks the movie's language, and nobody who has a recording; others have a voice of their own. */
const voiceOf = (
  content: MovieContent,
  { narration_asset_id }: Pick<SpokenContent, 'narration_asset_id'>,
  language: string,
): string | undefined =>
  language === content.language && narration_asset_id === undefined ? content.voice_id : undefined;

const problem = (path: string, code: string, message: string): FieldError => ({ path, code, message });

const noPresenter = (path: string): FieldError =>
  problem(
    path,
    'STYLE_NOT_SUPPORTED',
    'A prompt has no presenter: choose another style than "professional", see GET /api/v1/styles.',
  );

const cardProblems = (text: string, path: string): FieldError[] => [
  ...embedded.checkTitle(text, path),
  ...(hasWords(text) ? [] : [problem(path, 'NO_WORDS', 'Write at least one word or number that is shown.')]),
];

const letterProblems = (order: MovieOrder): FieldError[] => {
  const letters = textsOfMovie(order).reduce((sum, { length }) => sum + length, 0);
  const message = `These scenes have ${letters} characters together; the most is ${maxMovieLetters}.`;
  return letters > maxMovieLetters ? [problem('scenes', 'MOVIE_TEXT_TOO_LONG', message)] : [];
};

/** Scenes that are to end with a picture and are several clips. */
const endProblems = ({ scenes }: MovieOrder, parts: readonly MoviePart[]): FieldError[] =>
  scenes.flatMap((scene, index) => {
    const { film } = parts[index] ?? {};
    if (film === undefined || scene.frames === undefined) return [];
    return lastFrameProblems(scene, makersOf(scene.engineId, film.kind), film.scenes.length).map((one) => ({
      ...one,
      path: one.path.replace(/^body/, `scenes.${index}`),
    }));
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
