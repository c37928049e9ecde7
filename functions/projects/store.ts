import * as z from 'zod/mini';
import { type TransactWrite, type UpdateWrite, updateItem } from '../platform/aws/commit.ts';
import { getItem, type Item, indexed, listByPrefix, listIndex, lowestSort } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { usageKey, userPart } from '../shared/keys.ts';
import { brandItem } from './brand.ts';
import {
  projectKey,
  projectPart,
  projectRemovalsIndex,
  projectVideoKey,
  projectVideosPrefix,
} from './keys.ts';
import { type Project, type ProjectFields, projectStatuses } from './model.ts';

const projectItem: z.ZodMiniType<Project> = z.object({
  id: z.string(),
  ownerId: z.string(),
  name: z.string(),
  description: z.exactOptional(z.string()),
  status: z.enum(projectStatuses),
  brand: z.exactOptional(brandItem),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.exactOptional(z.string()),
  idempotencyHash: z.exactOptional(z.string()),
});

const projectOf = (item: Item): Project => z.parse(projectItem, item);

/** The same answer for a project that never was, is gone, or is another's. */
export const projectNotFound = (): KinoraError => problem('PROJECT_NOT_FOUND');

/** Condition under which a project is there and not being removed. */
const isThere = 'attribute_exists(pk) AND attribute_not_exists(deletedAt)';

/** Reads an owner's project, also one that is being removed. */
export const loadAnyProject = async (ownerId: string, projectId: string): Promise<Project | undefined> => {
  const item = await getItem(projectKey(ownerId, projectId), { consistent: true });
  return item === undefined ? undefined : projectOf(item);
};

/** Reads an owner's project. @throws KinoraError 404 `PROJECT_NOT_FOUND` */
export const loadProject = async (ownerId: string, projectId: string): Promise<Project> => {
  const project = await loadAnyProject(ownerId, projectId);
  if (project === undefined || project.deletedAt !== undefined) throw projectNotFound();
  return project;
};

/** All projects of an owner, also those that are being removed: as few as the limit of an account allows. */
export const listAllProjects = async (ownerId: string): Promise<Project[]> => {
  const { items } = await listByPrefix(userPart.of(ownerId), projectPart.prefix, { consistent: true });
  return items.map(projectOf);
};

/**
 * A new project, and its place among those that the account may have.
 *
 * @throws KinoraError 409 `TOO_MANY_PROJECTS`, at the commit
 */
export const newProjectWrites = (project: Project, limit: number): TransactWrite[] => [
  {
    Update: updateOf(usageKey(project.ownerId), {
      add: { projects: 1 },
      condition: 'attribute_not_exists(projects) OR projects < :limit',
      values: { limit },
    }),
    onConflict: () => problem('TOO_MANY_PROJECTS', { limit }),
  },
  {
    Put: {
      Item: { ...projectKey(project.ownerId, project.id), ...project },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
];

/**
 * Changes what is given of a project; a description or brand of `null` is taken away.
 *
 * @throws KinoraError 404 `PROJECT_NOT_FOUND`
 */
export const changeProject = async (
  ownerId: string,
  projectId: string,
  { description, brand, ...change }: { [Field in keyof ProjectFields]?: ProjectFields[Field] | undefined },
  now: Date,
): Promise<Project> => {
  const removed = [...(description === null ? ['description'] : []), ...(brand === null ? ['brand'] : [])];
  const write: UpdateWrite = {
    Update: updateOf(projectKey(ownerId, projectId), {
      set: {
        ...change,
        description: description ?? undefined,
        brand: brand ?? undefined,
        updatedAt: now.toISOString(),
      },
      ...(removed.length === 0 ? {} : { remove: removed }),
      condition: isThere,
    }),
  };
  return projectOf(await updateItem({ ...write, onConflict: projectNotFound }));
};

/** The condition that a project of the owner is there, for what is to be put into it. */
export const projectCheck = (ownerId: string, projectId: string): TransactWrite => ({
  ConditionCheck: {
    Key: projectKey(ownerId, projectId),
    ConditionExpression: isThere,
  },
  onConflict: projectNotFound,
});

/**
 * Takes a project out of every list and lets nothing new into it; what is in it is removed piece by piece.
 *
 * @throws KinoraError 404 `PROJECT_NOT_FOUND`, at the commit
 */
export const beginProjectRemovalWrites = (ownerId: string, projectId: string, now: Date): TransactWrite[] => [
  {
    Update: updateOf(projectKey(ownerId, projectId), {
      set: { deletedAt: now.toISOString(), ...indexed(projectRemovalsIndex, now.toISOString()) },
      condition: isThere,
    }),
    onConflict: projectNotFound,
  },
  {
    Update: updateOf(usageKey(ownerId), {
      add: { projects: -1 },
      condition: 'projects > :none',
      values: { none: 0 },
    }),
    // The account is being removed.
    onConflict: projectNotFound,
  },
];

/** Owners and ids of projects whose removal began up to a moment and has not ended, oldest first. */
export const unfinishedProjectRemovals = async (
  until: Date,
  limit: number,
): Promise<{ ownerId: string; projectId: string }[]> => {
  const between = [lowestSort, until.toISOString()] as const;
  const { entries } = await listIndex(projectRemovalsIndex, { between, limit });
  return entries.map(({ pk, sk }) => ({ ownerId: userPart.idIn(pk), projectId: projectPart.idIn(sk) }));
};

/** The last of a project. */
export const deleteProjectWrite = (ownerId: string, projectId: string): TransactWrite => ({
  Delete: { Key: projectKey(ownerId, projectId) },
});

/**
 * Puts a new video into a project.
 *
 * @throws KinoraError 404 `PROJECT_NOT_FOUND`, at the commit
 */
export const joinProjectWrites = (ownerId: string, projectId: string, videoId: string): TransactWrite[] => [
  projectCheck(ownerId, projectId),
  { Put: { Item: { ...projectVideoKey(ownerId, projectId, videoId) } } },
];

/** Takes a video out of its project. */
export const leaveProjectWrite = (ownerId: string, projectId: string, videoId: string): TransactWrite => ({
  Delete: { Key: projectVideoKey(ownerId, projectId, videoId) },
});

/**
 * One page of the ids of a project's videos, newest first.
 *
 * @param page `oldestFirst`: in the other direction; `between`: only ids from the first up to the second
 */
export const listProjectVideoIds = async (
  ownerId: string,
  projectId: string,
  {
    before,
    oldestFirst = false,
    between,
    ...page
  }: {
    limit: number;
    before?: string | undefined;
    oldestFirst?: boolean;
    between?: readonly [lowest: string, highest: string];
    consistent?: boolean;
  },
): Promise<{ videoIds: string[]; nextBefore?: string }> => {
  const prefix = projectVideosPrefix(projectId);
  const { items, next } = await listByPrefix(userPart.of(ownerId), prefix, {
    ...page,
    after: before === undefined ? undefined : `${prefix}${before}`,
    newestFirst: !oldestFirst,
    ...(between === undefined ? {} : { between: [`${prefix}${between[0]}`, `${prefix}${between[1]}`] }),
    keysOnly: true,
  });
  const idIn = (sk: unknown): string => String(sk).slice(prefix.length);
  const videoIds = items.map(({ sk }) => idIn(sk));
  return next === undefined ? { videoIds } : { videoIds, nextBefore: idIn(next) };
};
