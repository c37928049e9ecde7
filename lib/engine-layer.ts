import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Architecture, Code, type ILayerVersion, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Config, EngineArchitecture } from './config.ts';
import { SynthesisError } from './synthesis-error.ts';

/** Where `npm run layer` puts the engine's packages for one processor, as they lie under `/opt` in Lambda. */
export const layerFolder = (root: string, architecture: EngineArchitecture): string =>
  join(root, '.layer', architecture);

export const engineArchitecture = (config: Config): Architecture =>
  config.engineArchitecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64;

/**
 * The native packages and voices of engine functions.
 *
 * @throws when nobody has fetched them: on AWS every video would fail
 */
export const engineLayer = (
  scope: Construct,
  { root, config }: { root: string; config: Config },
): ILayerVersion => {
  const folder = layerFolder(root, config.engineArchitecture);
  if (config.engineLayer && !existsSync(join(folder, 'nodejs', 'node_modules'))) {
    throw new SynthesisError(
      `Engine functions have no packages for ${config.engineArchitecture}: \`npm run deploy\` fetches them, and so ` +
        `does \`npm run layer ${config.engineArchitecture}\`. To look at templates alone, set engineLayer=false.`,
    );
  }
  return new LayerVersion(scope, 'EngineLayer', {
    description: 'Native packages and voices of the embedded engine',
    code: Code.fromAsset(config.engineLayer ? folder : join(import.meta.dirname, 'empty-layer')),
    compatibleArchitectures: [engineArchitecture(config)],
    compatibleRuntimes: [Runtime.NODEJS_24_X],
  });
};
