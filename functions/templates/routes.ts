import { defineRoutes } from '../shared/contract.ts';
import { batchAnswers, batchErrors, createBatchRules, planBatchRules } from '../videos/batch-routes.ts';
import { batchPlanResponse, batchResponse } from '../videos/batch-schemas.ts';
import { createVideoRules } from '../videos/create-rules.ts';
import { videoResponse } from '../videos/schemas.ts';
import * as s from './schemas.ts';

const tag = 'templates';
const id = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const self = `/api/v1/templates/${id}`;
const definition = {
  request: {
    script: 'Good morning, {{name}}. Your order of {{count}} pieces is on its way.',
    title: 'For {{name}}',
    style: '{{style}}',
  },
  variables: [
    { name: 'name', label: 'First name', type: 'text', max_length: 40 },
    { name: 'count', label: 'Pieces', type: 'number', min: 1, default: 1 },
    { name: 'style', label: 'Look', type: 'choice', choices: ['minimal', 'cinematic'], default: 'minimal' },
  ],
};
const listed = {
  id,
  name: 'On its way',
  description: 'Tells a customer that the order was sent.',
  kind: 'avatar',
  version: 1,
  created_at: '2026-11-29T10:00:00.000Z',
  updated_at: '2026-11-29T10:00:00.000Z',
  links: { self, render: `${self}/render`, batch: `${self}/batch` },
};
const example = {
  ...listed,
  request: definition.request,
  variables: definition.variables.map((variable) => ({ ...variable, required: true })),
};
const writers = { auth: 'bearer', roles: ['manager', 'admin'] } as const;
const csv = 'name,count\r\nAda,2\r\n"Grace, Rear Admiral",1\r\n';
const columns =
  'The first line names the columns: variables of the template, and `callback_id` and `webhook_url` of the videos. ' +
  'Each further line is a video. An error at `csv.4.name` ' +
  'is in the row that begins on line 4, in the column of that variable.';

/** The domain's routes by operationId. */
export const templatesRoutes = defineRoutes({
  createTemplate: {
    ...writers,
    tag,
    method: 'POST',
    path: '/api/v1/templates',
    aliases: ['/api/v1/items'],
    summary: 'Create a template of videos with variables. For managers and administrators.',
    description:
      '`{{name}}` in a text of `request` stands for a variable. A picture is one variable of type `image`, a duration ' +
      'may be one of type `number`.',
    admission: 'transactional',
    headers: s.templateHeaders,
    body: s.createTemplateBody,
    success: {
      status: 201,
      body: s.templateResponse,
      description: 'The template; `Location` is its address.',
    },
    // A repeated request whose template was deleted since, and whose first answer is one of an older version.
    errors: ['TOO_MANY_TEMPLATES', 'IDEMPOTENCY_KEY_REUSED', 'TEMPLATE_NOT_FOUND'],
    needs: ['table:get', 'table:put', 'table:update'],
    examples: {
      body: { name: listed.name, description: listed.description, ...definition },
      success: example,
    },
  },
  listTemplates: {
    tag,
    method: 'GET',
    path: '/api/v1/templates',
    aliases: ['/api/v1/items'],
    summary:
      'List the templates as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`.',
    description: 'Kept for 60 seconds: a new template may be missing for so long.',
    auth: 'bearer',
    admission: 'concurrent',
    query: s.listTemplatesQuery,
    success: { status: 200, body: s.templatesResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:query'],
    examples: { success: [listed] },
  },
  getTemplate: {
    tag,
    method: 'GET',
    path: '/api/v1/templates/{id}',
    summary: 'Get a template with its variables: the newest version, or the one that `version` names.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.templateParams,
    query: s.versionQuery,
    success: { status: 200, body: s.templateResponse, description: 'The template.' },
    errors: ['TEMPLATE_NOT_FOUND', 'TEMPLATE_VERSION_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: example },
  },
  updateTemplate: {
    ...writers,
    tag,
    method: 'PATCH',
    path: '/api/v1/templates/{id}',
    summary: 'Change a template: makes its next version. For managers and administrators.',
    description: 'Earlier versions stay. With `version`, nothing is changed behind another change.',
    admission: 'before',
    params: s.templateParams,
    body: s.updateTemplateBody,
    success: { status: 200, body: s.templateResponse, description: 'The template as it is now.' },
    errors: ['TEMPLATE_NOT_FOUND', 'TEMPLATE_CHANGED', 'TOO_MANY_TEMPLATE_VERSIONS'],
    needs: ['table:get', 'table:put'],
    examples: { body: { name: 'Sent' }, success: { ...example, name: 'Sent', version: 2 } },
  },
  deleteTemplate: {
    ...writers,
    tag,
    method: 'DELETE',
    path: '/api/v1/templates/{id}',
    summary: 'Delete a template with all of its versions; its videos stay. For managers and administrators.',
    admission: 'before',
    params: s.templateParams,
    success: { status: 200, body: s.templateDeletedResponse, description: 'It is gone.' },
    errors: ['TEMPLATE_NOT_FOUND', 'TEMPLATE_CHANGED'],
    needs: ['table:get', 'table:put', 'table:update', 'table:delete'],
    examples: { success: { message: 'The template is deleted; its videos stay.', template_id: id } },
  },
  renderTemplate: {
    ...createVideoRules,
    tag,
    scope: 'templates:read',
    method: 'POST',
    path: '/api/v1/templates/{id}/render',
    summary: 'Create a video of a template.',
    description:
      'Priced, held for and checked like every video; `template` of the video names the version. An error at ' +
      '`rendered.script` is in the script that the values make. An API key must be allowed `videos:write`, too.',
    params: s.templateParams,
    body: s.renderBody,
    success: { status: 202, body: videoResponse, description: 'Accepted; `Location` is the video.' },
    errors: [...createVideoRules.errors, 'TEMPLATE_NOT_FOUND', 'TEMPLATE_VERSION_NOT_FOUND'],
    examples: { body: { values: { name: 'Ada', count: 2 } } },
  },
  createTemplateBatch: {
    ...createBatchRules,
    tag,
    scope: 'templates:read',
    method: 'POST',
    path: '/api/v1/templates/{id}/batch',
    summary: 'Create a video of a template for each row of a CSV text.',
    description: `${columns} ${batchAnswers} An API key must be allowed \`videos:write\`, too.`,
    consumes: ['application/json', 'text/csv'],
    params: s.templateParams,
    query: s.csvQuery,
    body: s.csvBody,
    success: { status: 202, body: batchResponse, description: 'What became of each row.' },
    errors: [...batchErrors, 'TEMPLATE_NOT_FOUND', 'TEMPLATE_VERSION_NOT_FOUND'],
    examples: { body: { csv } },
  },
  estimateTemplateBatch: {
    ...planBatchRules,
    tag,
    scope: 'templates:read',
    method: 'POST',
    path: '/api/v1/templates/{id}/batch/plan',
    summary: 'Estimate a batch of a template: each row, the price of all, and problems. Nothing is spent.',
    description: columns,
    consumes: ['application/json', 'text/csv'],
    params: s.templateParams,
    query: s.csvQuery,
    body: s.csvBody,
    success: { status: 200, body: batchPlanResponse, description: 'The plan; nothing was started.' },
    errors: ['TEMPLATE_NOT_FOUND', 'TEMPLATE_VERSION_NOT_FOUND'],
    examples: { body: { csv } },
  },
});
