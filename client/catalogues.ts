import * as z from 'zod/mini';
import type { Answer, Read } from './api-types.ts';
import { queryOf } from './query.ts';
import type { Transport } from './transport.ts';

const text = z.nullish(z.string());

const avatars = z.looseObject({
  avatars: z.array(
    z.looseObject({ id: z.string(), name: z.string(), description: z.string(), preview_url: text }),
  ),
});
export type Avatar = Read<typeof avatars, Answer<'listAvatars'>>['avatars'][number];

const voices = z.looseObject({
  voices: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      language: z.string(),
      gender: z.string(),
      is_default: z.boolean(),
      sample_url: text,
    }),
  ),
});
export type Voice = Read<typeof voices, Answer<'listVoices'>>['voices'][number];

const styles = z.looseObject({
  styles: z.array(z.looseObject({ id: z.string(), description: z.string(), preview_url: z.string() })),
});
export type Style = Read<typeof styles, Answer<'listStyles'>>['styles'][number];

/** What videos may be made with; a part of the client. */
export const catalogueCalls = (send: Transport) => ({
  /** The presenters; the first is the default. */
  avatars: async (): Promise<Avatar[]> =>
    (await send({ method: 'GET', path: '/api/v1/avatars' }, avatars)).avatars,

  /** The voices, of all languages or of one. */
  voices: async (language?: string): Promise<Voice[]> =>
    (await send({ method: 'GET', path: `/api/v1/voices${queryOf({ language })}` }, voices)).voices,

  styles: async (): Promise<Style[]> =>
    (await send({ method: 'GET', path: '/api/v1/styles' }, styles)).styles,
});
