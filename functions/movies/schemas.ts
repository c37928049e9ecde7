import * as z from 'zod/mini';
import { movieSceneKinds } from '../planning/movie-scene-kinds.ts';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { wholeNumber } from '../shared/page.ts';
import { engineReasonSchema } from '../videos/engine-choice.ts';
import { webhookUrl } from '../videos/labels.ts';
import { maxCost } from '../videos/schemas.ts';
import { enginePolicy, movieContent } from './content.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
export const projectParams = z.object({ id });
export const movieParams = z.object({ id, movie_id: id });
export const movieHeaders = idempotencyHeaders;

export const createMovieBody = movieContent;
export const replaceMovieBody = z.extend(movieContent, {
  /** The one that was read: nothing is changed behind another change. */
  revision: z.optional(z.int()),
});
export const renderMovieBody = z._default(
  z.object({
    max_cost: maxCost,
    revision: z.optional(z.int()),
    webhook_url: z.optional(webhookUrl),
    /** Of this version, in place of the movie's. */
    ...enginePolicy,
  }),
  {},
);
/** What a version would be ordered with. */
export const planMovieBody = z._default(z.object({ max_cost: maxCost, ...enginePolicy }), {});
export const makeMovieBody = z.extend(movieContent, {
  max_cost: maxCost,
  /** Told how the film ended. */
  webhook_url: z.optional(webhookUrl),
});

export const listMoviesQuery = z.object({
  limit: wholeNumber(20),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});

const summary = {
  id: z.string(),
  project_id: z.string(),
  user_id: z.string(),
  title: z.string(),
  scene_count: z.number(),
  /** Grows by one with every change. */
  revision: z.number(),
  /** The newest 20 films that were ordered of it, oldest first; one may have been deleted since. */
  versions: z.array(z.object({ version: z.number(), video_id: z.string(), created_at: z.string() })),
  created_at: z.string(),
  updated_at: z.string(),
  links: z.object({ self: z.string(), plan: z.string(), render: z.string() }),
};

export const movieResponse = z.extend(movieContent, summary);
export type MovieResponse = z.input<typeof movieResponse>;
export const moviesResponse = z.array(z.object(summary));
export const movieDeletedResponse = z.object({ message: z.string(), movie_id: z.string() });

export const planResponse = z.object({
  /** In order; the last is the card that ends the movie. */
  scenes: z.array(
    z.object({
      index: z.number(),
      kind: z.enum([...movieSceneKinds, 'closing']),
      seconds: z.number(),
      /** An earlier version has paid for it: it is taken as it is and costs nothing. */
      reused: z.boolean(),
      engine: z.string(),
      /** Why that one, where several may make it. */
      engine_reason: z.nullable(engineReasonSchema),
    }),
  ),
  /** Seconds of the movie. */
  duration: z.number(),
  /** Seconds of the scenes that are paid for. */
  seconds_to_render: z.number(),
  width: z.number(),
  height: z.number(),
  price: z.number(),
  problems: z.array(z.object({ path: z.string(), message: z.string(), code: z.string() })),
});
