import * as z from 'zod/mini';
import type { Answer, GenerationRequest, Read, RequestBody } from './api-types.ts';
import type { Transport } from './transport.ts';

const rewritten = z.looseObject({ text: z.string(), model_used: z.string() });
export type RewrittenText = Read<typeof rewritten, Answer<'rewriteText'>>;

const storyboard = z.looseObject({
  title: z.string(),
  text: z.string(),
  scenes: z.array(z.looseObject({ narration: z.string(), seconds: z.number() })),
  duration: z.number(),
  model_used: z.string(),
});
export type Storyboard = Read<typeof storyboard, Answer<'storyboardText'>>;

/** A script or a prompt. */
export type RewriteRequest = RequestBody<'rewriteText'>;
export type StoryboardRequest = RequestBody<'storyboardText'>;

/** A plan may have its text judged by a model. */
export type PlanRequest = GenerationRequest & Pick<RequestBody<'estimateVideo'>, 'analysis'>;

/**
 * Texts that are written anew; a part of the client. Each may be paid for by who runs the service: none is repeated.
 */
export const textCalls = (send: Transport) => ({
  rewriteText: (request: RewriteRequest): Promise<RewrittenText> =>
    send({ method: 'POST', path: '/api/v1/texts/rewrite', body: request }, rewritten),

  storyboardText: (request: StoryboardRequest): Promise<Storyboard> =>
    send({ method: 'POST', path: '/api/v1/texts/storyboard', body: request }, storyboard),
});
