import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Resource, Service } from '../../../../local/cloud.ts';
import { createFunctions, type Functions } from '../../../../local/lambda/functions.ts';
import { isDebugged, reloadOnChange } from '../../../../local/reload.ts';
import { changesBetween, snapshotOf } from '../../../../local/source-changes.ts';

const resource: Resource = {
  stack: 'App',
  logicalId: 'tellFunction0A1B2C3D',
  type: 'AWS::Lambda::Function',
  physicalId: 'tell',
  properties: { Handler: 'index.handler', Timeout: 30, Code: { S3Key: 'code' } },
  metadata: {},
};
let folder: string;
let functions: Functions;
let watching: Service | undefined;

/** A function that says a word, after a while if it is asked to. */
const sourceOf = (word: string): string =>
  `export const handler = async ({ milliseconds }) => { await new Promise((go) => setTimeout(go, milliseconds)); return '${word}'; };`;

const write = async (path: string, text: string): Promise<string> => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
  return join(folder, path, '..');
};

const tell = async (milliseconds = 0): Promise<unknown> => await functions.invoke(resource, { milliseconds });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-reload-'));
  const code = await write('code/index.mjs', sourceOf('old'));
  functions = createFunctions({
    functions: [resource],
    assets: new Map([['code', code]]),
    projectFolder: folder,
    compiledFolder: join(folder, 'compiled'),
    dataDir: join(folder, 'data'),
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:1',
    added: {},
    faults: { happens: () => false },
    credentialsOf: () => ({ accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c' }),
    localName: (text) => text,
    onLog: () => undefined,
  });
});

afterEach(async () => {
  await watching?.close();
  watching = undefined;
  await functions.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('[S0-51] code that is replaced', () => {
  it('runs in the next invocation, while one that is under way ends with its own', async () => {
    expect(await tell()).toEqual({ ok: true, payload: 'old' });
    const underWay = tell(500);
    // It has taken the idle environment.
    await new Promise((go) => setImmediate(go));
    const fresh = await write('new/index.mjs', sourceOf('new'));
    expect(functions.replaceCode(resource, fresh)).toBe(true);
    expect(await tell()).toEqual({ ok: true, payload: 'new' });
    expect(await underWay).toEqual({ ok: true, payload: 'old' });
    expect(await Promise.all([tell(), tell()])).toEqual(Array(2).fill({ ok: true, payload: 'new' }));
    expect(functions.replaceCode(resource, fresh)).toBe(false);
  });
});

describe('[S0-51] changed sources', () => {
  const said: string[] = [];
  const asked: (readonly string[])[] = [];
  let answer: object;

  /** Watches the test's own sources; builds give what the test says. */
  const watch = async () => {
    said.length = 0;
    asked.length = 0;
    answer = { rebuilt: [], declared: { tell: 'as it was' } };
    watching = await reloadOnChange({
      cloud: {
        cloud: { ofType: () => [resource] } as never,
        replaceCode: (_id, from) => functions.replaceCode(resource, from),
      },
      root: folder,
      folder: join(folder, 'built'),
      say: (text) => void said.push(text),
      build: async (_folder, changed) => {
        asked.push(changed);
        if ('rebuilt' in answer) await write('built/tell/index.mjs', sourceOf('new'));
        return answer;
      },
    });
    await expect.poll(() => asked).toEqual([[]]);
  };
  const heard = (text: string) => expect.poll(() => said.join('\n')).toContain(text);

  it('give running functions their new code; what does not build is told and changes nothing', async () => {
    await write('functions/tell.ts', 'old');
    await watch();
    answer = { failures: ['functions/tell.ts:3:7: Unexpected ";"'] };
    await write('functions/tell.ts', 'broken source');
    await heard('functions/tell.ts:3:7: Unexpected ";"\nThe code from before goes on');
    expect(await tell()).toMatchObject({ payload: 'old' });

    answer = { rebuilt: ['tell', 'other'], declared: { tell: 'as it was' } };
    await write('engine/other.ts', 'mended elsewhere');
    await heard('New code: tell.');
    expect(asked.at(-1)).toEqual(['functions/tell.ts', 'engine/other.ts']);
    expect(await tell()).toMatchObject({ payload: 'new' });
  });

  it('that only a start reads are told in words', async () => {
    await watch();
    await write('lib/stacks/api-stack.ts', 'new');
    await heard('lib/stacks/api-stack.ts changed: restart npm start');
    expect(asked).toEqual([[]]);
    answer = { rebuilt: [], declared: { tell: 'with another need', add: 'a new route' } };
    await write('functions/routes.ts', 'new');
    await heard('settings, memory or time): tell, add. Restart npm start');
  });

  it('are found by what they are now', async () => {
    await write('functions/a.ts', 'a');
    await write('functions/node_modules/b.ts', 'b');
    await write('functions/domain/c.ts', 'c');
    const before = await snapshotOf(folder, ['functions', 'missing']);
    expect([...before.keys()].sort()).toEqual(['functions/a.ts', 'functions/domain/c.ts']);
    await write('functions/domain/c.ts', 'longer');
    await write('functions/d.ts', 'd');
    await rm(join(folder, 'functions/a.ts'));
    expect(changesBetween(before, await snapshotOf(folder, ['functions']))).toEqual([
      'functions/a.ts',
      'functions/d.ts',
      'functions/domain/c.ts',
    ]);
  });

  it('are watched where the templates were made with the setting debug', () => {
    const withDebug = (DEBUG: string) => ({
      ...resource,
      properties: { Environment: { Variables: { DEBUG } } },
    });
    expect(isDebugged([resource, withDebug('false')])).toBe(false);
    expect(isDebugged([resource, withDebug('true')])).toBe(true);
  });
});
