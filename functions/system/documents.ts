import { setting } from '../platform/env.ts';
import { pageSecurityPolicy } from '../platform/http/headers.ts';
import { KinoraError } from '../shared/errors.ts';

/** Headers of documents and of what their pages load. */
export const documentHeaders = { 'cache-control': 'public, max-age=300' } as const;

/** Headers of the pages themselves. */
export const pageHeaders = { ...documentHeaders, 'content-security-policy': pageSecurityPolicy } as const;

export const notFound = (): KinoraError => new KinoraError('not_found', 'NOT_FOUND', 'Not found');

/** @throws KinoraError 404 where documents are hidden */
export const demandDocuments = (): void => {
  if (!setting('docsEnabled')) throw notFound();
};
