import type { Video } from '@kinora/client/api-types';
import { isInWork } from './video-state.ts';

/** A selection with one id more or less. */
export const toggled = (selected: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** Ids from one place of a list to another, both included; of one that is not there, that of the other alone. */
export const rangeOf = (ids: readonly string[], from: string | undefined, to: string): string[] => {
  const [a, b] = [from === undefined ? -1 : ids.indexOf(from), ids.indexOf(to)];
  if (b === -1) return [];
  return a === -1 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
};

/** What can be done with the videos that are selected and still shown. */
export const selectionOf = (
  videos: readonly Video[],
  selected: ReadonlySet<string>,
): { chosen: Video[]; inWork: Video[] } => {
  const chosen = videos.filter(({ id }) => selected.has(id));
  return { chosen, inWork: chosen.filter(isInWork) };
};
