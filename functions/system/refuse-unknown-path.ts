import { type HttpHandler, http } from '../platform/http/entry.ts';
import { notFound } from './documents.ts';
import { askOtherSpelling, otherSpelling } from './other-spelling.ts';
import { systemRoutes } from './routes.ts';

const refuse = http(systemRoutes.refuseUnknownPath, () => Promise.reject(notFound()));

/** A path with a slash at its end is answered as the one without it, with no redirect; all others are unknown. */
export const handler: HttpHandler = (event, context) => {
  const path = otherSpelling(event);
  return path === undefined ? refuse(event, context) : askOtherSpelling(event, path);
};
