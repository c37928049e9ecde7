/**
 * Setup of files that share a process though each leaves an environment, and modules that keep what they read of it:
 * the next one finds neither. Packages stay: loading them takes most of the start of such a file.
 */
import './properties.ts';
import { vi } from 'vitest';

const shared = globalThis as typeof globalThis & { kinoraFirstEnvironment?: NodeJS.ProcessEnv };
shared.kinoraFirstEnvironment ??= { ...process.env };
for (const name of Object.keys(process.env))
  if (!Object.hasOwn(shared.kinoraFirstEnvironment, name)) delete process.env[name];
Object.assign(process.env, shared.kinoraFirstEnvironment);
vi.resetModules();
