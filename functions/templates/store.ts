import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem, type Item, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { problem } from '../shared/errors.ts';
import {
  templateCountKey,
  templateKey,
  templatePart,
  templatesPartition,
  templateVersionKey,
} from './keys.ts';
import { maxTemplates, type Template, type TemplateVersion } from './model.ts';
import { templateRequest, templateVariable } from './schemas.ts';

const fields = {
  id: z.string(),
  name: z.string(),
  description: z.exactOptional(z.string()),
  kind: z.enum(['avatar', 'prompt']),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
};
const templateItem: z.ZodMiniType<Template> = z.object(fields);
const versionItem: z.ZodMiniType<TemplateVersion> = z.object({
  ...fields,
  request: templateRequest,
  variables: z.array(templateVariable),
});

const templateOf = (item: Item): Template => z.parse(templateItem, item);

/** @throws KinoraError 404 `TEMPLATE_NOT_FOUND` */
export const loadTemplate = async (templateId: string): Promise<Template> => {
  const item = await getItem(templateKey(templateId), { consistent: true });
  if (item === undefined) throw problem('TEMPLATE_NOT_FOUND');
  return templateOf(item);
};

/**
 * Reads what a template is made of.
 *
 * @param version the newest one when absent
 * @throws KinoraError 404 `TEMPLATE_NOT_FOUND` or `TEMPLATE_VERSION_NOT_FOUND`
 */
export const loadTemplateVersion = async (templateId: string, version?: number): Promise<TemplateVersion> => {
  const { version: newest } = await loadTemplate(templateId);
  const item = await getItem(templateVersionKey(templateId, version ?? newest), { consistent: true });
  // Deleted between the two.
  if (item === undefined && version === undefined) throw problem('TEMPLATE_NOT_FOUND');
  if (item === undefined) throw problem('TEMPLATE_VERSION_NOT_FOUND', { newest });
  return z.parse(versionItem, item);
};

/** One page of the templates, newest first. */
export const listTemplates = async (page: {
  limit: number;
  before: string | undefined;
}): Promise<{ templates: Template[]; nextBefore?: string }> => {
  const { items, next } = await listByPrefix(templatesPartition, templatePart.prefix, {
    limit: page.limit,
    after: page.before === undefined ? undefined : templatePart.of(page.before),
    newestFirst: true,
  });
  const templates = items.map(templateOf);
  return next === undefined ? { templates } : { templates, nextBefore: templatePart.idIn(next) };
};

const listedOf = ({ request: _request, variables: _variables, ...template }: TemplateVersion): Template =>
  template;

const versionWrite = (version: TemplateVersion): TransactWrite => ({
  Put: {
    Item: { ...templateVersionKey(version.id, version.version), ...version },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/**
 * A new template with its first version.
 *
 * @throws KinoraError 409 `TOO_MANY_TEMPLATES`, at the commit
 */
export const newTemplateWrites = (version: TemplateVersion): TransactWrite[] => [
  {
    Update: updateOf(templateCountKey, {
      add: { templates: 1 },
      condition: 'attribute_not_exists(templates) OR templates < :limit',
      values: { limit: maxTemplates },
    }),
    onConflict: () => problem('TOO_MANY_TEMPLATES', { limit: maxTemplates }),
  },
  {
    Put: {
      Item: { ...templateKey(version.id), ...listedOf(version) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  versionWrite(version),
];

/** The error where the template is not as it was read. */
const changed = (old: Item | undefined): Error =>
  old === undefined
    ? problem('TEMPLATE_NOT_FOUND')
    : problem('TEMPLATE_CHANGED', { version: Number(old.version) });

const asItWas = ({ version }: Template) => ({
  // "version" is no reserved word, but may become one.
  ConditionExpression: '#version = :was',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':was': version },
});

/**
 * One more version.
 *
 * @throws KinoraError 404 `TEMPLATE_NOT_FOUND` or 409 `TEMPLATE_CHANGED`, at the commit
 */
export const nextVersionWrites = (before: Template, version: TemplateVersion): TransactWrite[] => [
  {
    Put: { Item: { ...templateKey(version.id), ...listedOf(version) }, ...asItWas(before) },
    onConflict: changed,
  },
  versionWrite(version),
];

/**
 * Removes a template with all of its versions.
 *
 * @throws KinoraError 404 `TEMPLATE_NOT_FOUND` or 409 `TEMPLATE_CHANGED`, at the commit
 */
export const deleteTemplateWrites = (template: Template): TransactWrite[] => [
  { Delete: { Key: templateKey(template.id), ...asItWas(template) }, onConflict: changed },
  { Update: updateOf(templateCountKey, { add: { templates: -1 } }) },
  ...Array.from({ length: template.version }, (_, index) => ({
    Delete: { Key: templateVersionKey(template.id, index + 1) },
  })),
];
