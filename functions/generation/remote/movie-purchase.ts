import type { Logger } from '../../platform/log.ts';
import { purchaseOf } from '../../videos/bought-scenes.ts';
import { purchaseName, wasCharged } from '../../videos/purchase.ts';
import { leaveOpen, loadPurchase, takeHandleAway } from '../../videos/purchases.ts';
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
 * Goes on with what an earlier version of the movie had a vendor begin: it is not bought again. Its handle stays with
 * the purchase until `forgetHandle`: this version may end before it has the film.
 *
 * @param before its job, which no vendor has taken; undefined where there is none
 * @returns whether there was anything of the kind
 * @throws what `demandWanted` throws
 */
export const takeOver = async (
  job: PartJob,
  part: Pick<WantedPart, 'movieScene' | 'name' | 'engine' | 'billedSeconds'>,
  log: Logger,
  before?: RemoteJob,
): Promise<boolean> => {
  const { movieScene, name, engine, billedSeconds } = part;
  if (movieScene === undefined) return false;
  const wanted = { movieId: movieScene.movieId, name: purchaseName(name) };
  const purchase = await loadPurchase(job.ownerId, wanted);
  if (purchase?.handle === undefined) return false;
  await demandWanted(job, engine, movieScene.scene);
  const { movieId, source, pieces, token, handle } = purchase;
  // What nobody was charged for is paid by the version that goes on with it.
  const isPaid = movieScene.isPaid || wasCharged(purchase);
  const at = new Date().toISOString();
  await saveRemoteJob(before, {
    ...name,
    ...{ engineId: engine.id, token, handle, state: 'started', attempt: job.attempt },
    ...{ tries: before?.tries ?? 1, wasted: before?.wasted, microdollars: before?.microdollars },
    ...{ firstCallAt: at, lastCallAt: at, ofMovie: { movieId, source, pieces, isPaid } },
    ...(billedSeconds === undefined ? {} : { billedSeconds }),
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
  await takeHandleAway(ownerId, { ...ofMovie, name: purchaseName(job), handle });
};

/**
 * Leaves what a vendor still makes for a version that has ended, and nobody can stop, to the next version of its movie.
 * That is done once for a start: a version that is deleted later has nothing new to tell.
 */
export const leaveToNextVersion = async (
  ownerId: string,
  job: RemoteJob & { handle: string },
): Promise<void> => {
  const { handle } = job;
  if (job.ofMovie === undefined || job.isHandedOn === true) return;
  for (const purchase of purchaseOf({ ...job, state: 'started' }))
    await leaveOpen(ownerId, { ...purchase, handle }, new Date());
  await saveRemoteJob(job, { ...job, state: 'started', isHandedOn: true });
};
