import { http } from '../platform/http/entry.ts';
import { notFound } from './documents.ts';
import { systemRoutes } from './routes.ts';

const refuseUnknownPath = (): Promise<never> => Promise.reject(notFound());

export const handler = http(systemRoutes.refuseUnknownPath, refuseUnknownPath);
