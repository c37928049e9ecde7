import { creditsRoutes } from './credits/routes.ts';
import type { Routes } from './shared/contract.ts';
import { videosRoutes } from './videos/routes.ts';

/** Every route of Kinora, by domain. */
export const routes = { credits: creditsRoutes, videos: videosRoutes } as const satisfies Readonly<
  Record<string, Routes>
>;
