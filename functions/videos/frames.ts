import { longestClip } from '../engines/clip-length.ts';
import { configuredVendors } from '../engines/configured-vendors.ts';
import { type AspectRatio, frameSize, qualityOf } from '../engines/frame-size.ts';
import { providers } from '../engines/providers.ts';
import { isAlive, isConfigured, type Makers } from '../engines/registry.ts';
import { seenOf } from '../engines/still-size.ts';
import type { FieldError } from '../shared/errors.ts';
import type { PinnedAsset } from './placement.ts';

/** A picture that a clip begins or ends with, as it was when the video was asked for. */
export interface VideoFrame extends PinnedAsset {
  /** In pixels, where the asset tells it. */
  width?: number;
  height?: number;
}

/** What the first clip of a video begins with, and ends with. */
export interface VideoFrames {
  first: VideoFrame;
  last?: VideoFrame;
}

/** Frames that a caller names: assets of the project that the video is put into. */
export interface FrameNames {
  firstFrameAssetId?: string | undefined;
  lastFrameAssetId?: string | undefined;
}

export const frameFields = { first: 'first_frame_asset_id', last: 'last_frame_asset_id' } as const;

/** What a wish says of its frames. */
interface Wish extends FrameNames {
  kind: 'avatar' | 'prompt';
  frames?: VideoFrames | undefined;
  quality: string;
  aspectRatio: AspectRatio;
}

/**
 * Whom to ask in place of an engine that takes no first frame, or no last one: those that this environment has, else
 * what it lacks.
 */
const insteadOf = (place: 'first' | 'last', { kind }: Pick<Wish, 'kind'>, now: Date): string => {
  const able = providers.filter(
    (provider) =>
      isAlive(provider, now) &&
      provider.limits.frames !== undefined &&
      (place === 'first' || provider.limits.frames.last),
  );
  const here = able.filter((provider) => isConfigured(provider, configuredVendors));
  if (here.length > 0) {
    const prompt = kind === 'avatar' ? ' with a prompt' : '';
    return `ask one of ${here.map(({ id }) => id).join(', ')}${prompt}, or leave this out.`;
  }
  const lacking = [...Map.groupBy(able, ({ secret }) => secret)].map(([secret, engines]) => {
    const ids = engines.map(({ id }) => id).join(' and ');
    return secret === undefined
      ? `${ids} is not turned on`
      : `${ids} ${engines.length > 1 ? 'need' : 'needs'} the secret "${secret}"`;
  });
  return `this environment has no engine that does (${lacking.join(', ')}): leave this out.`;
};

/**
 * What stands in the way of filming from pictures: an engine that films from words alone, and pictures that are too
 * small.
 */
export const frameProblems = (wish: Wish, { drawer }: Makers, now: Date): FieldError[] => {
  const first = wish.firstFrameAssetId ?? wish.frames?.first.assetId;
  const last = wish.lastFrameAssetId ?? wish.frames?.last?.assetId;
  if (first === undefined && last === undefined) return [];
  const { id, limits } = drawer;
  const { frames } = limits;
  const errors: FieldError[] = [];
  if (last !== undefined && first === undefined)
    errors.push(
      problem(
        'last',
        'FIRST_FRAME_MISSING',
        'A clip that ends with a picture begins with one: name it, too.',
      ),
    );
  if (frames === undefined) {
    const place = first === undefined ? 'last' : 'first';
    const message = `${id} films from no picture: ${insteadOf('first', wish, now)}`;
    return [...errors, problem(place, 'FIRST_FRAME_NOT_SUPPORTED', message)];
  }
  if (last !== undefined && !frames.last) {
    const message = `${id} ends no clip with a picture: ${insteadOf('last', wish, now)}`;
    errors.push(problem('last', 'LAST_FRAME_NOT_SUPPORTED', message));
  }
  return [...errors, ...sizeProblems(wish, id, frames.leastSide)];
};

/**
 * What stands in the way of a picture at the end: more than one clip.
 *
 * @param clips scenes of the film: each is one clip
 */
export const lastFrameProblems = (
  wish: Pick<Wish, 'lastFrameAssetId' | 'frames'>,
  { drawer: { limits } }: Pick<Makers, 'drawer'>,
  clips: number,
): FieldError[] => {
  const isNamed = wish.lastFrameAssetId !== undefined || wish.frames?.last !== undefined;
  if (!isNamed || clips <= 1 || limits.frames?.last !== true) return [];
  const message =
    `This would be ${clips} clips, and only a film of one ends with a picture: shorten text and duration to what ` +
    `${longestClip(limits)} s hold, or make a movie with a scene for each clip.`;
  return [problem('last', 'LAST_FRAME_NEEDS_ONE_CLIP', message)];
};

const sizeProblems = (
  { frames, quality, aspectRatio }: Wish,
  engineId: string,
  leastSide: number,
): FieldError[] => {
  const shape = frameSize(qualityOf(quality) ?? 'medium', aspectRatio);
  return (['first', 'last'] as const).flatMap((place) => {
    const { width, height } = frames?.[place] ?? {};
    if (width === undefined || height === undefined) return [];
    const seen = seenOf({ width, height }, shape);
    if (Math.min(seen.width, seen.height) >= leastSide) return [];
    const message =
      `Of this picture of ${width} by ${height} pixels ${seen.width} by ${seen.height} are seen at ${aspectRatio}; ` +
      `${engineId} takes at least ${leastSide} along a side: upload a larger one, or one of that shape.`;
    return [problem(place, 'FRAME_TOO_SMALL', message)];
  });
};

const problem = (place: 'first' | 'last', code: string, message: string): FieldError => ({
  path: `body.${frameFields[place]}`,
  message,
  code,
});
