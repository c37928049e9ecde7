import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { movieKeyOfVideo } from '../shared/keys.ts';
import { movieTurnKey } from './keys.ts';
import { isTerminal, type Video } from './model.ts';
import { loadVideo } from './store.ts';

/** Longer than any attempt waits and works, and as long as the files of scenes are kept. */
const retentionSeconds = 90 * 24 * 3600;

const turnSchema = z.object({
  videoId: z.string(),
  version: z.int(),
  /** How many attempts at versions of the movie were begun. */
  turns: z.int(),
});

/** The version of a movie that was begun last. */
type MovieTurn = z.output<typeof turnSchema>;

/** Whether a version may begin, as it was seen. */
export interface SeenTurn {
  turn: MovieTurn | undefined;
  /** 409 `MOVIE_IN_WORK` while another version is made. */
  refusal: KinoraError | undefined;
}

const inWork = ({ videoId, version }: Pick<MovieTurn, 'videoId' | 'version'>): KinoraError =>
  problem('MOVIE_IN_WORK', { video_id: videoId, version });

/**
 * Looks which version of a movie was begun last, and whether it is still made: two at once would each make, and be
 * charged for, the same scenes.
 */
export const seeTurn = async (ownerId: string, movieId: string): Promise<SeenTurn> => {
  const item = await getItem(movieTurnKey(ownerId, movieId), { consistent: true });
  if (item === undefined) return { turn: undefined, refusal: undefined };
  const turn = z.parse(turnSchema, item);
  const video = await loadVideo(ownerId, turn.videoId, { consistent: true });
  const isMade = video !== undefined && !isTerminal(video.status);
  return { turn, refusal: isMade ? inWork(turn) : undefined };
};

/** That nothing was begun since the turn was seen. */
const sameTurn = (turn: MovieTurn | undefined) =>
  turn === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'turns = :turns OR attribute_not_exists(pk)',
        ExpressionAttributeValues: { ':turns': turn.turns },
      };

const begunSince = (found: unknown): KinoraError => inWork(z.parse(turnSchema, found));

/**
 * Notes that an attempt at a version begins, in the transaction that begins it; nothing of a video that is no movie.
 *
 * @param seen what {@link seeTurn} found before
 * @throws KinoraError 409 `MOVIE_IN_WORK`, at the commit, when another was begun since
 */
export const turnWrites = (
  { ownerId, id, movie }: Pick<Video, 'ownerId' | 'id' | 'movie'>,
  { turn }: Pick<SeenTurn, 'turn'>,
  now: Date,
): TransactWrite[] => {
  if (movie === undefined) return [];
  const begun: MovieTurn = { videoId: id, version: movie.version, turns: (turn?.turns ?? 0) + 1 };
  const expiresAt = Math.floor(now.getTime() / 1000) + retentionSeconds;
  const Item = { ...movieTurnKey(ownerId, movie.id), ...begun, expiresAt };
  return [{ Put: { Item, ...sameTurn(turn) }, onConflict: begunSince }];
};

/**
 * The condition that the movie of a version is there, for a version that is run again: what is made of the scenes of a
 * deleted movie is removed. Nothing of a video that is no version.
 *
 * @throws KinoraError 404 `MOVIE_NOT_FOUND`, at the commit
 */
export const movieOfVideoChecks = (
  video: Pick<Video, 'ownerId' | 'projectId' | 'movie'>,
): TransactWrite[] => {
  const key = movieKeyOfVideo(video);
  if (key === undefined) return [];
  const check = { Key: key, ConditionExpression: 'attribute_exists(pk)' };
  return [{ ConditionCheck: check, onConflict: () => problem('MOVIE_NOT_FOUND') }];
};

/**
 * Forgets the turns of a movie, in the transaction that deletes it: none of its versions was begun since, whose scenes
 * would be removed while they are made. What would begin later finds no movie.
 *
 * @param seen what {@link seeTurn} found before
 * @throws KinoraError 409 `MOVIE_IN_WORK`, at the commit, when one was begun since
 */
export const turnsEndWrite = (
  ownerId: string,
  movieId: string,
  { turn }: Pick<SeenTurn, 'turn'>,
): TransactWrite => ({
  Delete: { Key: movieTurnKey(ownerId, movieId), ...sameTurn(turn) },
  onConflict: begunSince,
});
