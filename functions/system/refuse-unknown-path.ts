import { http } from '../platform/http/entry.ts';
import { notFound } from './documents.ts';
import { systemRoutes } from './routes.ts';

export const handler = http(systemRoutes.refuseUnknownPath, () => Promise.reject(notFound()));
