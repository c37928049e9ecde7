import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isObject, type JsonObject, objectAt, stringAt } from './json.ts';

/** One synthesized stack, as `cdk deploy` would hand it to CloudFormation. */
export interface Stack {
  name: string;
  template: JsonObject;
}

/** What `cdk synth` wrote: every stack, and where the assets are that they name. */
export interface Assembly {
  stacks: Stack[];
  /** Folder (or file) of each asset, by the object key it would have in the bootstrap bucket. */
  assets: Map<string, string>;
  /** The region that the app fixed, if it fixed one. */
  region: string | undefined;
}

/**
 * Reads a cloud assembly, nested stages included.
 * @throws Error when the folder holds no manifest.
 */
export const readAssembly = async (folder: string): Promise<Assembly> => {
  const assembly: Assembly = { stacks: [], assets: new Map(), region: undefined };
  await readInto(assembly, resolve(folder));
  if (assembly.stacks.length === 0) throw new Error(`No stack in the assembly ${folder}`);
  return assembly;
};

const readInto = async (assembly: Assembly, folder: string): Promise<void> => {
  const manifest = await readJson(join(folder, 'manifest.json'));
  for (const artifact of Object.values(objectAt(manifest, 'artifacts'))) {
    const properties = objectAt(artifact, 'properties');
    switch (stringAt(artifact, 'type')) {
      case 'aws:cloudformation:stack':
        await readStack(assembly, folder, artifact, properties);
        break;
      case 'cdk:asset-manifest':
        await readAssets(assembly, folder, stringAt(properties, 'file') ?? '');
        break;
      case 'cdk:cloud-assembly':
        await readInto(assembly, join(folder, stringAt(properties, 'directoryName') ?? ''));
        break;
    }
  }
};

const readStack = async (assembly: Assembly, folder: string, artifact: unknown, properties: JsonObject) => {
  const file = stringAt(properties, 'templateFile') ?? '';
  const name = stringAt(properties, 'stackName') ?? file.replace(/\.template\.json$/, '');
  assembly.stacks.push({ name, template: await readJson(join(folder, file)) });
  const region = /^aws:\/\/[^/]+\/(.+)$/.exec(stringAt(artifact, 'environment') ?? '')?.[1];
  if (region && region !== 'unknown-region') assembly.region ??= region;
};

const readAssets = async (assembly: Assembly, folder: string, file: string): Promise<void> => {
  const manifest = await readJson(join(folder, file));
  for (const asset of Object.values(objectAt(manifest, 'files'))) {
    const path = stringAt(objectAt(asset, 'source'), 'path');
    if (path === undefined) continue;
    for (const destination of Object.values(objectAt(asset, 'destinations'))) {
      const key = stringAt(destination, 'objectKey');
      if (key) assembly.assets.set(key, resolve(folder, path));
    }
  }
};

const readJson = async (path: string): Promise<JsonObject> => {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isObject(value)) throw new Error(`${path} is not a JSON object`);
  return value;
};

/** Resources of a template that its conditions keep, before their intrinsics are resolved. */
export const rawResources = (template: JsonObject): [logicalId: string, resource: JsonObject][] =>
  Object.entries(objectAt(template, 'Resources')).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );

/** The managed policies or other lists that a template may give as one value or many. */
export const asList = (value: unknown): unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};
