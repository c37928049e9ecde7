import * as z from 'zod/mini';
import type { Answer, Operations, Read, RequestBody } from './api-types.ts';

const text = z.nullish(z.string());
const amount = z.nullish(z.number());

export const batchResult = z.looseObject({
  accepted: z.number(),
  refused: z.number(),
  /** Whole credits of all that were accepted. */
  price: z.number(),
  videos: z.array(
    z.looseObject({
      /** From 0. */
      index: z.number(),
      /** Of the CSV text, from 1. */
      line: amount,
      /** `accepted`, `refused` or `deleted`. */
      status: z.string(),
      video_id: text,
      error: z.nullish(z.looseObject({ code: z.string(), message: z.string() })),
    }),
  ),
});
export type BatchResult = Read<typeof batchResult, Answer<'createVideoBatch'>>;

const problems = z.array(z.looseObject({ path: z.string(), message: z.string() }));

export const batchPlan = z.looseObject({
  count: z.number(),
  /** Whole credits of all. */
  price: z.number(),
  /** Whole credits of the account. */
  balance: z.number(),
  /** Seconds of film. */
  duration: z.number(),
  videos: z.array(
    z.looseObject({
      index: z.number(),
      line: amount,
      kind: text,
      title: text,
      scenes: amount,
      duration: amount,
      price: amount,
      problems,
    }),
  ),
  /** What would refuse the batch as a whole. */
  problems,
});
export type BatchPlan = Read<typeof batchPlan, Answer<'estimateVideoBatch'>>;

export type BatchRequest = RequestBody<'createVideoBatch'>;

const summary = {
  id: z.string(),
  name: z.string(),
  description: text,
  /** `avatar` or `prompt`. */
  kind: z.string(),
  /** The newest one, or the one that was asked for. */
  version: z.number(),
};

export const templateSummary = z.looseObject(summary);
export type TemplateSummary = Read<typeof templateSummary, Answer<'listTemplates'>[number]>;
export const templateList = z.array(templateSummary);

export const template = z.looseObject({
  ...summary,
  variables: z.array(
    z.looseObject({
      name: z.string(),
      label: z.string(),
      type: z.string(),
      required: z.nullish(z.boolean()),
    }),
  ),
});
export type Template = Read<typeof template, Answer<'getTemplate'>>;

export type TemplateRequest = RequestBody<'createTemplate'>;
export type TemplateChange = RequestBody<'updateTemplate'>;
export type TemplateRender = RequestBody<'renderTemplate'>;
export type TemplateListRequest = NonNullable<Operations['listTemplates']['parameters']['query']>;
