import type { SceneRequests } from '../capabilities.ts';
import { aspectOf } from '../frame-size.ts';
import { heygenNames } from './catalogue.ts';

/** All that HeyGen is told of a scene: two films of which this is the same are one video there. 720p is 1280 long. */
export const videoOf = ({ film, sceneIndex }: SceneRequests['talking-video']) => {
  const { look, voice } = heygenNames(film);
  return {
    type: 'avatar',
    avatar_id: look,
    script: film.scenes[sceneIndex]?.narration ?? '',
    voice_id: voice,
    resolution: Math.min(film.width, film.height) > 720 ? '1080p' : '720p',
    aspect_ratio: aspectOf(film.width, film.height),
    engine: { type: 'avatar_iv' },
  };
};
