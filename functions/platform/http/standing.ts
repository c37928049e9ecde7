import { type Actor, anyGeneration } from '../../shared/actor.ts';
import type { Item } from '../aws/table.ts';
import { keyIdOf } from './api-key.ts';

/** By what a caller claims to be let in: a session of a generation, or an API key in a session's place. */
export type Standing = Pick<Actor, 'sessionId' | 'generation'>;

/**
 * The condition on an account's admission item under which a caller is still welcome; part of every write that
 * depends on it, so that nothing which was revoked comes after. Its values are `:session`, `:generation` and
 * `:apiKey`, its one alias is `#session`.
 *
 * Sessions end one by one in `ended`, or all together: each belongs to a generation of its account's sessions, and
 * those of an earlier one are over, but for the one in `keptSession`. API keys are good while their ids stand in
 * `apiKeys`, those with a role only until the generation in which they were made ends.
 */
export const standingCondition = (
  standing: Standing,
): { condition: string; names: Record<string, string>; values: Item } => {
  const { sessionId: session, generation } = standing;
  const apiKey = keyIdOf(session);
  if (apiKey !== undefined) {
    const isListed = 'contains(apiKeys, :apiKey)';
    if (generation === anyGeneration) return { condition: isListed, names: {}, values: { apiKey } };
    const condition = `${isListed} AND ${sameGeneration(generation)}`;
    return { condition, names: {}, values: { apiKey, generation } };
  }
  return {
    condition: `attribute_not_exists(ended.#session) AND (${sameGeneration(generation)} OR keptSession = :session)`,
    names: { session },
    values: { session, generation },
  };
};

/** The condition that no generation of sessions has ended since `generation` was read. Its value is `:generation`. */
export const sameGeneration = (generation: number): string =>
  generation === 0
    ? '(attribute_not_exists(#generation) OR #generation = :generation)'
    : '#generation = :generation';

/** The running generation of an account's sessions. */
export const generationOf = (admission: Item | undefined): number => Number(admission?.generation ?? 0);

/** Whether an account's admission item says that a caller's session or API key is over. */
export const hasEnded = (admission: Item, { sessionId, generation }: Standing): boolean => {
  const { ended = {}, keptSession, apiKeys } = admission;
  const keyId = keyIdOf(sessionId);
  if (keyId !== undefined) {
    const isListed = apiKeys instanceof Set && apiKeys.has(keyId);
    return !isListed || (generation !== anyGeneration && generationOf(admission) !== generation);
  }
  if (sessionId in ended) return true;
  return generationOf(admission) !== generation && keptSession !== sessionId;
};
