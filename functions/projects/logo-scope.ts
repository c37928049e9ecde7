import { demandScope, hasScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import type { Brand } from './brand.ts';
import { loadProject } from './store.ts';

/**
 * Who chooses the logo of a project's films must be allowed to read its files: whoever may make videos of the project
 * has the logo in them. What the project has already may be said again by anybody who may change the project.
 *
 * @param projectId absent for a project that is made
 * @throws KinoraError 403 `INSUFFICIENT_SCOPE` for an API key without `assets:read`; such a key is told 404
 *   `PROJECT_NOT_FOUND` here already
 */
export const demandLogoScope = async (
  actor: Actor,
  brand: Brand | null | undefined,
  projectId?: string,
): Promise<void> => {
  const chosen = brand?.logo?.assetId;
  // Nothing has to be read for who may read files.
  if (chosen === undefined || hasScope(actor, 'assets:read')) return;
  const before = projectId === undefined ? undefined : await loadProject(actor.userId, projectId);
  if (chosen !== before?.brand?.logo?.assetId) demandScope(actor, 'assets:read');
};
