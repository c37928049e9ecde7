import { http } from '../platform/http/entry.ts';
import { systemRoutes } from './routes.ts';

export const handler = http(systemRoutes.getLiveness, async (_input, { now }) => ({
  status: 'alive' as const,
  timestamp: now.toISOString(),
}));
