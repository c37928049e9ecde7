import { describe, expect, it } from 'vitest';
import { moviesRoutes } from '../../../functions/movies/routes.ts';
import { queueNames } from '../../../functions/shared/queues.ts';
import { triggers } from '../../../functions/triggers.ts';
import { queueOf } from '../../../functions/videos/job.ts';

/** The function that reads each queue. */
const readers = new Map(
  Object.values(triggers)
    .flatMap((table) => Object.entries(table))
    .flatMap(([operationId, trigger]) =>
      trigger.on === 'queue' ? [[trigger.queue as string, operationId] as const] : [],
    ),
);

describe('queues', () => {
  it('[S4-9] of videos, of movies and of files to clean up have a worker each', () => {
    expect([readers.get('generation'), readers.get('movies'), readers.get('purge')]).toEqual([
      'dispatchVideo',
      'dispatchMovie',
      'purgeFiles',
    ]);
    expect(new Set(readers.values()).size).toBe(readers.size);
    expect(queueNames.filter((name) => !readers.has(name))).toEqual(['broken']);
  });

  it('[S4-9] carry the attempts of their kind, and a route may send to that of its kind alone', () => {
    expect([queueOf({ kind: 'avatar' }), queueOf({ kind: 'prompt' }), queueOf({ kind: 'movie' })]).toEqual([
      'generation',
      'generation',
      'movies',
    ]);
    for (const route of [moviesRoutes.renderMovie, moviesRoutes.makeMovie]) {
      expect(route.needs).toContain('movies-queue:send');
      expect(route.needs).not.toContain('generation-queue:send');
    }
  });
});
