import type { FullAsset } from '@kinora/client/project-contents';
import { api } from '../app/api.ts';

/** Addresses are good for 15 minutes; older ones are asked for anew. */
const freshMilliseconds = 10 * 60_000;

const known = new Map<string, { at: number; url: Promise<string | undefined> }>();

/** The address of an asset's file, asked for once in ten minutes; undefined of one that is not ready. */
export const fileUrlOf = ({ project_id: projectId, id, status }: FullAsset): Promise<string | undefined> => {
  if (status !== 'ready') return Promise.resolve(undefined);
  const before = known.get(id);
  if (before !== undefined && performance.now() - before.at < freshMilliseconds) return before.url;
  const url = api.fullAsset(projectId, id).then(({ download_url: address }) => address ?? undefined);
  known.set(id, { at: performance.now(), url });
  url.catch(() => known.delete(id));
  return url;
};
