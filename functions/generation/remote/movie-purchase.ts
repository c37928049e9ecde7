import { ConditionFailed, updateItem } from '../../platform/aws/commit.ts';
import type { Logger } from '../../platform/log.ts';
import { purchaseName } from '../../videos/purchase.ts';
import { loadPurchase, withoutHandleWrite } from '../../videos/purchases.ts';
import { demandWanted } from '../demand-wanted.ts';
import { type RemoteJob, saveRemoteJob } from './job-store.ts';
import type { PartJob, WantedPart } from './part.ts';

/** Which scene of a movie pays for a part; nothing of a video that is none. */
export const paidBy = ({ movieScene }: Pick<WantedPart, 'movieScene'>): Pick<RemoteJob, 'ofMovie'> => {
  if (movieScene === undefined) return {};
  const { movieId, source, pieces, isPaid } = movieScene;
  return { ofMovie: { movieId, source, pieces, isPaid } };
};

/**
 * Goes on with what an earlier version of the movie had a vendor begin and was charged for: it is not bought again. Its
 * handle stays with the purchase until `forgetHandle`: this version may end before it has the film.
 *
 * @returns whether there was anything of the kind
 * @throws what `demandWanted` throws
 */
export const takeOver = async (
  job: PartJob,
  { movieScene, name, engine }: Pick<WantedPart, 'movieScene' | 'name' | 'engine'>,
  log: Logger,
): Promise<boolean> => {
  if (movieScene === undefined) return false;
  const wanted = { movieId: movieScene.movieId, name: purchaseName(name) };
  const purchase = await loadPurchase(job.ownerId, wanted);
  if (purchase?.handle === undefined) return false;
  await demandWanted(job, engine, movieScene.scene);
  const { movieId, source, pieces, token, handle } = purchase;
  const at = new Date().toISOString();
  await saveRemoteJob(undefined, {
    ...name,
    ...{ engineId: engine.id, token, handle, state: 'started', tries: 1, attempt: job.attempt },
    ...{ firstCallAt: at, lastCallAt: at, ofMovie: { movieId, source, pieces, isPaid: true } },
  });
  log.info('engine_job_taken_over', { engine: engine.id, token });
  return true;
};

/**
 * Takes the handle of a piece from its purchase where its work has come to its end at the vendor: the film is here, or
 * is bought anew by who comes later. Before that is noted of the job, so that a run that breaks off does both again.
 */
export const forgetHandle = async (
  ownerId: string,
  job: Pick<RemoteJob, 'ofMovie' | 'handle' | 'capability' | 'sceneIndex' | 'hash'>,
): Promise<void> => {
  const { ofMovie, handle } = job;
  if (ofMovie === undefined || handle === undefined) return;
  try {
    await updateItem(withoutHandleWrite(ownerId, { ...ofMovie, name: purchaseName(job), handle }));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
