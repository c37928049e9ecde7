import type { Style } from '@kinora/engine/contract';
import type { AspectRatio } from '../engines/frame-size.ts';
import { shotsOf } from './b-roll.ts';
import { type LookMembers, looksOf } from './picture-looks.ts';
import type { GenerationRequest } from './quote-video.ts';

interface CommonBody extends LookMembers {
  title?: string | undefined;
  engine?: string | undefined;
  allow?: readonly string[] | undefined;
  voice_id?: string | undefined;
  language: string;
  style: Style;
  quality: string;
  aspect_ratio: AspectRatio;
  music: boolean;
  callback_id?: string | undefined;
  custom_metadata?: Record<string, string> | undefined;
  webhook_url?: string | undefined;
  project_id?: string | undefined;
  logo_asset_id?: string | undefined;
  narration_asset_id?: string | undefined;
  first_frame_asset_id?: string | undefined;
  last_frame_asset_id?: string | undefined;
  music_asset_id?: string | undefined;
  music_volume?: number | undefined;
  use_brand?: boolean | undefined;
}

const commonRequest = (body: CommonBody) => ({
  title: body.title,
  engineId: body.engine,
  allowedEngines: body.allow,
  voiceId: body.voice_id,
  language: body.language,
  style: body.style,
  quality: body.quality,
  aspectRatio: body.aspect_ratio,
  music: body.music,
  callbackId: body.callback_id,
  customMetadata: body.custom_metadata,
  webhookUrl: body.webhook_url,
  projectId: body.project_id,
  logoAssetId: body.logo_asset_id,
  narrationAssetId: body.narration_asset_id,
  firstFrameAssetId: body.first_frame_asset_id,
  lastFrameAssetId: body.last_frame_asset_id,
  musicAssetId: body.music_asset_id,
  musicVolume: body.music_volume,
  useBrand: body.use_brand,
  pictureLooks: looksOf(body),
});

/** A script that an avatar reads. */
export const avatarRequest = (
  body: CommonBody & {
    script: string;
    avatar_id?: string | undefined;
    background_asset_id?: string | undefined;
    direction?: 'rules' | 'model' | undefined;
    b_roll?: Parameters<typeof shotsOf>[0];
  },
): GenerationRequest => ({
  ...commonRequest(body),
  kind: 'avatar',
  text: body.script,
  avatarId: body.avatar_id,
  backgroundAssetId: body.background_asset_id,
  bRoll: shotsOf(body.b_roll),
  direction: body.direction,
});

/** A prompt that becomes a storyboard. */
export const promptRequest = (
  body: CommonBody & { prompt: string; duration: number; enhance?: boolean | undefined },
): GenerationRequest => ({
  ...commonRequest(body),
  kind: 'prompt',
  text: body.prompt,
  durationSeconds: body.duration,
  enhance: body.enhance,
});
