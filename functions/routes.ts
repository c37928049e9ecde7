import { adminRoutes } from './admin/routes.ts';
import { apiKeysRoutes } from './api-keys/routes.ts';
import { assetsRoutes } from './assets/routes.ts';
import { authRoutes } from './auth/routes.ts';
import { budgetsRoutes } from './budgets/routes.ts';
import { cataloguesRoutes } from './catalogues/routes.ts';
import { creditsRoutes } from './credits/routes.ts';
import { generationRoutes } from './generation/routes.ts';
import { heygenRoutes } from './heygen/routes.ts';
import { jobsRoutes } from './jobs/routes.ts';
import { mcpRoutes } from './mcp/routes.ts';
import { moviesRoutes } from './movies/routes.ts';
import { projectsRoutes } from './projects/routes.ts';
import { realtimeRoutes } from './realtime/routes.ts';
import type { Routes } from './shared/contract.ts';
import type { Domain } from './shared/domains.ts';
import { sharesRoutes } from './shares/routes.ts';
import { subscriptionsRoutes } from './subscriptions/routes.ts';
import { systemRoutes } from './system/routes.ts';
import { templatesRoutes } from './templates/routes.ts';
import { textsRoutes } from './texts/routes.ts';
import { usersRoutes } from './users/routes.ts';
import { videosRoutes } from './videos/routes.ts';
import { webhooksRoutes } from './webhooks/routes.ts';
import { youtubeRoutes } from './youtube/routes.ts';

/** Every route of Kinora, by domain. */
export const routes = {
  auth: authRoutes,
  'api-keys': apiKeysRoutes,
  users: usersRoutes,
  videos: videosRoutes,
  texts: textsRoutes,
  jobs: jobsRoutes,
  shares: sharesRoutes,
  catalogues: cataloguesRoutes,
  projects: projectsRoutes,
  assets: assetsRoutes,
  movies: moviesRoutes,
  templates: templatesRoutes,
  credits: creditsRoutes,
  budgets: budgetsRoutes,
  subscriptions: subscriptionsRoutes,
  webhooks: webhooksRoutes,
  youtube: youtubeRoutes,
  realtime: realtimeRoutes,
  generation: generationRoutes,
  heygen: heygenRoutes,
  mcp: mcpRoutes,
  admin: adminRoutes,
  system: systemRoutes,
} as const satisfies Readonly<Record<Domain, Routes>>;
