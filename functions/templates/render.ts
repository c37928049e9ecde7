import { type BatchEntry, readEntry } from '../videos/batch-entries.ts';
import { renderRequest, type TemplateVersion, type Values, valueProblems } from './model.ts';

/** What a render asks for beside the values; what is given goes before the template's. */
export interface RenderOptions {
  max_cost?: number | undefined;
  project_id?: string | undefined;
  callback_id?: string | undefined;
  custom_metadata?: Record<string, string> | undefined;
}

/**
 * Reads the values for one video of a template.
 *
 * @param paths of the values, and of what is wrong with the request that they make
 */
export const readRender = (
  template: TemplateVersion,
  values: Values,
  options: RenderOptions,
  paths: { values: string; rendered: string },
): BatchEntry => {
  const errors = valueProblems(template.variables, values, paths.values);
  if (errors.length > 0) return { path: paths.rendered, errors };
  const given = Object.entries(options).filter(([, option]) => option !== undefined);
  const entry = readEntry(paths.rendered, {
    ...renderRequest(template, values),
    ...Object.fromEntries(given),
  });
  if (entry.wish === undefined) return entry;
  return { ...entry, wish: { ...entry.wish, template: { id: template.id, version: template.version } } };
};
