import type { Routes } from './shared/contract.ts';

/** Every route of Kinora, by domain. */
export const routes = {} as const satisfies Readonly<Record<string, Routes>>;
