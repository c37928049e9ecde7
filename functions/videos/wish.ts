import type { Style } from '../generation/film.ts';
import type { Wish } from './draft.ts';
import type { AspectRatio } from './model.ts';

interface CommonBody {
  title?: string | undefined;
  voice_id?: string | undefined;
  language: string;
  style: Style;
  quality: string;
  aspect_ratio: AspectRatio;
  music: boolean;
  callback_id?: string | undefined;
}

const commonWish = (body: CommonBody) => ({
  title: body.title,
  voiceId: body.voice_id,
  language: body.language,
  style: body.style,
  quality: body.quality,
  aspectRatio: body.aspect_ratio,
  music: body.music,
  callbackId: body.callback_id,
});

/** A script that an avatar reads. */
export const avatarWish = (body: CommonBody & { script: string; avatar_id?: string | undefined }): Wish => ({
  ...commonWish(body),
  kind: 'avatar',
  text: body.script,
  avatarId: body.avatar_id,
});

/** A prompt that becomes a storyboard. */
export const promptWish = (body: CommonBody & { prompt: string; duration: number }): Wish => ({
  ...commonWish(body),
  kind: 'prompt',
  text: body.prompt,
  durationSeconds: body.duration,
});
