import { setting } from '../platform/env.ts';
import { type HttpHandler, http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { mcpPath } from '../shared/mcp-path.ts';
import { notFound } from './documents.ts';
import { askOtherSpelling, otherSpelling } from './other-spelling.ts';
import { preflightAnswer } from './preflight.ts';
import { systemRoutes } from './routes.ts';

const refuse = http(systemRoutes.refuseUnknownPath, () => Promise.reject(notFound()));

/** Agents ask whether there is a stream: this status says that there is none, and 404 would say that there are no tools. */
const refuseMethod = http(systemRoutes.refuseUnknownPath, () =>
  Promise.reject(problem('METHOD_NOT_ALLOWED', { allow: 'POST' })),
);

/**
 * Preflights of all paths come here. A path with a slash at its end is answered as the one without it, with no
 * redirect; all others are unknown.
 */
export const handler: HttpHandler = async (event, context) => {
  const preflight = preflightAnswer(event, setting('allowedOrigins'));
  if (preflight !== undefined) return preflight;
  const path = otherSpelling(event);
  if (path !== undefined) return askOtherSpelling(event, path);
  return event.rawPath === mcpPath ? refuseMethod(event, context) : refuse(event, context);
};
