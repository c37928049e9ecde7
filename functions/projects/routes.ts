import { defineRoutes } from '../shared/contract.ts';
import * as s from './schemas.ts';

const tag = 'projects';
const self = '/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const example = {
  id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a',
  user_id: '019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20',
  name: 'Spring campaign',
  description: 'Films for the shop windows.',
  status: 'draft',
  brand: {
    accent_color: '#ff5a3c',
    background_color: '#102030',
    text_color: '#ffffff',
    font: 'serif',
    logo_asset_id: null,
    logo_corner: null,
    logo_size: null,
    logo_opacity: null,
    lower_third: { shown: true, name: 'Ada Lovelace', title: 'Kinora Shops' },
  },
  created_at: '2026-11-28T10:00:00.000Z',
  updated_at: '2026-11-28T10:00:00.000Z',
  links: { self, videos: `${self}/videos` },
};

/** The domain's routes by operationId. */
export const projectsRoutes = defineRoutes({
  createProject: {
    tag,
    method: 'POST',
    path: '/api/v1/projects',
    summary: 'Create a project: a folder for videos.',
    description:
      'Say `project_id` when a video is created to put it into the project. The video has the brand that the project has ' +
      'then, unless it says `use_brand: false`.',
    auth: 'bearer',
    admission: 'transactional',
    headers: s.projectHeaders,
    body: s.createProjectBody,
    success: { status: 201, body: s.projectResponse, description: 'The project; `Location` is its address.' },
    errors: ['TOO_MANY_PROJECTS', 'IDEMPOTENCY_KEY_REUSED', 'PROJECT_NOT_FOUND'],
    needs: ['table:get', 'table:put', 'table:update'],
    settings: ['maxProjectsPerAccount'],
    examples: {
      body: {
        name: 'Spring campaign',
        description: 'Films for the shop windows.',
        brand: {
          accent_color: '#ff5a3c',
          background_color: '#102030',
          text_color: '#ffffff',
          font: 'serif',
          lower_third: { name: 'Ada Lovelace', title: 'Kinora Shops' },
        },
      },
      success: example,
    },
  },
  listProjects: {
    tag,
    method: 'GET',
    path: '/api/v1/projects',
    summary: "List the caller's projects as a bare array; the next page is in `Link` and `X-Next-Cursor`.",
    description: 'A cursor belongs to the `sort` that it was given for.',
    auth: 'bearer',
    admission: 'concurrent',
    query: s.listProjectsQuery,
    success: { status: 200, body: s.projectsResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:query'],
    examples: { success: [example] },
  },
  getProject: {
    tag,
    method: 'GET',
    path: '/api/v1/projects/{id}',
    summary: 'Get a project.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.projectParams,
    success: { status: 200, body: s.projectResponse, description: 'The project.' },
    errors: ['PROJECT_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: example },
  },
  updateProject: {
    tag,
    method: 'PATCH',
    path: '/api/v1/projects/{id}',
    summary: 'Change name, description, status or brand of a project; what is left out stays.',
    auth: 'bearer',
    admission: 'before',
    params: s.projectParams,
    body: s.patchProjectBody,
    success: { status: 200, body: s.projectResponse, description: 'The project as it is now.' },
    errors: ['PROJECT_NOT_FOUND'],
    needs: ['table:get', 'table:update'],
    examples: { body: { status: 'active' }, success: { ...example, status: 'active' } },
  },
  replaceProject: {
    tag,
    method: 'PUT',
    path: '/api/v1/projects/{id}',
    summary: 'Set name, description, status and brand of a project; what is left out is as in a new one.',
    auth: 'bearer',
    admission: 'before',
    params: s.projectParams,
    body: s.createProjectBody,
    success: { status: 200, body: s.projectResponse, description: 'The project as it is now.' },
    errors: ['PROJECT_NOT_FOUND'],
    needs: ['table:get', 'table:update'],
    examples: {
      body: { name: 'Summer campaign', status: 'active' },
      success: { ...example, name: 'Summer campaign', description: null, status: 'active', brand: null },
    },
  },
  deleteProject: {
    tag,
    method: 'DELETE',
    path: '/api/v1/projects/{id}',
    summary: 'Delete a project and all that is in it; videos in work are cancelled and cost nothing.',
    description:
      'The project is missing at once; its videos follow within moments. An API key must be allowed `videos:write`, ' +
      '`assets:write` and `movies:write`, too.',
    auth: 'bearer',
    admission: 'before',
    params: s.projectParams,
    success: {
      status: 202,
      body: s.projectDeletedResponse,
      description: 'It is gone, its videos are going.',
    },
    errors: ['PROJECT_NOT_FOUND'],
    needs: ['table:update', 'teardown-queue:send'],
    examples: {
      success: {
        message: 'The project is deleted; what is in it is being removed.',
        project_id: example.id,
      },
    },
  },
});
