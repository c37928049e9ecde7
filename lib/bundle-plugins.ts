import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Loads Node's own modules through `process.getBuiltinModule`. An `import` of `node:http` in an ES module
 * loads undici too and costs 47 ms of a cold start against 5 ms (nodejs/node #59686).
 */
export const builtInModules: Plugin = {
  name: 'built-in-modules',
  setup(build) {
    build.onResolve({ filter: /^[\w:/]+$/ }, ({ path }) =>
      isBuiltin(path) ? { path, namespace: 'built-in', sideEffects: false } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

const nodeProvider = `
import { fromEnv } from '@aws-sdk/credential-provider-env';
export const defaultProvider = (init) => fromEnv(init);
export const credentialsWillNeedRefresh = (credentials) => credentials?.expiration !== undefined;
export const credentialsTreatedAsExpired = (credentials) =>
  credentials?.expiration !== undefined && credentials.expiration.getTime() - Date.now() < 300000;
`;

/**
 * Lambda hands its credentials over in the environment: the other ways of finding some (SSO, profiles,
 * processes, web identity, instance metadata) only lengthen the cold start.
 */
export const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ resolveDir }) => ({
      path: 'credential-provider-node',
      namespace: 'credentials',
      pluginData: resolveDir,
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: 'credentials' }, ({ pluginData }) => ({
      contents: nodeProvider,
      resolveDir: String(pluginData),
    }));
  },
};

/**
 * Leaves out how the SDK reads streams of events: 9% of a bundle of DynamoDB and a sixth of its import time, for
 * operations such as S3 Select that nothing here calls.
 */
export const noEventStreams: Plugin = {
  name: 'no-event-streams',
  setup(build) {
    build.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, namespace: 'event-streams' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'event-streams' }, () => ({
      contents: `throw new Error('Event streams are left out of bundles: lib/bundle-plugins.ts');`,
    }));
  },
};

/**
 * Takes other sources in the place of some, by absolute path: so tests plug an engine in.
 *
 * @param substitutes source -> what stands in its place
 */
export const substitution = (substitutes: Readonly<Record<string, string>>): Plugin => ({
  name: 'substitution',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir, importer }) => {
      const substitute = substitutes[resolve(resolveDir, path)];
      // What stands in for a source may import it.
      return substitute === undefined || importer === substitute ? undefined : { path: substitute };
    });
  },
});

/** Packages with machine code or large data: engine functions find them in their layer, not in the bundle. */
export const isLayerPackage = (path: string): boolean =>
  /^(@napi-rs\/|@echogarden\/espeak-ng-emscripten$|@fontsource(-variable)?\/|sherpa-onnx-node$)/.test(path);

/**
 * Packages of the layer that are ES modules with a default export alone. Lambda starts Node with
 * `--no-experimental-require-module`, so that `require` refuses them.
 */
const esModules: ReadonlySet<string> = new Set(['@echogarden/espeak-ng-emscripten']);

const runtime = join(import.meta.dirname, 'bundled-layer.ts');

/**
 * Loads the layer's packages, and finds their files, as Lambda has them: through NODE_PATH, which an ES module's
 * `import` and `import.meta.resolve` do not look at.
 */
export const layerPackages: Plugin = {
  name: 'layer-packages',
  setup(build) {
    // Both names are free in the sources and imported from the injected file where they are used.
    const { initialOptions } = build;
    initialOptions.define = { ...initialOptions.define, 'import.meta.resolve': 'resolveInLayer' };
    initialOptions.inject = [...(initialOptions.inject ?? []), runtime];
    build.onResolve({ filter: /^(@|sherpa-)/ }, ({ path }) =>
      isLayerPackage(path) ? { path, namespace: 'layer' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'layer' }, ({ path }) => ({
      contents: esModules.has(path)
        ? `const { default: found } = await import(resolveInLayer(${JSON.stringify(path)})); export default found;`
        : `module.exports = loadFromLayer(${JSON.stringify(path)});`,
    }));
  },
};
