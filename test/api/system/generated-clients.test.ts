import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeHeyClient } from '../../../scripts/foreign-clients.ts';
import { useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();
const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
const document = join(root, 'docs/openapi.json');

/** What a stranger writes to have a video made, by the client of each generator. */
const programs: Readonly<Record<string, string>> = {
  'openapi-fetch': `
    import createClient from 'openapi-fetch';
    import type { paths } from './openapi.d.ts';
    export const make = async (baseUrl: string, token: string): Promise<string> => {
      const api = createClient<paths>({ baseUrl, headers: { authorization: \`Bearer \${token}\` } });
      const made = await api.POST('/api/v2/videos/generate', {
        params: { header: { prefer: 'wait=25', 'idempotency-key': 'once' } },
        body: { script: 'Hello.', quality: 'low', aspect_ratio: '1:1', music: false },
      });
      if (made.error !== undefined) throw new Error(made.error.code);
      const params = { path: { id: made.data.id }, header: { prefer: 'wait=25' } };
      await api.GET('/api/v2/videos/{id}', { params });
      const { data } = await api.GET('/api/v2/videos/{id}', { params });
      return \`\${data?.status} \${data?.video_url}\`;
    };`,
  '@hey-api/openapi-ts': `
    import { createClient } from './hey/client/index';
    import { generateVideo, getVideo } from './hey/sdk.gen';
    export const make = async (baseUrl: string, token: string): Promise<string> => {
      const client = createClient({ baseUrl, auth: token });
      const made = await generateVideo({
        client,
        headers: { prefer: 'wait=25', 'idempotency-key': 'once' },
        body: { script: 'Hello.', quality: 'low', aspect_ratio: '1:1', music: false },
      });
      if (made.data === undefined) throw new Error(JSON.stringify(made.error));
      const asked = { client, path: { id: made.data.id }, headers: { prefer: 'wait=25' } };
      await getVideo(asked);
      const { data } = await getVideo(asked);
      return \`\${data?.status} \${data?.video_url}\`;
    };`,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-generated-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(root, 'client/openapi.d.ts'), join(folder, 'openapi.d.ts'));
  await writeHeyClient(document, join(folder, 'hey'));
  await Promise.all(
    Object.values(programs).map((program, index) => writeFile(join(folder, `program-${index}.ts`), program)),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('[S0-13] the document passes a linter without a word', async () => {
  // Downloads answer with a redirection, and with nothing else.
  const rules = { 'operation-2xx-response': 'off' } as const;
  const config = await createConfig({ extends: ['recommended'], rules });
  const problems = await lintFromString({
    source: readFileSync(document, 'utf8'),
    absoluteRef: document,
    config,
  });
  const told = problems.map(
    ({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ''}: ${message}`,
  );
  expect(told).toEqual([]);
});

it('what two generators make of it compiles', async () => {
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
  ];
  const files = Object.keys(programs).map((_, index) => `program-${index}.ts`);
  const tsc = join(root, 'node_modules/.bin/tsc');
  const compiled = run(tsc, [...options, '--target', 'es2024', '--allowImportingTsExtensions', ...files], {
    cwd: folder,
  });
  expect(await compiled.catch(({ stdout }) => stdout)).toMatchObject({ stdout: '' });
});

it.each(Object.keys(programs))('and makes a video: %s', async (name) => {
  const index = Object.keys(programs).indexOf(name);
  const outfile = join(folder, `program-${index}.mjs`);
  await build({
    entryPoints: [join(folder, `program-${index}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  const { make } = await import(pathToFileURL(outfile).href);
  const { token } = await cloud.register();
  expect(await make(cloud.http, token)).toMatch(/^completed http/);
});
