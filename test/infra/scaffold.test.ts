import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const project = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'kinora-scaffold-'));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** Puts lines before the first line of a file that holds a mark. */
const insertBefore = (path: string, mark: string, ...lines: string[]): void => {
  const old = readFileSync(join(root, path), 'utf8').split('\n');
  const at = old.findIndex((line) => line.includes(mark));
  if (at < 0) throw new Error(`${path} has no line with ${mark}`);
  write(path, old.toSpliced(at, 0, ...lines).join('\n'));
};

/** README, "Add a domain" and "Add a route". */
const addDomain = (): void => {
  const domains = 'functions/shared/domains.ts';
  insertBefore(domains, '  realtime: {', "  notes: { apiKey: 'account', stack: 'Project' },");
  insertBefore(domains, "  'system',", "  'notes',");
  write(
    'functions/notes/routes.ts',
    `import * as z from 'zod/mini';
import { defineRoutes } from '../shared/contract.ts';

export const notesRoutes = defineRoutes({
  getNote: {
    method: 'GET',
    path: '/api/v1/notes/{id}',
    summary: 'Reads a note',
    tag: 'notes',
    auth: 'bearer',
    admission: 'concurrent',
    params: z.object({ id: z.string() }),
    success: { status: 200, body: z.object({ id: z.string() }), description: 'The note' },
    errors: [],
    needs: ['table:get'],
  },
});
`,
  );
  write(
    'functions/notes/get-note.ts',
    `import { http } from '../platform/http/entry.ts';
import { notesRoutes } from './routes.ts';

export const handler = http(notesRoutes.getNote, async ({ params }) => ({ id: params.id }));
`,
  );
  const routes = 'functions/routes.ts';
  insertBefore(routes, "from './realtime/routes.ts'", "import { notesRoutes } from './notes/routes.ts';");
  insertBefore(routes, '  realtime: realtimeRoutes', '  notes: notesRoutes,');
};

/** README, "Add an engine": one that draws scenes at a vendor. */
const addEngine = (): void => {
  write(
    'functions/engines/acme/provider.ts',
    `import { embedded } from '../embedded/provider.ts';
import type { EngineProvider } from '../provider.ts';

export const acme: EngineProvider = {
  ...embedded,
  id: 'acme',
  version: '1',
  description: 'Clips of Acme.',
  capabilities: { scene: { work: 'remote', repeat: { cost: 'unknown' } } },
};
`,
  );
  write(
    'functions/engines/acme/work.ts',
    `import type { RemoteWork, SceneRequests, VendorFilm } from '../capabilities.ts';

export const scene = async (): Promise<RemoteWork<SceneRequests['scene'], VendorFilm>> => ({
  start: async () => ({
    state: 'failed',
    code: 'ENGINE_REFUSED',
    vendorMessage: 'Acme is closed.',
    retryable: false,
    charged: false,
  }),
  poll: async () => ({ state: 'running' }),
});

export const sent = ({ film, sceneIndex }: SceneRequests['scene']) => film.scenes[sceneIndex]?.narration;
`,
  );
  const providers = 'functions/engines/providers.ts';
  insertBefore(providers, "from './embedded/provider.ts'", "import { acme } from './acme/provider.ts';");
  write(
    providers,
    readFileSync(join(root, providers), 'utf8').replace('\n  embedded,', '\n  embedded,\n  acme,'),
  );
  const work = 'functions/engines/work.ts';
  insertBefore(work, 'import * as embedded', "import * as acme from './acme/work.ts';");
  const tables = readFileSync(join(root, work), 'utf8').replace('scene: {', 'scene: { acme: acme.scene,');
  write(work, tables.replace(/(sentToVendor.*?scene: \{)/s, '$1 acme: acme.sent,'));
};

/** Bundles what was added, stands stubs in for the rest, and synthesizes the whole app of dev. */
const synthesis = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { engineFor } from './functions/engines/registry.ts';
import { loadWork, remoteWork } from './functions/engines/work.ts';
import { routes } from './functions/routes.ts';
import { triggers } from './functions/triggers.ts';
import { buildApp } from './lib/app.ts';
import { bundle, entriesOf } from './lib/bundle.ts';
import { readConfig } from './lib/read-config.ts';

const root = import.meta.dirname;
const entries = entriesOf([routes, triggers], root);
for (const { operationId } of entries) {
  mkdirSync(root + '/bundles/' + operationId, { recursive: true });
  writeFileSync(root + '/bundles/' + operationId + '/index.mjs', 'export const handler = async () => {};');
}
const added = entries.filter(({ operationId }) => operationId === 'getNote');
await bundle({ entries: added, outdir: root + '/bundles' });
const app = new App({ outdir: root + '/cdk.out', context: { engineLayer: false } });
const studio = { page: root + '/studio', handler: root + '/bundles/getNote' };
mkdirSync(studio.page);
writeFileSync(studio.page + '/index.html', '');
writeFileSync(studio.handler + '/index.js', '');
buildApp(app, { config: readConfig(app.node), routes, triggers, root, bundles: root + '/bundles', studio });
const { stacks } = app.synth();
const { template } = stacks.find((stack) => JSON.stringify(stack.template).includes('/api/v1/notes/'));
const work = await loadWork(remoteWork.scene, engineFor('scene', 'acme').id);
const resources = Object.entries(template.Resources)
  .filter(([id]) => id.startsWith('getNote'))
  .map(([, resource]) => resource);
console.log(JSON.stringify({ resources, started: await work.start() }));
`;

interface Synthesized {
  resources: { Type: string; Properties: Record<string, unknown> }[];
  started: unknown;
}

let synthesized: Synthesized;

beforeAll(async () => {
  for (const name of ['functions', 'lib', 'engine', 'cdk.json', 'package.json', 'tsconfig.json'])
    cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  addDomain();
  addEngine();
  write('synthesize.ts', synthesis);
  const { stdout } = await run(process.execPath, ['--no-warnings', 'synthesize.ts'], {
    cwd: root,
    maxBuffer: 50_000_000,
  });
  synthesized = JSON.parse(stdout);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what the README says of adding to the app', () => {
  it('gives a domain its function, its route and its rights', () => {
    const found = (type: string) => synthesized.resources.filter(({ Type }) => Type === type);
    const keys = found('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    expect(keys).toEqual(['GET /api/v1/notes/{id}']);
    expect(found('AWS::Lambda::Function')).toHaveLength(1);
    const actions = JSON.stringify(found('AWS::IAM::Role'));
    expect(actions).toContain('dynamodb:GetItem');
    expect(actions).not.toContain('dynamodb:PutItem');
  });

  it('makes an engine one that scenes can be asked of', () => {
    expect(synthesized.started).toMatchObject({ code: 'ENGINE_REFUSED', vendorMessage: 'Acme is closed.' });
  });

  it('passes the type check', async () => {
    write(
      'tsconfig.added.json',
      JSON.stringify({
        extends: './tsconfig.json',
        compilerOptions: { incremental: false },
        include: ['functions', 'engine/speech/espeak-module.d.ts'],
      }),
    );
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    await expect(
      run(process.execPath, [tsc, '--noEmit', '--singleThreaded', '-p', 'tsconfig.added.json'], {
        cwd: root,
      }),
    ).resolves.toMatchObject({ stdout: '' });
  });
});
