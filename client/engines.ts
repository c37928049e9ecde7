import * as z from 'zod/mini';
import type { Answer, Read } from './api-types.ts';
import type { engineReason } from './engine-reason.ts';
import type { Transport } from './transport.ts';

export type EngineReason = z.output<typeof engineReason>;

const engines = z.looseObject({
  engines: z.array(
    z.looseObject({
      id: z.string(),
      /** As people are told; its id where a service tells none. */
      name: z.nullish(z.string()),
      description: z.string(),
      /** What it can do; none of a service that tells none. */
      capabilities: z.nullish(z.array(z.string())),
      /** Pictures that its clips begin and end with; none where it films from words alone. */
      images: z.nullish(z.looseObject({ last_frame: z.boolean() })),
      /** Whether the service may ask its vendor. */
      configured: z.boolean(),
      /** `available`, or that its vendor fails and is asked again later. */
      state: z.string(),
      ends_on: z.nullish(z.string()),
      successor: z.nullish(z.string()),
    }),
  ),
});
export type Engines = Read<typeof engines, Answer<'listEngines'>>;

/** Who makes videos; a part of the client. */
export const engineCalls = (send: Transport) => ({
  engines: (): Promise<Engines> => send({ method: 'GET', path: '/api/v1/engines' }, engines),
});
