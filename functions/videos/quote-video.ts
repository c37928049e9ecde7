import type { PictureLooks, Style } from '@kinora/engine/contract';
import { type AspectRatio, qualityOf } from '../engines/frame-size.ts';
import { priceVersion } from '../engines/price-table.ts';
import type { Price } from '../engines/provider.ts';
import { providers } from '../engines/providers.ts';
import { defaultEngineId, findEngine, type Makers, makersOf } from '../engines/registry.ts';
import type { PlannedScene } from '../planning/clip-storyboard.ts';
import { clipsOf } from '../planning/clip-storyboard.ts';
import { normalizeText } from '../planning/normalize-text.ts';
import { plannedSeconds, planPrompt, planScript, titleOf } from '../planning/planner.ts';
import { atPaceOf } from '../planning/recorded-pace.ts';
import { withoutTestValues } from '../planning/test-values.ts';
import { defaultPromptSeconds } from '../planning/video-plan.ts';
import { type FieldError, type KinoraError, problem as refusal } from '../shared/errors.ts';
import { type NamedShot, sentenceProblems } from './b-roll.ts';
import { directionProblems } from './direction.ts';
import { limitProblems, unusable } from './engine-problems.ts';
import { vendorPictureProblems } from './film-pictures.ts';
import { frameProblems, lastFrameProblems, type VideoFrames } from './frames.ts';
import { labelsOf } from './labels.ts';
import { narrationProblems, type VideoNarration } from './narration.ts';
import { inlineText } from './store.ts';
import { heldSeconds } from './true-length.ts';
import type { VideoRequest } from './video-request.ts';

/** Longest film that is made, in seconds. */
export const maxVideoSeconds = 900;
/**
 * Most scenes of a film. Each is up to a hundred events in the history of its execution, which may have 25,000;
 * what the scenes answer must fit 256 KB together. Source: Step Functions developer guide, "Service quotas".
 */
const maxScenes = 250;

/** What a caller wishes for, whichever route it came by. */
export interface GenerationRequest {
  kind: 'avatar' | 'prompt';
  text: string;
  title?: string | undefined;
  avatarId?: string | undefined;
  voiceId?: string | undefined;
  language: string;
  style: Style;
  quality: string;
  aspectRatio: AspectRatio;
  music: boolean;
  /** The default one when absent. */
  engineId?: string | undefined;
  /** Others that may make it. */
  allowedEngines?: readonly string[] | undefined;
  durationSeconds?: number | undefined;
  /** Of a prompt: a language model may write what is told. */
  enhance?: boolean | undefined;
  /** Of a script: who says what is shown with its words. */
  direction?: 'rules' | 'model' | undefined;
  callbackId?: string | undefined;
  customMetadata?: Record<string, string> | undefined;
  webhookUrl?: string | undefined;
  projectId?: string | undefined;
  backgroundAssetId?: string | undefined;
  bRoll?: readonly NamedShot[] | undefined;
  logoAssetId?: string | undefined;
  /** How those pictures are shown. */
  pictureLooks?: PictureLooks | undefined;
  narrationAssetId?: string | undefined;
  /** That recording, once it is found. */
  narration?: VideoNarration | undefined;
  firstFrameAssetId?: string | undefined;
  lastFrameAssetId?: string | undefined;
  /** Those pictures, once they are found. */
  frames?: VideoFrames | undefined;
  musicAssetId?: string | undefined;
  musicVolume?: number | undefined;
  /** The brand of its project; so also when absent. */
  useBrand?: boolean | undefined;
  template?: VideoRequest['template'] | undefined;
}

/** A wish thought through: what would be made, what it costs, and what stands in its way. */
export interface Quote {
  request: VideoRequest & Pick<GenerationRequest, 'kind'>;
  scenes: PlannedScene[];
  seconds: number;
  price: number;
  /** What the price is made of; the parts add up to it. */
  priceParts: Price['parts'];
  problems: FieldError[];
}

/** Cuts the text of a wish into scenes: for a voice's speed, and of what lengths its engine makes clips. */
type ReadWish = (
  wish: GenerationRequest,
  speed: number,
  clips: readonly number[] | undefined,
) => PlannedScene[];

/** Cuts the text of one wish for many engines: most of them share a voice, and it is cut once for each. */
export const readingOnce = (): ReadWish => {
  const known = new Map<string, PlannedScene[]>();
  return (wish, speed, clips) => {
    const name = JSON.stringify([speed, clips]);
    const scenes = known.get(name) ?? scenesOf(wish, speed, clips);
    known.set(name, scenes);
    return scenes;
  };
};

/**
 * Thinks a wish through without touching anything.
 *
 * @param readWish of `readingOnce`, where the same wish is thought through by other engines, too
 */
export const quoteVideo = (
  wish: GenerationRequest,
  now = new Date(),
  readWish: ReadWish = scenesOf,
): Quote => {
  const resolution = qualityOf(wish.quality) ?? 'medium';
  const asked = wish.engineId ?? defaultEngineId;
  // One that is not there is refused below; what it would make is told for the default engine.
  const engine = findEngine(asked) ?? providers[0];
  const makers = makersOf(engine.id, wish.kind);
  const { voicesOf, resolveVoice, charactersPerSecond } = makers.speaker.catalogue;
  const { presenters, findPresenter } = makers.drawer.catalogue;
  const voice =
    wish.voiceId === undefined ? voicesOf(wish.language)[0] : resolveVoice(wish.voiceId, wish.language);
  const presenter = wish.avatarId === undefined ? presenters[0] : findPresenter(wish.avatarId);
  const clips = clipsOf({ ...wish, engineId: engine.id });
  const read = readWish(wish, charactersPerSecond(wish.language), clips);
  const scenes = atPaceOf(read, wish);
  const seconds = plannedSeconds(scenes);
  const request: Quote['request'] = {
    kind: wish.kind,
    ...inlineText(wish.text),
    title: wish.title ?? titleOf(withoutTestValues(wish.text) || wish.text, wish.language),
    language: wish.language,
    voiceId: voice?.id ?? '',
    avatarId: presenter?.id ?? '',
    style: wish.style,
    quality: wish.quality,
    resolution,
    aspectRatio: wish.aspectRatio,
    music: wish.music,
    engineId: engine.id,
    ...(wish.kind === 'prompt' && wish.durationSeconds !== undefined
      ? { durationSeconds: wish.durationSeconds }
      : {}),
    ...(wish.enhance === true ? { enhance: true } : {}),
    ...(wish.direction === 'model' ? { direction: 'model' as const } : {}),
    ...labelsOf(wish),
    ...(wish.template === undefined ? {} : { template: wish.template }),
    ...(wish.projectId === undefined ? {} : { projectId: wish.projectId }),
    ...(wish.narration === undefined ? {} : { narration: wish.narration }),
    ...(wish.frames === undefined ? {} : { frames: wish.frames }),
    priceVersion,
  };
  const { credits: price, parts: priceParts } = engine.price({
    seconds: heldSeconds(seconds, makers),
    kind: wish.kind,
    quality: resolution,
    sceneSeconds: scenes.map(({ estimatedSeconds }) => heldSeconds(estimatedSeconds, makers)),
    version: priceVersion,
  });
  return {
    request,
    scenes,
    seconds,
    price,
    priceParts,
    problems: [
      ...unusable(asked, now),
      ...problemsOf(wish, makers, seconds, scenes.length),
      ...narrationProblems(wish, makers, read),
      ...sentenceProblems(wish, makers, read),
      ...vendorPictureProblems(wish, makers),
      ...directionProblems(wish, makers),
      ...limitProblems(request, scenes),
      ...frameProblems(wish, makers, now),
      // A scene of a movie may have no length of its own: its clips are counted when the movie is laid out.
      ...(wish.durationSeconds === undefined ? [] : lastFrameProblems(wish, makers, scenes.length)),
    ],
  };
};

const scenesOf = (
  wish: GenerationRequest,
  speed: number,
  clips: readonly number[] | undefined,
): PlannedScene[] => {
  const text = normalizeText(wish.text);
  return wish.kind === 'avatar'
    ? planScript(text, wish.language, speed)
    : planPrompt(text, wish.language, speed, wish.durationSeconds ?? defaultPromptSeconds, clips);
};

const problemsOf = (
  wish: GenerationRequest,
  makers: Makers,
  seconds: number,
  scenes: number,
): FieldError[] => [
  ...voiceProblems(wish, makers),
  ...(wish.avatarId !== undefined && makers.drawer.catalogue.findPresenter(wish.avatarId) === undefined
    ? [
        problem(
          'avatar_id',
          'AVATAR_NOT_FOUND',
          `No avatar is called "${wish.avatarId}"; see GET /api/v1/avatars.`,
        ),
      ]
    : []),
  ...wordProblems(wish, makers),
  ...lengthProblems(wish, seconds, scenes),
];

const wordProblems = (wish: GenerationRequest, { speaker, drawer }: Makers): FieldError[] => [
  ...speaker.checkText(wish.text, `body.${fieldOf(wish)}`, wish.language),
  ...(wish.title === undefined ? [] : drawer.checkTitle(wish.title, 'body.title')),
];

const voiceProblems = (wish: GenerationRequest, { speaker }: Makers): FieldError[] => {
  const { language, voiceId } = wish;
  const { voicesOf, findVoice, resolveVoice } = speaker.catalogue;
  const isSpoken = voicesOf(language).length > 0;
  const isKnown = voiceId === undefined || findVoice(voiceId) !== undefined;
  const problems: FieldError[] = [];
  if (!isSpoken)
    problems.push(
      problem('language', 'LANGUAGE_NOT_SUPPORTED', `No voice speaks "${language}"; see GET /api/v1/voices.`),
    );
  if (!isKnown)
    problems.push(
      problem('voice_id', 'VOICE_NOT_FOUND', `No voice is called "${voiceId}"; see GET /api/v1/voices.`),
    );
  if (isSpoken && isKnown && voiceId !== undefined && resolveVoice(voiceId, language) === undefined)
    problems.push(
      problem('voice_id', 'VOICE_LANGUAGE_MISMATCH', `"${voiceId}" does not speak "${language}".`),
    );
  return problems;
};

const fieldOf = ({ kind }: GenerationRequest): 'script' | 'prompt' =>
  kind === 'avatar' ? 'script' : 'prompt';

const lengthProblems = (wish: GenerationRequest, seconds: number, scenes: number): FieldError[] => {
  const field = fieldOf(wish);
  if (seconds > maxVideoSeconds)
    return [
      problem(
        wish.narration?.seconds === undefined ? field : 'narration_asset_id',
        'FILM_TOO_LONG',
        `This would be a film of ${Math.ceil(seconds)} s; the longest is ${maxVideoSeconds} s.`,
      ),
    ];
  if (scenes > maxScenes)
    return [
      problem(
        field,
        'TOO_MANY_SCENES',
        `This would be a film of ${scenes} scenes; the most is ${maxScenes}. Join some of its paragraphs.`,
      ),
    ];
  if (wish.kind === 'prompt' && wish.durationSeconds !== undefined && seconds > wish.durationSeconds * 1.5)
    return [
      problem(
        'duration',
        'DURATION_TOO_SHORT',
        `Reading this prompt takes about ${Math.ceil(seconds)} s; ask for that or shorten it.`,
      ),
    ];
  return [];
};

const problem = (path: string, code: string, message: string): FieldError => ({
  path: `body.${path}`,
  message,
  code,
});

/** What stands in the draft's way, or that it costs more than the caller's ceiling; undefined when nothing does. */
export const infeasibility = (draft: Quote, maxCost: number | undefined): KinoraError | undefined => {
  if (draft.problems.length > 0) return refusal('VALIDATION_ERROR', {}, { errors: draft.problems });
  if (maxCost !== undefined && draft.price > maxCost)
    return refusal('MAX_COST_EXCEEDED', { required: draft.price, max_cost: maxCost });
  return undefined;
};
