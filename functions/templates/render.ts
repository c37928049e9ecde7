import { type BatchEntry, readEntry } from '../videos/batch-entries.ts';
import { maxScriptLength } from '../videos/schemas.ts';
import { overlong, renderRequest, type TemplateVersion, type Values, valueProblems } from './model.ts';

/** Characters of a rendered text that are looked at; what surrounds a text in blanks is cut off and does not count. */
const longestRendered = 2 * maxScriptLength;

/** What a render asks for beside the values; what is given goes before the template's. */
export interface RenderOptions {
  max_cost?: number | undefined;
  project_id?: string | undefined;
  callback_id?: string | undefined;
  custom_metadata?: Record<string, string> | undefined;
  webhook_url?: string | undefined;
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
  const tooLong = overlong(template, values, longestRendered).map(({ member, length }) => ({
    path: `${paths.rendered}.${member}`,
    message: `The values make it ${length} characters long.`,
    code: 'too_big',
  }));
  if (tooLong.length > 0) return { path: paths.rendered, errors: tooLong };
  const given = Object.entries(options).filter(([, option]) => option !== undefined);
  const entry = readEntry(paths.rendered, {
    ...renderRequest(template, values),
    ...Object.fromEntries(given),
  });
  if (entry.wish === undefined) return entry;
  return { ...entry, wish: { ...entry.wish, template: { id: template.id, version: template.version } } };
};
