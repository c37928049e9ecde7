import { setting } from '../platform/env.ts';
import { pageSecurityPolicy } from '../platform/http/headers.ts';
import { type KinoraError, problem } from '../shared/errors.ts';

/** Headers of documents and of what their pages load. */
export const documentHeaders = { 'cache-control': 'public, max-age=300' } as const;

/** Headers of the pages themselves. */
export const pageHeaders = { ...documentHeaders, 'content-security-policy': pageSecurityPolicy } as const;

export const notFound = (): KinoraError => problem('NOT_FOUND');

/** @throws KinoraError 404 where the setting `docsEnabled` is off */
export const demandDocuments = (): void => {
  if (!setting('docsEnabled')) throw notFound();
};
