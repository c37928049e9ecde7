import type { EventContext } from '../../platform/events/begin.ts';
import { failure } from '../failures.ts';
import { asWasted, type RemoteJob, saveRemoteJob } from './job-store.ts';
import { afterSearch, isGivenUp } from './next-step.ts';
import type { Part, PartJob } from './part.ts';

type Log = EventContext['log'];

/** Asks the vendor what became of a start that it did not answer. @returns what is to be done then */
export const search = async (
  part: Part,
  lost: RemoteJob | undefined,
  log: Log,
): Promise<ReturnType<typeof afterSearch>> => {
  if (lost === undefined || part.work.find === undefined) return { do: 'give-up' };
  const answer = await part.work.find(lost.token, new Date(lost.firstCallAt)).catch((error: Error) => {
    log.warn('engine_search_failed', { engine: lost.engineId, token: lost.token, error });
    return 'failed' as const;
  });
  return afterSearch(answer, lost, new Date());
};

/** A start that was given up and is there after all is of the attempt that found it, and was not for nothing. */
export const found = (lost: RemoteJob, { attempt }: Pick<PartJob, 'attempt'>): RemoteJob =>
  isGivenUp(lost) ? { ...lost, attempt, isLost: false, wasted: (lost.wasted ?? 1) - 1 } : lost;

/**
 * Ends a start that nobody can tell of. An alarm reads the line: the vendor's bill may name what no video has. Where an
 * earlier attempt lost it, the next turn of this one has it made anew.
 *
 * @throws `ENGINE_START_UNKNOWN` where this attempt lost it
 */
export const giveUp = async (
  { attempt }: Pick<PartJob, 'attempt'>,
  lost: RemoteJob | undefined,
  log: Log,
): Promise<void> => {
  log.error('engine_start_unknown', { engine: lost?.engineId, token: lost?.token });
  if (lost !== undefined) await saveRemoteJob(lost, { ...asWasted(lost), isLost: true });
  if (lost === undefined || lost.attempt >= attempt) throw failure('ENGINE_START_UNKNOWN');
};
