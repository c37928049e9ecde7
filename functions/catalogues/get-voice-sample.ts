import { embedded } from '../engines/embedded/provider.ts';
import { http } from '../platform/http/entry.ts';
import { known, previewReply } from './preview.ts';
import { cataloguesRoutes } from './routes.ts';

export const handler = http(cataloguesRoutes.getVoiceSample, async ({ params, headers }) => {
  const found = embedded.catalogue.voices.find(({ id }) => id === params.id);
  const voice = known(found, 'VOICE_NOT_FOUND');
  return previewReply(voice, headers['if-none-match'], (engine) => engine.voice(voice.id));
});
