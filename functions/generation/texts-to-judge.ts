import { textsOfBrand } from '../planning/film-brand.ts';
import { withSceneEngines } from '../planning/movie-engines.ts';
import { parseMovieOrder } from '../planning/movie-plan.ts';
import type { Video } from '../videos/model.ts';

/** Who is to speak a text. */
export interface JudgedVoice {
  id: string;
  engineId: string;
  kind: 'avatar' | 'prompt';
}

/** A text to be judged in its language; `voice` is absent where it is shown and not spoken. */
export interface JudgedText {
  title?: string;
  text: string;
  language: string;
  voice?: JudgedVoice;
}

/**
 * Everything that a video says or shows: one text, or those of a movie, scene by scene.
 *
 * @param written the whole text of the video
 */
export const textsToJudge = (video: Video, written: string): JudgedText[] => {
  const { title: own, kind, language, voiceId: id, engineId } = video;
  const title = [own, ...textsOfBrand(video.brand ?? {})].join('\n\n');
  if (kind !== 'movie') return [{ title, text: written, language, voice: { id, engineId, kind } }];
  const { scenes, title: ordered } = withSceneEngines(parseMovieOrder(written), video.sceneEngines);
  return [
    // Its owner may have changed the title of the video since; the film closes with the one that was ordered.
    { title, text: ordered, language },
    ...scenes.flatMap(({ kind, text, below, language, voiceId: id, engineId }): JudgedText[] => {
      if (kind === 'clip') return [];
      if (kind === 'title') return [{ text: `${text}\n\n${below ?? ''}`, language }];
      return [{ text, language, voice: { id, engineId, kind } }];
    }),
  ];
};
