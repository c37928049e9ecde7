import { problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { Brand } from './brand.ts';

/** What an owner says of the work on a project; nothing follows from it. */
export const projectStatuses = ['draft', 'active', 'archived'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** A folder of an owner's videos. */
export interface Project {
  id: string;
  ownerId: string;
  name: string;
  description?: string;
  status: ProjectStatus;
  /** What its videos have in common. */
  brand?: Brand;
  createdAt: string;
  updatedAt: string;
  /** When its removal began: from then on it is missing for everybody but that. */
  deletedAt?: string;
  /** Recorded answer that holds its texts, which goes with it. */
  idempotencyHash?: string;
}

/** What its owner says of a project. */
export interface ProjectFields {
  name: string;
  description?: string | null | undefined;
  status: ProjectStatus;
  brand?: Brand | null | undefined;
}

export const newProject = (
  ownerId: string,
  { name, description, status, brand }: ProjectFields,
  now: Date,
): Project => ({
  id: newId(now.getTime()),
  ownerId,
  name,
  ...(description == null ? {} : { description }),
  status,
  ...(brand == null ? {} : { brand }),
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

/** Orders of a list; with a minus from the end. Names go by their letters, not by their bytes. */
export const projectSorts = [
  'created_at',
  '-created_at',
  'updated_at',
  '-updated_at',
  'name',
  '-name',
] as const;
export type ProjectSort = (typeof projectSorts)[number];

/** Which projects of an owner are listed, and where the page begins. */
export interface ProjectListing {
  status?: ProjectStatus | undefined;
  sort: ProjectSort;
  skip: number;
  /** At least 1. */
  limit: number;
  cursor?: string | undefined;
}

interface Place {
  sort: ProjectSort;
  value: string;
  id: string;
}

const sortedBy = (project: Project, sort: ProjectSort): string => {
  if (sort.endsWith('name')) return project.name;
  return sort.endsWith('created_at') ? project.createdAt : project.updatedAt;
};

const letters = new Intl.Collator('en');

/** Projects that have the same value are in order of their creation. */
const comparePlaces = (left: Place, right: Place): number => {
  const direction = left.sort.startsWith('-') ? -1 : 1;
  const byValue = left.sort.endsWith('name')
    ? letters.compare(left.value, right.value)
    : Number(left.value > right.value) - Number(left.value < right.value);
  return direction * (byValue || Number(left.id > right.id) - Number(left.id < right.id));
};

/**
 * One page of all the projects of an owner. A cursor stays good when the project that it names is gone.
 *
 * @throws KinoraError 422 `CURSOR_INVALID` for one of another order
 */
export const pageOfProjects = (
  all: readonly Project[],
  { status, sort, skip, limit, cursor }: ProjectListing,
): { projects: Project[]; nextCursor: string | null } => {
  const after = cursor === undefined ? undefined : placeOf(cursor, sort);
  const wanted = all
    .filter((project) => project.deletedAt === undefined)
    .filter((project) => status === undefined || project.status === status)
    .map((project) => ({ project, place: { sort, value: sortedBy(project, sort), id: project.id } }))
    .filter(({ place }) => after === undefined || comparePlaces(place, after) > 0)
    .sort((left, right) => comparePlaces(left.place, right.place))
    .slice(skip);
  const page = wanted.slice(0, limit);
  const last = page.at(-1);
  return {
    projects: page.map(({ project }) => project),
    nextCursor: wanted.length > limit && last !== undefined ? cursorOf(last.place) : null,
  };
};

const cursorOf = ({ sort, value, id }: Place): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

const placeOf = (cursor: string, sort: ProjectSort): Place => {
  const [given, value, id] = partsOf(cursor);
  if (given !== sort || typeof value !== 'string' || typeof id !== 'string') throw problem('CURSOR_INVALID');
  return { sort, value, id };
};

const partsOf = (cursor: string): unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
};
