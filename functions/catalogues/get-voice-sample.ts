import { embedded } from '../engines/embedded/provider.ts';
import { http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { known, previewReply } from './preview.ts';
import { cataloguesRoutes } from './routes.ts';

type Route = typeof cataloguesRoutes.getVoiceSample;

const getVoiceSample = async ({ params, headers }: Input<Route>): Promise<Reply<Output<Route>>> => {
  const found = embedded.catalogue.voices.find(({ id }) => id === params.id);
  const voice = known(found, 'VOICE_NOT_FOUND', 'No voice has this id; see GET /api/v1/voices.');
  return previewReply(voice, headers['if-none-match'], (engine) => engine.voice(voice.id));
};

export const handler = http(cataloguesRoutes.getVoiceSample, getVoiceSample);
