import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { buildEngineLayer } from '../lib/build-engine-layer.ts';
import { SynthesisError } from '../lib/synthesis-error.ts';
import { configOf, contextIn } from './context.ts';

/**
 * `npm run deploy -- [options of cdk deploy]`: fetches the engine's packages for the processor of the environment, then
 * deploys every stack of it.
 */
const deploy = (words: readonly string[]): number => {
  const root = dirname(import.meta.dirname);
  const { engineLayer, engineArchitecture, environmentName } = configOf(contextIn(words));
  if (!engineLayer) {
    throw new SynthesisError('engineLayer=false is for looking at templates: on AWS every video would fail');
  }
  const megabytes = buildEngineLayer(root, engineArchitecture) / 1_000_000;
  console.log(
    `Engine layer for ${environmentName}, ${engineArchitecture}: ${megabytes.toFixed(1)} MB, unzipped`,
  );
  const cdk = join(root, 'node_modules/.bin/cdk');
  return spawnSync(cdk, ['deploy', '--all', ...words], { stdio: 'inherit', cwd: root }).status ?? 1;
};

try {
  process.exitCode = deploy(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TypeError || error instanceof SynthesisError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
