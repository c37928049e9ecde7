import { embedded } from '../engines/embedded/provider.ts';
import type { MovieScene } from '../planning/movie-plan.ts';
import type { FieldError } from '../shared/errors.ts';
import type { Clips } from './clips.ts';
import type { SceneContent } from './content.ts';

/** Shortest and longest clip in seconds: its sound is held as a whole while its level is set. */
const leastSeconds = 0.5;
const mostSeconds = 300;

/**
 * A scene that shows an uploaded film, and what stands in its way.
 *
 * @param path where the scene was sent, e.g. `scenes.2`
 */
export const quoteClip = (
  { asset_id, from, to, fit, muted, transition }: Extract<SceneContent, { kind: 'clip' }>,
  clips: Clips,
  { language, style, path }: Pick<MovieScene, 'language' | 'style'> & { path: string },
): { scene: MovieScene; problems: FieldError[] } => {
  const found = clips.get(asset_id);
  const problems = [...rangeProblems(from, to, `${path}.to`)];
  const scene: MovieScene = {
    kind: 'clip',
    text: '',
    language,
    style,
    avatarId: '',
    voiceId: '',
    engineId: embedded.id,
    transition,
    isPaid: false,
  };
  if (typeof found === 'object')
    return { scene: { ...scene, clip: { ...found, from, to, fit, muted } }, problems };
  const message = found ?? 'This asset was not looked at.';
  return { scene, problems: [...problems, { path: `${path}.asset_id`, message, code: 'ASSET_NOT_USABLE' }] };
};

const rangeProblems = (from: number, to: number, path: string): FieldError[] => {
  const seconds = to - from;
  if (seconds >= leastSeconds && seconds <= mostSeconds) return [];
  const told =
    seconds <= 0
      ? 'The clip ends before it begins'
      : `This would be a clip of ${Math.round(seconds * 10) / 10} s`;
  const message = `${told}; a scene shows ${leastSeconds} to ${mostSeconds} s of a file.`;
  return [{ path, message, code: 'CLIP_LENGTH' }];
};
