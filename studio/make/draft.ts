import type { GenerationRequest, Video, VideoRequest } from '@kinora/client/api-types';

export type Source = 'script' | 'prompt' | 'template';
export type Quality = 'low' | 'medium' | 'high' | 'ultra';
export type Shape = '16:9' | '9:16' | '1:1';
type StyleId = NonNullable<VideoRequest['style']>;

/** What a film is going to be made of. Empty texts are choices that the service makes. */
export interface Draft {
  source: Source;
  script: string;
  prompt: string;
  title: string;
  language: string;
  avatarId: string;
  voiceId: string;
  style: StyleId;
  quality: Quality;
  shape: Shape;
  engine: string;
  music: boolean;
  /** Whether a language model says what is shown while the presenter speaks. */
  directed: boolean;
  /** Where the pictures are that a clip begins and ends with; the film is put there. */
  projectId: string;
  firstFrameId: string;
  lastFrameId: string;
  /** Seconds that a storyboard lasts. */
  seconds: number;
  /** Whole credits; empty where there is no ceiling. */
  ceiling: string;
}

/** What belongs to one film; all else of a draft is likely to hold for the next one. */
const emptyFilm = {
  script: '',
  prompt: '',
  title: '',
  projectId: '',
  firstFrameId: '',
  lastFrameId: '',
  seconds: 20,
  ceiling: '',
} satisfies Partial<Draft>;

export const emptyDraft: Draft = {
  ...emptyFilm,
  source: 'script',
  language: 'en',
  avatarId: '',
  voiceId: '',
  style: 'professional',
  quality: 'medium',
  shape: '16:9',
  engine: '',
  music: true,
  directed: false,
};

/** The draft that follows one that was ordered. */
export const nextDraft = (ordered: Draft): Draft => ({ ...ordered, ...emptyFilm });

/** The text that is made into a film. */
export const textOf = (draft: Draft): string => (draft.source === 'prompt' ? draft.prompt : draft.script);

/** Whole credits of the ceiling; undefined where there is none, or it is no number. */
export const ceilingOf = ({ ceiling }: Draft): number | undefined =>
  /^\d{1,7}$/.test(ceiling.trim()) ? Number(ceiling.trim()) : undefined;

/**
 * What is asked of the API for a draft.
 *
 * @returns undefined while there is no text
 */
export const requestOf = (draft: Draft): GenerationRequest | undefined => {
  if (draft.source === 'template' || textOf(draft).trim() === '') return undefined;
  const ceiling = ceilingOf(draft);
  const common = {
    language: draft.language,
    quality: draft.quality,
    aspect_ratio: draft.shape,
    music: draft.music,
    ...(draft.title.trim() === '' ? {} : { title: draft.title.trim() }),
    ...(draft.voiceId === '' ? {} : { voice_id: draft.voiceId }),
    ...(draft.engine === '' ? {} : { engine: draft.engine }),
    ...(ceiling === undefined ? {} : { max_cost: ceiling }),
  };
  if (draft.source === 'prompt') {
    const { style } = draft;
    // A storyboard has no presenter, and so not that style.
    const styled = style === 'professional' ? {} : { style };
    return { ...common, ...styled, ...framesOf(draft), prompt: draft.prompt, duration: draft.seconds };
  }
  return {
    ...common,
    style: draft.style,
    script: draft.script,
    ...(draft.avatarId === '' ? {} : { avatar_id: draft.avatarId }),
    ...(draft.directed ? { direction: 'model' as const } : {}),
  };
};

/** The pictures of a draft. Engines that film from pictures have no place for a project's brand. */
const framesOf = ({ projectId, firstFrameId, lastFrameId }: Draft) =>
  projectId === '' || firstFrameId === ''
    ? {}
    : {
        project_id: projectId,
        use_brand: false,
        first_frame_asset_id: firstFrameId,
        ...(lastFrameId === '' ? {} : { last_frame_asset_id: lastFrameId }),
      };

const qualities: readonly string[] = ['low', 'medium', 'high', 'ultra'];
const shapes: readonly string[] = ['16:9', '9:16', '1:1'];

/** The draft that an earlier video was made of, to be changed and made again. */
export const draftOf = (video: Video): Draft => {
  const told = (value: unknown): string => (typeof value === 'string' ? value : '');
  const script = told(video.script);
  const quality = told(video.quality);
  const shape = told(video.aspect_ratio);
  return {
    ...emptyDraft,
    source: script === '' ? 'prompt' : 'script',
    script,
    prompt: told(video.prompt),
    title: told(video.title),
    language: told(video.language) || emptyDraft.language,
    avatarId: told(video.avatar_id),
    voiceId: told(video.voice_id),
    style: (told(video.style) || emptyDraft.style) as StyleId,
    quality: qualities.includes(quality) ? (quality as Quality) : emptyDraft.quality,
    shape: shapes.includes(shape) ? (shape as Shape) : emptyDraft.shape,
    music: video.music !== false,
    directed: !['', 'rules'].includes(
      told((video.metadata as { directed_by?: unknown } | null)?.directed_by),
    ),
    // Only the engine that films from pictures takes them.
    ...(told(video.first_frame_asset_id) === ''
      ? {}
      : {
          engine: told(video.engine),
          projectId: told(video.project_id),
          firstFrameId: told(video.first_frame_asset_id),
          lastFrameId: told(video.last_frame_asset_id),
        }),
    seconds: script === '' ? Math.round(video.duration ?? emptyDraft.seconds) : emptyDraft.seconds,
  };
};

/** A draft as it was kept; what is missing or of another kind is as in a new one. */
export const readDraft = (kept: string | null): Draft => {
  try {
    const value: unknown = JSON.parse(kept ?? '');
    if (typeof value !== 'object' || value === null) return emptyDraft;
    const draft: Record<string, unknown> = { ...emptyDraft };
    for (const [name, own] of Object.entries(value)) {
      if (name in draft && typeof own === typeof draft[name]) draft[name] = own;
    }
    return draft as unknown as Draft;
  } catch {
    return emptyDraft;
  }
};
