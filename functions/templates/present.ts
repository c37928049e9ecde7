import type * as z from 'zod/mini';
import type { Template, TemplateVersion } from './model.ts';
import type { templateResponse, templatesResponse } from './schemas.ts';

/** A template as lists show it. */
export const presentSummary = (template: Template): z.input<typeof templatesResponse>[number] => {
  const self = `/api/v1/templates/${template.id}`;
  return {
    id: template.id,
    name: template.name,
    description: template.description ?? null,
    kind: template.kind,
    version: template.version,
    created_at: template.createdAt,
    updated_at: template.updatedAt,
    links: { self, render: `${self}/render`, batch: `${self}/batch` },
  };
};

/** A version of a template with what it is made of. */
export const presentTemplate = (version: TemplateVersion): z.input<typeof templateResponse> => ({
  ...presentSummary(version),
  request: version.request,
  variables: version.variables,
});
