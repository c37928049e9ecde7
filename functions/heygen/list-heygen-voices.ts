import { presentVoices } from '../catalogues/present.ts';
import { env } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { heygenRoutes } from './routes.ts';

export const handler = http(heygenRoutes.listHeygenVoices, async (_input, { now }) => ({
  error: null,
  data: {
    voices: presentVoices(now, undefined).map(({ id, name, language, gender, sample_url }) => ({
      voice_id: id,
      language,
      gender,
      name,
      preview_audio: sample_url === null ? null : `${env('PUBLIC_URL')}${sample_url}`,
      support_pause: false as const,
      emotion_support: false as const,
    })),
  },
}));
