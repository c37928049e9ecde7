import { dirname } from 'node:path';
import { buildEngineLayer } from '../lib/build-engine-layer.ts';
import { SynthesisError } from '../lib/synthesis-error.ts';

/** `npm run layer [x86_64|arm64]` */
const architecture = process.argv[2] ?? 'x86_64';
if (architecture !== 'x86_64' && architecture !== 'arm64') {
  throw new Error(`Unknown processor "${architecture}"; known: x86_64, arm64`);
}
try {
  const bytes = buildEngineLayer(dirname(import.meta.dirname), architecture);
  console.log(`Engine layer for ${architecture}: ${(bytes / 1_000_000).toFixed(1)} MB, unzipped`);
} catch (error) {
  if (!(error instanceof SynthesisError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
