import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Architecture, Code, type ILayerVersion, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Config, EngineArchitecture } from './config.ts';

/** Where `npm run layer` puts the engine's packages for one processor, as they lie under `/opt` in Lambda. */
export const layerFolder = (root: string, architecture: EngineArchitecture): string =>
  join(root, '.layer', architecture);

export const engineArchitecture = (config: Config): Architecture =>
  config.engineArchitecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64;

/**
 * The native packages and voices of engine functions. Before they are fetched the layer is empty: a laptop takes
 * them from the project, so `dev` says nothing; other environments say what is left to do.
 */
export const engineLayer = (
  scope: Construct,
  { root, config }: { root: string; config: Config },
): ILayerVersion => {
  const folder = layerFolder(root, config.engineArchitecture);
  const fetched = existsSync(join(folder, 'nodejs', 'node_modules'));
  if (!fetched && config.environmentName !== 'dev') {
    Validations.of(scope).addWarning(
      'kinora:no-engine-layer',
      `Engine functions have no packages: run \`npm run layer ${config.engineArchitecture}\` before deploying.`,
    );
  }
  return new LayerVersion(scope, 'EngineLayer', {
    description: 'Native packages and voices of the embedded engine',
    code: Code.fromAsset(fetched ? folder : join(import.meta.dirname, 'empty-layer')),
    compatibleArchitectures: [engineArchitecture(config)],
    compatibleRuntimes: [Runtime.NODEJS_24_X],
  });
};
