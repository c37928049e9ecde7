import { hasWords } from '@kinora/engine/language/spoken-length';
import { embedded } from '../engines/embedded/provider.ts';
import { priceVersion } from '../engines/price-table.ts';
import { makersOf, remoteParts } from '../engines/registry.ts';
import { type MovieOrder, type MovieScene, planMovieScene } from '../planning/movie-plan.ts';
import type { MoviePart } from '../planning/video-plan.ts';
import type { FieldError } from '../shared/errors.ts';
import { shotsOf } from '../videos/b-roll.ts';
import { lastFrameProblems } from '../videos/frames.ts';
import { type GenerationRequest, quoteVideo, type readingOnce } from '../videos/quote-video.ts';
import { heldSeconds, priceOfScenes } from '../videos/true-length.ts';
import type { SceneOffer } from './choose-scene-engines.ts';
import type { MovieContent, SceneContent } from './content.ts';
import type { MovieFiles } from './files.ts';

type SpokenContent = Extract<SceneContent, { kind: 'avatar' | 'prompt' }>;
type Offered = Pick<SceneOffer, 'scene' | 'problems'>;

/** What the scene takes from the movie where it says nothing itself. */
const commonOf = (content: MovieContent, scene: Exclude<SceneContent, { kind: 'clip' }>) => ({
  language: scene.language ?? content.language,
  style: scene.style ?? content.style,
  transition: scene.transition,
  isPaid: false,
});

/** A card as it is shown, and what stands in its way. @param path where it was sent, e.g. `scenes.2` */
export const quoteCard = (
  scene: Extract<SceneContent, { kind: 'title' }>,
  content: MovieContent,
  path: string,
): Offered => {
  const { text, subtitle: below, seconds: durationSeconds } = scene;
  const nobody = { avatarId: '', voiceId: '', engineId: embedded.id };
  const shown = { kind: 'title' as const, text, ...(below === undefined ? {} : { below }), durationSeconds };
  const problems = [
    ...cardProblems(text, `${path}.text`),
    ...(below === undefined ? [] : embedded.checkTitle(below, `${path}.subtitle`)),
  ];
  return { scene: { ...commonOf(content, scene), ...nobody, ...shown }, problems };
};

/**
 * A scene as an engine would make it, and what stands in the way.
 *
 * @param options `engineId`: who would make it; `namedBy`: the member that names it
 */
export const quoteScene = (
  content: MovieContent,
  scene: SpokenContent,
  {
    engineId: asked,
    namedBy,
    index,
    now,
    files,
    readWish,
  }: {
    engineId: string;
    namedBy: 'engine' | 'allow';
    index: number;
    now: Date;
    files: MovieFiles;
    readWish: ReturnType<typeof readingOnce>;
  },
): Offered => {
  const common = commonOf(content, scene);
  const path = `scenes.${index}`;
  const { bRoll, narration, frames, problems: ofFiles = [] } = files.scenes.get(index) ?? {};
  const wish = { ...wishOf(content, scene, common), engineId: asked, narration, frames };
  const { request, problems } = quoteVideo(wish, now, readWish);
  const { kind, avatarId, voiceId, engineId } = request;
  const durationSeconds = scene.kind === 'prompt' ? scene.duration : undefined;
  const direction = scene.kind === 'avatar' ? (scene.direction ?? content.direction) : undefined;
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
      ...(direction === 'model' ? { direction } : {}),
    },
    problems: [
      ...(kind === 'prompt' && common.style === 'professional' ? [noPresenter(`${path}.style`)] : []),
      ...problems.map((one) => ({ ...one, path: placeOf(one, { content, scene, path, namedBy }) })),
      ...ofFiles,
    ],
  };
};

/** What scenes take from their movie and cannot say themselves. */
const ofMovieAlone: ReadonlySet<string> = new Set(['quality', 'aspect_ratio', 'music']);

/**
 * Where what stands in the way was sent: in the scene, or in the movie what scenes cannot say. What is wrong with an
 * engine itself, whatever it is to make, is wrong where it is named, which may be the movie.
 */
const placeOf = (
  { path: place, code }: FieldError,
  {
    content,
    scene,
    path,
    namedBy,
  }: { content: MovieContent; scene: SpokenContent; path: string; namedBy: 'engine' | 'allow' },
): string => {
  const member = place.replace(/^body\./, '');
  if (ofMovieAlone.has(member)) return member;
  if (member !== 'engine') return `${path}.${member}`;
  const isOfMovie = scene[namedBy] === undefined && content[namedBy] !== undefined;
  return isOfMovie && code.startsWith('ENGINE_') ? namedBy : `${path}.${namedBy}`;
};

/** What stands in the way of a scene that is to end with a picture: more than one clip. @param path where it was sent */
export const endProblemsOf = (scene: MovieScene, { film }: MoviePart, path: string): FieldError[] =>
  scene.frames === undefined
    ? []
    : lastFrameProblems(scene, makersOf(scene.engineId, film.kind), film.scenes.length).map((one) => ({
        ...one,
        path: one.path.replace(/^body/, path),
      }));

/** The plan of a scene, its price alone, and how much work for vendors it is. */
export const costOfScene = (
  scene: MovieScene,
  frame: Pick<MovieOrder, 'id' | 'resolution' | 'aspectRatio'>,
  { testValues }: { testValues: boolean },
): Required<Pick<SceneOffer, 'part' | 'price' | 'remoteParts'>> => {
  const part = planMovieScene(frame, scene, { testValues });
  const { film } = part;
  return {
    part,
    price: priceOfParts([{ part, engineId: scene.engineId }], frame),
    remoteParts: remoteParts(makersOf(scene.engineId, film.kind)).length * film.scenes.length,
  };
};

/** Credits of scenes of a movie together, as they are held. */
export const priceOfParts = (
  parts: readonly { part: MoviePart; engineId: string }[],
  { resolution }: Pick<MovieOrder, 'resolution'>,
): number => {
  const lengths = parts.flatMap(({ part: { film, estimatedSeconds, sceneSeconds }, engineId }) => {
    const makers = makersOf(engineId, film.kind);
    // A vendor makes, and bills, each scene by itself.
    const billed = engineId === embedded.id ? [estimatedSeconds] : (sceneSeconds ?? [estimatedSeconds]);
    return billed.map((seconds) => ({ seconds: heldSeconds(seconds, makers), engineId }));
  });
  return priceOfScenes(lengths, { kind: 'movie', resolution, priceVersion }) ?? 0;
};

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
  narrationAssetId: scene.narration_asset_id,
  firstFrameAssetId: scene.first_frame_asset_id,
  lastFrameAssetId: scene.last_frame_asset_id,
  // The movie's holds for scenes that are drawn here alone; one that asks for it itself has to be.
  ...(scene.kind === 'avatar' ? { bRoll: shotsOf(scene.b_roll), direction: scene.direction } : {}),
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

/** What stands in the way of words that are shown on a card. @param path where they were sent */
export const cardProblems = (text: string, path: string): FieldError[] => [
  ...embedded.checkTitle(text, path),
  ...(hasWords(text) ? [] : [problem(path, 'NO_WORDS', 'Write at least one word or number that is shown.')]),
];
