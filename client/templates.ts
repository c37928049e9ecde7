import * as z from 'zod/mini';
import { type Video, video } from './api-types.ts';
import * as types from './batch-types.ts';
import { queryOf } from './query.ts';
import type { Transport } from './transport.ts';

const templatesPath = '/api/v1/templates';
const templatePath = (id: string): string => `${templatesPath}/${encodeURIComponent(id)}`;

/** Templates of videos; a part of the client. */
export const templateCalls = (send: Transport) => ({
  /**
   * For managers and administrators.
   *
   * @param idempotencyKey the same key and template never make a second one (24 h)
   */
  createTemplate: (
    template: types.TemplateRequest,
    idempotencyKey: string = crypto.randomUUID(),
  ): Promise<types.Template> =>
    send({ method: 'POST', path: templatesPath, body: template, idempotencyKey }, types.template),

  /** The templates, newest first; one page. */
  templates: (page: types.TemplateListRequest = {}): Promise<types.TemplateSummary[]> =>
    send({ method: 'GET', path: `${templatesPath}${queryOf(page)}` }, types.templateList),

  /** @param version the newest one when absent */
  template: (id: string, version?: number): Promise<types.Template> =>
    send({ method: 'GET', path: `${templatePath(id)}${queryOf({ version })}` }, types.template),

  /** Makes the next version. Not repeated when the connection breaks: that could make two. */
  updateTemplate: (id: string, change: types.TemplateChange): Promise<types.Template> =>
    send({ method: 'PATCH', path: templatePath(id), body: change, repeatable: false }, types.template),

  /** Deletes a template with all of its versions; its videos stay. */
  removeTemplate: (id: string): Promise<unknown> =>
    send({ method: 'DELETE', path: templatePath(id) }, z.unknown()),

  /**
   * Orders a video of a template.
   *
   * @param idempotencyKey the same key and request never make a second video (24 h)
   */
  renderTemplate: (
    id: string,
    request: types.TemplateRender,
    idempotencyKey: string = crypto.randomUUID(),
  ): Promise<Video> =>
    send({ method: 'POST', path: `${templatePath(id)}/render`, body: request, idempotencyKey }, video),
});
