import { type Film, type FilmBrand, fits, type PictureLooks, styles } from '@kinora/engine/contract';
import { hasWords } from '@kinora/engine/language/spoken-length';
import * as z from 'zod/mini';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import { type AspectRatio, frameSize, type Quality } from '../engines/frame-size.ts';
import { makersOf } from '../engines/registry.ts';
import { bRollShotSchema, filesOfShots, type PlannedShot, withShots } from './b-roll.ts';
import { breathSeconds, clipsOf, type PlannedScene } from './clip-storyboard.ts';
import { seedOf } from './content-hash.ts';
import { directionSchema } from './direction-schema.ts';
import { enhancedSchema } from './enhanced-prompt.ts';
import { filmBrandSchema } from './film-brand.ts';
import { normalizeText } from './normalize-text.ts';
import { pictureLooksSchema } from './picture-looks.ts';
import { planPrompt, planScript, titleOf } from './planner.ts';
import { atPaceOf } from './recorded-pace.ts';
import { testValuesIn, withoutTestValues } from './test-values.ts';

const sceneSchema = z.object({
  index: z.int(),
  narration: z.string(),
  leadInSeconds: z.number(),
  leadOutSeconds: z.number(),
  bRoll: z.exactOptional(z.array(bRollShotSchema)),
  bullets: z.exactOptional(z.array(z.object({ from: z.int(), to: z.int() }))),
  direction: z.exactOptional(directionSchema),
});

/** A text for each picture of a film. */
const pictureNames = z.object({
  background: z.exactOptional(z.string()),
  backgroundClip: z.exactOptional(z.string()),
  logo: z.exactOptional(z.string()),
});

const filmSchema = z.object({
  kind: z.enum(['avatar', 'prompt']),
  title: z.string(),
  language: z.string(),
  style: z.enum(styles),
  avatarId: z.string(),
  voiceId: z.string(),
  width: z.int(),
  height: z.int(),
  framesPerSecond: z.literal(30),
  seed: z.int(),
  music: z.boolean(),
  musicTrack: z.exactOptional(z.string()),
  musicVolume: z.exactOptional(z.number()),
  pictures: z.exactOptional(pictureNames),
  pictureLooks: z.exactOptional(pictureLooksSchema),
  brand: z.exactOptional(filmBrandSchema),
  part: z.exactOptional(
    z.object({
      edges: z.enum(['cut', 'fade']),
      card: z.exactOptional(z.enum(['title', 'closing'])),
      clip: z.exactOptional(
        z.object({ checksum: z.string(), from: z.number(), fit: z.enum(fits), muted: z.boolean() }),
      ),
    }),
  ),
  scenes: z.array(sceneSchema).check(z.minLength(1)),
});

/** A file of the owner's: where it lies, and its digest. */
const fileSchema = z.object({ key: z.string(), checksum: z.string() });
const framesSchema = z.object({ first: fileSchema, last: z.exactOptional(fileSchema) });
/** Pictures that the first scene of a film begins with, and ends with where it is the only one. */
export type PlannedFrames = z.infer<typeof framesSchema>;

/** A scene of a movie: a film of its own, kept under a name that survives the versions of the movie. */
const moviePartSchema = z.object({
  film: filmSchema,
  /** Length that it was asked to have, in seconds: silence fills it. */
  targetSeconds: z.exactOptional(z.number()),
  estimatedSeconds: z.number(),
  /** Of the scenes of the film, where they are spoken; they come to `estimatedSeconds`. */
  sceneSeconds: z.exactOptional(z.array(z.number())),
  /** Of a clip: where its file lies in the media bucket, and how many bytes it has. */
  clip: z.exactOptional(z.object({ key: z.string(), bytes: z.int() })),
  /** The recording that is its voice. */
  narration: z.exactOptional(fileSchema),
  frames: z.exactOptional(framesSchema),
  /** A language model is asked what it shows with its words; the rules say it when absent. */
  direction: z.exactOptional(z.literal('model')),
  /** Engines that may make it instead, in order; absent where it is its own or none. */
  standIns: z.exactOptional(z.array(z.string())),
  /** Names what it is made of and by whom, for its payment. */
  source: z.string(),
  /** An earlier version of the movie has paid for it. */
  isPaid: z.boolean(),
});
export type MoviePart = z.infer<typeof moviePartSchema>;

/** What `work/<videoId>/film-<attempt>.json` holds. */
export const videoPlanSchema = z.object({
  film: filmSchema,
  /** Length a `prompt` film was asked to have, in seconds: silence fills it. */
  targetSeconds: z.optional(z.number()),
  /** Where the files of the film's pictures lie in the media bucket. */
  pictures: z.exactOptional(pictureNames),
  /** The same of the pictures that it shows while it is spoken, by their digests. */
  bRoll: z.exactOptional(z.record(z.string(), z.string())),
  /** The recording that is its voice; of a movie each part has its own. */
  narration: z.exactOptional(fileSchema),
  /** What its first scene begins and ends with; of a movie each part has its own. */
  frames: z.exactOptional(framesSchema),
  /** Where the file of the film's own music lies. */
  musicTrack: z.exactOptional(z.string()),
  /** Of a movie: its scenes in order. `film.scenes` are all of theirs, one after another. */
  movie: z.exactOptional(z.object({ id: z.string(), parts: z.array(moviePartSchema) })),
  /** What is told in the place of the prompt. */
  enhanced: z.exactOptional(enhancedSchema),
  /** The language model that said what is shown with its words, where one did; of scenes of a movie it may be several. */
  directedBy: z.exactOptional(z.string()),
  /** Test values of the text, see `test-values.ts`. */
  testValues: z.array(z.string()),
  /** Of each scene of the film; plans without it are the embedded engine's. */
  scenes: z._default(z.array(z.object({ engineId: z.string() })), []),
  /** Length of each scene as it was quoted, in seconds; of films whose scenes a vendor bills by themselves. */
  sceneSeconds: z.exactOptional(z.array(z.number())),
});

export type VideoPlan = z.infer<typeof videoPlanSchema>;

/** The engine that a scene of a plan is made by. */
export const sceneEngineId = (plan: Pick<VideoPlan, 'scenes'>, index: number): string =>
  plan.scenes[index]?.engineId ?? embeddedEngineId;

/** Length of a scene as it was quoted, in seconds; undefined where that was not noted. */
export const quotedSeconds = (
  plan: Pick<VideoPlan, 'film' | 'movie' | 'sceneSeconds'>,
  sceneIndex: number,
) => {
  const { part, index } = placeOfScene(plan, sceneIndex);
  return (part ?? plan).sceneSeconds?.[index];
};

/** Which film a scene of a plan is drawn from, and its number there: in a movie that of its part. */
export interface PlacedScene {
  film: Film;
  index: number;
  part?: MoviePart;
  /** Number of that part in the movie, from 0. */
  partIndex?: number;
}

/** @throws RangeError when the plan has no such scene */
export const placeOfScene = (plan: Pick<VideoPlan, 'film' | 'movie'>, sceneIndex: number): PlacedScene => {
  let index = sceneIndex;
  for (const [partIndex, part] of (plan.movie?.parts ?? []).entries()) {
    if (index < part.film.scenes.length) return { film: part.film, index, part, partIndex };
    index -= part.film.scenes.length;
  }
  if (plan.movie !== undefined) throw new RangeError(`The movie has no scene ${sceneIndex}`);
  return { film: plan.film, index };
};

interface PlannedAsset {
  key: string;
  checksum: string;
}

/** What decides a film, of everything that a video is. */
export interface PlannedRequest {
  id: string;
  /** A movie has a plan of its own kind: `movie-plan.ts`. */
  kind: Film['kind'] | 'movie';
  title: string;
  /** BCP 47 tag */
  language: string;
  style: Film['style'];
  avatarId: string;
  voiceId: string;
  resolution: Quality;
  aspectRatio: AspectRatio;
  music: boolean;
  engineId: string;
  /** Length that a `prompt` film is asked to have, in seconds. */
  durationSeconds?: number;
  /** Pictures that it shows: where the file of each lies, and its digest. */
  pictures?: { background?: PlannedAsset; backgroundClip?: PlannedAsset; logo?: PlannedAsset };
  /** Pictures that it shows while sentences are spoken. */
  bRoll?: readonly PlannedShot[];
  /** How it shows them. */
  pictureLooks?: PictureLooks;
  /** The recording that is its voice. */
  narration?: PlannedAsset & { seconds?: number };
  /** What its first scene begins and ends with. */
  frames?: PlannedFrames;
  /** Music in place of the engine's, and how loud music is. */
  musicTrack?: PlannedAsset;
  musicVolume?: number;
  brand?: FilmBrand;
}

/** Seconds of a `prompt` film that nobody gave a length. */
export const defaultPromptSeconds = 30;

/**
 * The film of a video: a pure function of what was asked for, so every attempt has the same one.
 *
 * @param text the whole script or prompt
 * @param options `testValues`: take test values out of what is spoken
 */
export const buildVideoPlan = (
  video: PlannedRequest,
  text: string,
  options: { testValues: boolean },
): VideoPlan => {
  const { kind } = video;
  if (kind === 'movie') throw new RangeError('A movie is planned by buildMoviePlan');
  const clean = (written: string): string => (options.testValues ? withoutTestValues(written) : written);
  const track = video.music ? video.musicTrack : undefined;
  const scenes = scenesOf({ ...video, kind }, normalizeText(clean(text)));
  const film: Film = {
    kind,
    title: titleFor(clean(video.title), clean(text), video.language),
    language: video.language,
    style: video.style,
    avatarId: video.avatarId,
    voiceId: video.voiceId,
    ...frameSize(video.resolution, video.aspectRatio),
    framesPerSecond: 30,
    seed: seedOf(video.id),
    music: video.music,
    ...(track === undefined ? {} : { musicTrack: track.checksum }),
    ...(video.musicVolume === undefined ? {} : { musicVolume: video.musicVolume }),
    ...(video.pictures === undefined
      ? {}
      : { pictures: namesOf(video.pictures, ({ checksum }) => checksum) }),
    ...(video.pictureLooks === undefined ? {} : { pictureLooks: video.pictureLooks }),
    ...(video.brand === undefined ? {} : { brand: video.brand }),
    scenes: scenes.map(({ estimatedSeconds: _, ...scene }) => scene),
  };
  return {
    film,
    ...(video.engineId === embeddedEngineId
      ? {}
      : { sceneSeconds: scenes.map(({ estimatedSeconds }) => estimatedSeconds) }),
    ...(video.kind === 'prompt' ? { targetSeconds: video.durationSeconds ?? defaultPromptSeconds } : {}),
    ...(video.pictures === undefined ? {} : { pictures: namesOf(video.pictures, ({ key }) => key) }),
    ...(video.bRoll === undefined ? {} : { bRoll: filesOfShots(video.bRoll) }),
    ...(video.narration === undefined ? {} : { narration: fileOf(video.narration) }),
    ...(video.frames === undefined ? {} : { frames: framesOf(video.frames) }),
    ...(track === undefined ? {} : { musicTrack: track.key }),
    testValues: options.testValues ? testValuesIn(text) : [],
    scenes: film.scenes.map(() => ({ engineId: video.engineId })),
  };
};

/** What a plan has of a file. */
export const fileOf = ({ key, checksum }: PlannedAsset): PlannedAsset => ({ key, checksum });

/** What a plan has of frames. */
export const framesOf = ({ first, last }: PlannedFrames): PlannedFrames => ({
  first: fileOf(first),
  ...(last === undefined ? {} : { last: fileOf(last) }),
});

/** What a scene of a plan begins and ends with; undefined of all but the first of a film. */
export const framesOfScene = (plan: Pick<VideoPlan, 'film' | 'movie' | 'frames'>, sceneIndex: number) => {
  const { part, index } = placeOfScene(plan, sceneIndex);
  const { frames } = part ?? plan;
  if (index !== 0 || frames === undefined) return undefined;
  // A film of several clips ends with none: the quote has refused it.
  return (part ?? plan).film.scenes.length === 1 ? frames : { first: frames.first };
};

/** One text of each picture. */
const namesOf = (
  { background, backgroundClip, logo }: NonNullable<PlannedRequest['pictures']>,
  of: (picture: PlannedAsset) => string,
): z.infer<typeof pictureNames> => ({
  ...(background === undefined ? {} : { background: of(background) }),
  ...(backgroundClip === undefined ? {} : { backgroundClip: of(backgroundClip) }),
  ...(logo === undefined ? {} : { logo: of(logo) }),
});

/** A title of nothing but emoji cannot be drawn: the film then opens with its first words. */
const titleFor = (title: string, text: string, language: string): string =>
  hasWords(title) ? title : titleOf(text, language);

/** The scenes of a film as they are spoken, and how long each was quoted to be. */
const scenesOf = (video: PlannedRequest & Pick<Film, 'kind'>, text: string): PlannedScene[] => {
  const { speaker } = makersOf(video.engineId, video.kind);
  const speed = speaker.catalogue.charactersPerSecond(video.language);
  const seconds = video.durationSeconds ?? defaultPromptSeconds;
  const clips = clipsOf(video);
  const planned =
    video.kind === 'avatar'
      ? planScript(text, video.language, speed)
      : planPrompt(text, video.language, speed, seconds, clips);
  const paced = atPaceOf(planned, { ...video, durationSeconds: seconds });
  if (video.kind === 'avatar') return withShots(paced, video);
  // The pauses that fill the length asked for are known only when every scene has been spoken.
  return paced.map((scene) => ({ ...scene, leadOutSeconds: Math.min(scene.leadOutSeconds, breathSeconds) }));
};
