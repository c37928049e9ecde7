import { setting } from '../platform/env.ts';
import { type HttpHandler, http } from '../platform/http/entry.ts';
import { notFound } from './documents.ts';
import { askOtherSpelling, otherSpelling } from './other-spelling.ts';
import { preflightAnswer } from './preflight.ts';
import { systemRoutes } from './routes.ts';

const refuse = http(systemRoutes.refuseUnknownPath, () => Promise.reject(notFound()));

/**
 * Preflights of all paths come here. A path with a slash at its end is answered as the one without it, with no
 * redirect; all others are unknown.
 */
export const handler: HttpHandler = async (event, context) => {
  const preflight = preflightAnswer(event, setting('allowedOrigins'));
  if (preflight !== undefined) return preflight;
  const path = otherSpelling(event);
  return path === undefined ? refuse(event, context) : askOtherSpelling(event, path);
};
