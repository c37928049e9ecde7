import { type Film, fits, styles } from '@kinora/engine/contract';
import { spokenLength } from '@kinora/engine/language/spoken-length';
import * as z from 'zod/mini';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import { aspectRatios, frameSize, qualities } from '../engines/frame-size.ts';
import { makersOf } from '../engines/registry.ts';
import { filesOfShots, orderedShotSchema, withShots } from './b-roll.ts';
import { clipScenes } from './clip-scenes.ts';
import { breathSeconds, clipsOf, type PlannedScene, sceneSecondsOf } from './clip-storyboard.ts';
import { seedOf } from './content-hash.ts';
import { isDirected } from './directed.ts';
import { engineOfPart, movieStandInSchema, standInNames } from './movie-engines.ts';
import { movieSceneKinds, transitions } from './movie-scene-kinds.ts';
import { sourceOf } from './movie-source.ts';
import { normalizeText } from './normalize-text.ts';
import { closingSeconds, planPrompt, planScript } from './planner.ts';
import { atPaceOf } from './recorded-pace.ts';
import { testValuesIn, withoutTestValues } from './test-values.ts';
import { fileOf, framesOf, type MoviePart, type VideoPlan } from './video-plan.ts';

const orderedFrame = z.object({ assetId: z.string(), key: z.string(), checksum: z.string() });

const sceneSchema = z.object({
  kind: z.enum(movieSceneKinds),
  /** Script, prompt or title. */
  text: z.string(),
  /** A smaller line below a title. */
  below: z.exactOptional(z.string()),
  language: z.string(),
  style: z.enum(styles),
  /** Empty where nobody is seen, or speaks. */
  avatarId: z.string(),
  voiceId: z.string(),
  engineId: z.string(),
  /** Engines that its owner allows to make it instead, for no more, in order; absent where it is this one or none. */
  standIns: z.exactOptional(z.array(movieStandInSchema)),
  /** Seconds: of a title; those that a prompt was asked to last. */
  durationSeconds: z.exactOptional(z.number()),
  transition: z.enum(transitions),
  /** Of a clip: the file, with the content that was pinned when it was ordered, and what of it is shown. */
  clip: z.exactOptional(
    z.object({
      key: z.string(),
      bytes: z.int(),
      checksum: z.string(),
      /** Seconds of the file. */
      from: z.number(),
      to: z.number(),
      fit: z.enum(fits),
      muted: z.boolean(),
    }),
  ),
  /** Pictures and clips that are shown while its sentences are spoken. */
  bRoll: z.exactOptional(z.array(orderedShotSchema)),
  /** The recording that is its voice, as it was when it was ordered; its length, where its file tells it. */
  narration: z.exactOptional(
    z.object({
      assetId: z.string(),
      key: z.string(),
      checksum: z.string(),
      seconds: z.exactOptional(z.number()),
    }),
  ),
  /** Pictures that its first clip begins and ends with, as they were when it was ordered. */
  frames: z.exactOptional(z.object({ first: orderedFrame, last: z.exactOptional(orderedFrame) })),
  /** A language model is asked what is shown with its words, where that is said here. */
  direction: z.exactOptional(z.literal('model')),
  /** An earlier version of the movie has paid for it. */
  isPaid: z.boolean(),
});
export type MovieScene = z.infer<typeof sceneSchema>;

/** One version of a movie, as it was when it was ordered. It is the text of its video, as JSON. */
const movieSchema = z.object({
  id: z.string(),
  title: z.string(),
  style: z.enum(styles),
  resolution: z.enum(qualities),
  aspectRatio: z.enum(aspectRatios),
  music: z.boolean(),
  scenes: z.array(sceneSchema).check(z.minLength(1)),
  /** Whether the card at its end was paid for. */
  isClosingPaid: z.boolean(),
});
export type MovieOrder = z.infer<typeof movieSchema>;

/** Reads the text of a movie's video. @throws when it is none */
export const parseMovieOrder = (text: string): MovieOrder => z.parse(movieSchema, JSON.parse(text));

/** Everything that is written in a movie, scene by scene. */
export const textsOfMovie = ({ scenes }: Pick<MovieOrder, 'scenes'>): string[] =>
  scenes.map(({ text, below }) => (below === undefined ? text : `${text}\n\n${below}`));

/** Seconds before the first word of a scene; the light needs some to come. */
const leadInSeconds = { cut: 0.2, fade: 0.5 } as const;
const leadOutSeconds = { cut: breathSeconds, fade: 0.6 } as const;

/**
 * The plan of a movie: each scene is a film of its own, which depends on nothing around it, so that it stays the same
 * when others change, come or go. A card with the movie's title ends it.
 *
 * @param options `testValues`: take test values out of what is spoken
 */
export const buildMoviePlan = (movie: MovieOrder, options: { testValues: boolean }): VideoPlan => {
  const clean = (text: string): string => (options.testValues ? withoutTestValues(text) : text);
  const parts = [
    ...movie.scenes.map((scene) => planMovieScene(movie, scene, options)),
    closingOf(movie, clean(movie.title)),
  ];
  const spoken = spokenSceneOf(movie);
  const shots = movie.scenes.flatMap(({ bRoll = [] }) => bRoll);
  return {
    film: {
      ...lookOf(movie),
      title: clean(movie.title),
      language: spoken?.language ?? 'en',
      style: movie.style,
      avatarId: '',
      voiceId: spoken?.voiceId ?? '',
      music: movie.music,
      scenes: scenesOfParts(parts),
    },
    ...(shots.length === 0 ? {} : { bRoll: filesOfShots(shots) }),
    movie: { id: movie.id, parts },
    testValues: options.testValues ? textsOfMovie(movie).flatMap(testValuesIn) : [],
    scenes: parts.flatMap(({ film }, index) => {
      const engineId = engineOfPart(movie, index);
      return film.scenes.map(() => ({ engineId }));
    }),
  };
};

/** The scenes of all parts, numbered through. */
export const scenesOfParts = (parts: readonly Pick<MoviePart, 'film'>[]): Film['scenes'] =>
  parts.flatMap(({ film }) => film.scenes).map((scene, index) => ({ ...scene, index }));

/** The first scene in which somebody speaks. */
export const spokenSceneOf = ({ scenes }: Pick<MovieOrder, 'scenes'>): MovieScene | undefined =>
  scenes.find(({ kind }) => kind === 'avatar' || kind === 'prompt');

/** What is the same of all scenes of a movie. */
const lookOf = (movie: MovieLook) =>
  ({
    kind: 'prompt',
    ...frameSize(movie.resolution, movie.aspectRatio),
    framesPerSecond: 30,
    seed: seedOf(movie.id),
  }) as const;

/** Music is laid under the whole movie, and no scene shows its name: another title makes no scene anew. */
const silentLook = { title: '', music: false } as const;

type MovieLook = Pick<MovieOrder, 'id' | 'resolution' | 'aspectRatio'>;

/** The plan of one scene of a movie. @param options those of {@link buildMoviePlan} */
export const planMovieScene = (
  movie: MovieLook,
  scene: MovieScene,
  options: { testValues: boolean },
): MoviePart => partOf(movie, options.testValues ? { ...scene, text: withoutTestValues(scene.text) } : scene);

const partOf = (movie: MovieLook, scene: MovieScene): MoviePart => {
  if (scene.kind === 'title') return cardOf(movie, scene, 'title', scene.durationSeconds ?? closingSeconds);
  if (scene.kind === 'clip') return clipOf(movie, scene);
  const { kind, language, style, avatarId, voiceId, transition, durationSeconds: targetSeconds } = scene;
  const planned = plannedScenes(scene);
  const spoken = planned.reduce((sum, { estimatedSeconds }) => sum + estimatedSeconds, 0);
  const film: Film = {
    ...lookOf(movie),
    ...silentLook,
    kind,
    language,
    style,
    avatarId: kind === 'avatar' ? avatarId : '',
    voiceId,
    part: { edges: transition },
    scenes: withShots(
      planned.map(({ estimatedSeconds: _, ...rest }) => rest),
      scene,
    ),
  };
  const { narration, frames } = scene;
  const direction = isDirected(scene) ? scene.direction : undefined;
  const seconds = Math.max(spoken, targetSeconds ?? 0);
  return {
    film,
    ...(kind === 'prompt' && targetSeconds !== undefined ? { targetSeconds } : {}),
    estimatedSeconds: seconds,
    sceneSeconds: sceneSecondsOf(planned, seconds, clipsOf(scene)),
    ...(narration === undefined ? {} : { narration: fileOf(narration) }),
    ...standInNames(scene),
    ...(frames === undefined ? {} : { frames: framesOf(frames) }),
    ...(direction === undefined ? {} : { direction }),
    source: sourceOf(film, targetSeconds, scene.engineId, {
      recording: narration?.checksum,
      frames,
      direction,
    }),
    isPaid: scene.isPaid,
  };
};

const closingOf = (movie: MovieOrder, title: string): MoviePart => {
  const { style, isClosingPaid: isPaid } = movie;
  const { language = 'en' } = spokenSceneOf(movie) ?? {};
  const scene = { text: title, language, style, transition: 'fade', isPaid } as const;
  return cardOf(movie, scene, 'closing', closingSeconds);
};

const cardOf = (
  movie: MovieLook,
  scene: Pick<MovieScene, 'text' | 'below' | 'language' | 'style' | 'transition' | 'isPaid'>,
  card: 'title' | 'closing',
  seconds: number,
): MoviePart => {
  const film: Film = {
    ...lookOf(movie),
    ...silentLook,
    title: scene.text,
    language: scene.language,
    style: scene.style,
    avatarId: '',
    voiceId: '',
    part: { edges: scene.transition, card },
    scenes: [{ index: 0, narration: scene.below ?? '', leadInSeconds: seconds, leadOutSeconds: 0 }],
  };
  const source = sourceOf(film, undefined, embeddedEngineId);
  return { film, estimatedSeconds: seconds, source, isPaid: scene.isPaid };
};

/** Neither its language nor its style is seen: another one makes no clip anew. */
const clipOf = (movie: MovieLook, { clip, transition, isPaid }: MovieScene): MoviePart => {
  if (clip === undefined) throw new RangeError('The scene names no clip');
  const { key, bytes, checksum, from, fit, muted } = clip;
  const scenes = clipScenes(clip);
  const film: Film = {
    ...lookOf(movie),
    ...silentLook,
    language: 'en',
    style: 'cinematic',
    avatarId: '',
    voiceId: '',
    seed: 0,
    part: { edges: transition, clip: { checksum, from, fit, muted } },
    scenes,
  };
  return {
    film,
    estimatedSeconds: scenes.reduce((sum, { leadInSeconds }) => sum + leadInSeconds, 0),
    clip: { key, bytes },
    source: sourceOf(film, undefined, embeddedEngineId),
    isPaid,
  };
};

/** Cuts the text of a scene as that of a video is cut, without the time that a video's own cards take. */
const plannedScenes = (scene: MovieScene): PlannedScene[] => {
  const { kind, language, transition, durationSeconds } = scene;
  const text = normalizeText(scene.text);
  const { speaker } = makersOf(scene.engineId, kind === 'avatar' ? 'avatar' : 'prompt');
  const speed = speaker.catalogue.charactersPerSecond(language);
  const scenes =
    kind === 'avatar'
      ? planScript(text, language, speed)
      : planPrompt(
          text,
          language,
          speed,
          durationSeconds ?? spokenLength(text, speed, language) / speed,
          clipsOf(scene),
        );
  const edged = scenes.map((planned, index) => {
    const before = index === 0 ? leadInSeconds[transition] : 0;
    const after =
      index === scenes.length - 1
        ? leadOutSeconds[transition]
        : Math.min(planned.leadOutSeconds, breathSeconds);
    const change = before + after - planned.leadInSeconds - planned.leadOutSeconds;
    return {
      ...planned,
      leadInSeconds: before,
      leadOutSeconds: after,
      estimatedSeconds: planned.estimatedSeconds + change,
    };
  });
  return atPaceOf(edged, {
    kind: kind === 'avatar' ? kind : 'prompt',
    narration: scene.narration,
    durationSeconds,
  });
};
