import * as z from 'zod/mini';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { wholeNumber } from '../shared/page.ts';
import { presentBrand } from './brand.ts';
import { brandBody, brandResponse } from './brand-schemas.ts';
import { type Project, projectSorts, projectStatuses } from './model.ts';

const noControlSigns = z.regex(/^\P{Cc}*$/u, { error: 'Must hold no control signs' });
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(255), noControlSigns);
const description = z.nullable(z.string().check(z.maxLength(2000)));
const status = z.enum(projectStatuses);

export const createProjectBody = z.object({
  name,
  description: z.optional(description),
  status: z._default(status, 'draft'),
  brand: z.optional(z.nullable(brandBody)),
});

/** What is left out stays as it is. */
export const patchProjectBody = z.object({
  name: z.optional(name),
  /** `null` takes it away. */
  description: z.optional(description),
  status: z.optional(status),
  /** Replaces the whole of it; `null` takes it away. Videos that were asked for before keep theirs. */
  brand: z.optional(z.nullable(brandBody)),
});

export const projectParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });
export const projectHeaders = idempotencyHeaders;

export const listProjectsQuery = z.object({
  status: z.optional(status),
  sort: z._default(z.enum(projectSorts), '-created_at'),
  skip: wholeNumber(0),
  limit: wholeNumber(20),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
});

export const projectResponse = z.object({
  id: z.string(),
  user_id: z.string(),
  name: z.string(),
  description: z.nullable(z.string()),
  status,
  brand: z.nullable(brandResponse),
  created_at: z.string(),
  updated_at: z.string(),
  links: z.object({ self: z.string(), videos: z.string() }),
});
export const projectsResponse = z.array(projectResponse);
export const projectDeletedResponse = z.object({ message: z.string(), project_id: z.string() });

export const presentProject = (project: Project): z.input<typeof projectResponse> => {
  const self = `/api/v1/projects/${project.id}`;
  return {
    id: project.id,
    user_id: project.ownerId,
    name: project.name,
    description: project.description ?? null,
    status: project.status,
    brand: project.brand === undefined ? null : presentBrand(project.brand),
    created_at: project.createdAt,
    updated_at: project.updatedAt,
    links: { self, videos: `${self}/videos` },
  };
};
