import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../functions/routes.ts';
import { engineVendors } from '../../functions/shared/vendor-secrets.ts';
import { triggers } from '../../functions/triggers.ts';
import { bundle, entriesOf } from '../../lib/bundle.ts';
import { sourcesIn } from '../architecture/sources.ts';
import { contents } from './fixture/contents.ts';

const root = join(import.meta.dirname, '../..');
const sources = join(root, 'out', 'bundle-test');
const run = promisify(execFile);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-bundle-'));
});
afterAll(async () => {
  for (const made of [folder, sources]) await rm(made, { recursive: true, force: true });
});

/** Bundles a source that stands in the project, where its imports resolve, and answers the bundle's path. */
const bundleSource = async (name: string, source: string, variant: 'lean' | 'plain' = 'lean') => {
  await mkdir(sources, { recursive: true });
  const file = join(sources, `${name}.ts`);
  await writeFile(file, source);
  await bundle({ entries: [{ operationId: name, file }], outdir: join(folder, variant), variant });
  return join(folder, variant, name, 'index.mjs');
};

/** Runs `handler` of a bundle in a fresh process that has nothing but `environment`. */
/** How Lambda starts Node 24. */
const lambdaFlags = ['--no-experimental-require-module'];

const call = async (bundled: string, environment: Record<string, string> = {}): Promise<unknown> => {
  const script = `const { handler } = await import(${JSON.stringify(bundled)});
    console.log(JSON.stringify(await handler()));`;
  const { stdout } = await run(process.execPath, [...lambdaFlags, '--input-type=module', '--eval', script], {
    env: environment,
    cwd: folder,
  });
  return JSON.parse(stdout);
};

describe('operations and their files', () => {
  it('finds the file of every route and trigger', () => {
    const entries = entriesOf([contents.routes, contents.triggers], contents.root);
    expect(entries.map(({ operationId }) => operationId)).toContain('fanOut');
    expect(entries.find(({ operationId }) => operationId === 'readThing')?.file).toBe(
      join(contents.root, 'functions/videos/read-thing.ts'),
    );
  });

  it('names every operation without a file, and the file', () => {
    const lacking = { videos: { readThing: {}, readNothing: {} }, users: { findNobody: {} } };
    expect(() => entriesOf([lacking], contents.root)).toThrow(
      `readNothing: ${contents.root}/functions/videos/read-nothing.ts\n` +
        `  findNobody: ${contents.root}/functions/users/find-nobody.ts`,
    );
  });

  it('refuses one name for two operations', () => {
    const twice = [{ videos: { readThing: {} } }, { videos: { readThing: {} } }];
    expect(() => entriesOf(twice, contents.root)).toThrow('Two operations are named readThing');
  });
});

/** Rights that functions have which call vendors, or are called by them. */
const vendorNeed = new RegExp(
  `^(speech:|luma:|text:|moderation:|secret:(${engineVendors.join('|')})(-webhook)?$)`,
);

/**
 * What a quote, a list or a plan needs to know of an engine, and what names the work: requests, no answers, no key, no
 * package of a vendor.
 */
const known = /^(providers?|catalogue|voices|installed|models?|models\/[\w-]+|film-in|request|needs)\.ts$/;

const isOfVendor = (input: string): boolean => {
  if (/(@aws-sdk\/client-(polly|bedrock)|@google\/genai|sherpa-onnx)/.test(input)) return true;
  const [, vendor, name = ''] = /functions\/engines\/([\w-]+)\/(.+)$/.exec(input) ?? [];
  return vendor !== undefined && vendor !== 'embedded' && !known.test(name);
};

describe('a bundle', () => {
  it('is the same, byte for byte, from another folder', async () => {
    const entries = entriesOf([contents.routes], contents.root);
    const outputs = [];
    for (const name of ['first', 'second']) {
      await bundle({ entries, outdir: join(folder, name) });
      outputs.push(await readFile(join(folder, name, 'readThing', 'index.mjs'), 'utf8'));
    }
    expect(outputs[0]).toBe(outputs[1]);
  });

  it('imports none of the built-in modules that it uses', async () => {
    const source = `import { createHash } from 'node:crypto';
      import path from 'path';
      export const handler = async () => createHash('sha256').update(path.join('a', 'b')).digest('hex').slice(0, 8);`;
    const bundled = await bundleSource('built-ins', source);
    expect(/\bimport\b/.test(await readFile(bundled, 'utf8'))).toBe(false);
    expect(await call(bundled)).toBe('c14cddc0');
  });

  const dynamo = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
    export const handler = async () => {
      try {
        const { accessKeyId, sessionToken } = await new DynamoDBClient({ region: 'eu-central-1' }).config.credentials();
        return [accessKeyId, sessionToken];
      } catch (error) {
        return error.name;
      }
    };`;

  it('takes credentials from the environment and carries no other way to find some', async () => {
    const lean = await bundleSource('dynamo', dynamo);
    const environment = {
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'token',
    };
    expect(await call(lean, environment)).toEqual(['AKIA', 'token']);
    expect(await call(lean)).toBe('CredentialsProviderError');
    const plain = await bundleSource('dynamo', dynamo, 'plain');
    const [leanText, plainText] = await Promise.all([readFile(lean, 'utf8'), readFile(plain, 'utf8')]);
    const marker = 'AWS_WEB_IDENTITY_TOKEN_FILE';
    expect([plainText.includes(marker), leanText.includes(marker)]).toEqual([true, false]);
    expect(leanText.length).toBeLessThan(plainText.length * 0.75);
  });

  it('finds packages and files of the layer through NODE_PATH, as Lambda names layers', async () => {
    const source = `import { createCanvas } from '@napi-rs/canvas';
      import espeak from '@echogarden/espeak-ng-emscripten';
      const font = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
      export const handler = async () => {
        const { VideoEncoder } = await import('@napi-rs/webcodecs');
        return [createCanvas(3, 2).width, typeof espeak, typeof VideoEncoder, import.meta.resolve(font)];
      };`;
    const bundled = await bundleSource('engine', source);
    expect((await readFile(bundled)).length).toBeLessThan(10_000);
    await expect(call(bundled)).rejects.toThrow('@napi-rs/canvas');
    const modules = join(root, 'node_modules');
    expect(await call(bundled, { NODE_PATH: modules })).toEqual([
      3,
      'function',
      'function',
      `file://${modules}/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2`,
    ]);
  });

  it('holds nothing of a vendor but its lists and prices, unless its function calls that vendor', async () => {
    const declared = [routes, triggers].flatMap((tables) => Object.values(tables)).flatMap(Object.entries);
    const callsVendor = new Set(
      declared.flatMap(([operationId, { needs = [] }]: [string, { needs?: readonly string[] }]) =>
        needs.some((need) => vendorNeed.test(need)) ? [operationId] : [],
      ),
    );
    const entries = entriesOf([routes, triggers], root).filter(
      ({ operationId }) => !callsVendor.has(operationId),
    );
    // A bundle holds no more than its sources import; of those that load work, esbuild says what is left.
    const imports = new Map(sourcesIn('functions').map((source) => [source.path, source.imports]));
    const reached = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const imported of imports.get(file) ?? []) reached(imported, seen);
      return seen;
    };
    const closures = entries.map((entry) => ({ entry, files: [...reached(relative(root, entry.file))] }));
    const loading = closures.filter(({ files }) => files.includes('functions/engines/work.ts'));
    const plain = closures.filter((closure) => !loading.includes(closure));
    const { outputs } = await bundle({
      entries: loading.map(({ entry }) => entry),
      outdir: join(folder, 'without-vendors'),
    });
    const bundled = Object.values(outputs).map(({ inputs }) => Object.keys(inputs));
    expect([plain.length > 130, bundled.length]).toEqual([true, loading.length]);
    const held = [...plain.map(({ files }) => files), ...bundled].flat();
    expect([...new Set(held.filter(isOfVendor))]).toEqual([]);
  });

  it('holds the SDK of a voice, a language model or S3 in functions that ask it, and in no other', async () => {
    const names = [
      ...['renderScene', 'listVoices', 'listEngines', 'generateVideoFromPrompt', 'callMcp'],
      ...['getVideo', 'listVideos', 'generateVideo', 'orderWebhooks', 'fanOut'],
      ...['speakVideo', 'voiceVideo', 'estimateVideo', 'moderateVideo', 'planVideo', 'rewriteText'],
    ];
    const entries = entriesOf([routes, triggers], root).filter(({ operationId }) =>
      names.includes(operationId),
    );
    const { outputs } = await bundle({ entries, outdir: join(folder, 'speaking') });
    const holding = (packages: RegExp) =>
      Object.entries(outputs)
        .filter(([, { inputs }]) => Object.keys(inputs).some((input) => packages.test(input)))
        .map(([file]) => file.split('/').at(-2))
        .toSorted();
    expect(entries).toHaveLength(names.length);
    expect(holding(/client-polly|elevenlabs\/work|neural\/work/)).toEqual(['voiceVideo']);
    expect(holding(/client-bedrock-runtime|@google\/genai/)).toEqual([
      'estimateVideo',
      'moderateVideo',
      'planVideo',
      'rewriteText',
    ]);
    expect(holding(/@aws-sdk\/client-s3/)).toEqual(['planVideo', 'renderScene', 'speakVideo', 'voiceVideo']);
  });

  it('says which import it cannot resolve', async () => {
    await expect(bundleSource('lost', `import './nowhere.ts';`)).rejects.toThrow('nowhere.ts');
  });
});
