import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwsRequest, InvokeResult } from '../../../../local/cloud.ts';
import { type Core, startCore } from '../../../../local/core.ts';
import { writeFixture } from './fixture-assembly.ts';

let folder: string;
let core: Core;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-core-'));
  await writeFixture(join(folder, 'cdk.out'));
  core = await start();
});

afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

const start = (): Promise<Core> =>
  startCore({ assembly: join(folder, 'cdk.out'), dataDir: join(folder, 'data') });

const invoke = (event: object, name = 'Worker'): Promise<InvokeResult> => core.cloud.invoke(name, event);

const ask = async (event: object, name?: string): Promise<unknown> => {
  const result = await invoke(event, name);
  if (!result.ok) throw new Error(`${result.errorType}: ${result.errorMessage}`);
  return result.payload;
};

describe('what a role may do', () => {
  it('lets through what the template grants', async () => {
    expect(await ask({ action: 'put', id: 'a' })).toEqual({ ok: true });
    expect(await ask({ action: 'get', id: 'a' })).toEqual({ id: { S: 'a' } });
    expect(await ask({ action: 'transact', kind: 'put' })).toEqual({ ok: true });
    expect(await ask({ action: 'send', text: 'film 🎬' })).toEqual({ ok: true });
    expect(await ask({ action: 'upload', key: 'films/a', text: 'film' })).toEqual({ ok: true });
    expect(await ask({ action: 'secret' })).toMatch(/^[A-Za-z0-9]{64}$/);
  });

  it.each([
    ['a table action', { action: 'scan' }, 'AccessDeniedException', 400],
    ['one action inside a transaction', { action: 'transact', kind: 'delete' }, 'AccessDeniedException', 400],
    ['a queue action', { action: 'receive' }, 'AccessDeniedException', 400],
    ['an action of Polly', { action: 'voices' }, 'AccessDeniedException', 400],
    ['an object outside the granted folder', { action: 'upload', key: 'secret/a' }, 'AccessDenied', 403],
  ])('denies %s that no policy grants', async (_what, event, refused, status) => {
    expect(await ask(event)).toMatchObject({ refused, status });
  });

  it('speaks in the place of Polly, and refuses what Polly does', async () => {
    const question = {
      action: 'speak',
      VoiceId: 'Ruth',
      Engine: 'neural',
      Text: 'Hello',
      OutputFormat: 'pcm',
    };
    const spoken = await ask({ ...question, SampleRate: '16000' });
    expect(spoken).toMatchObject({ ContentType: 'audio/pcm', RequestCharacters: 5 });
    expect(Number((spoken as { bytes: number }).bytes)).toBeGreaterThan(8000);
    for (const [wrong, refused] of [
      [{ VoiceId: 'Nobody' }, 'ValidationException'],
      [{ Text: 'x'.repeat(3001) }, 'TextLengthExceededException'],
      [{ SampleRate: '24000' }, 'InvalidSampleRateException'],
      [{ SpeechMarkTypes: ['word'] }, 'MarksNotSupportedForFormatException'],
    ] as const)
      expect(await ask({ ...question, ...wrong })).toMatchObject({ refused, status: 400 });
  });

  it('hides whether an object exists from a role that may not list', async () => {
    expect(await ask({ action: 'head', key: 'films/missing' })).toMatchObject({ status: 403 });
  });
});

describe('APIs of other parts of the cloud', () => {
  const seen: AwsRequest[] = [];
  const answerWith = (signingName: string, body: object): void =>
    core.register({
      signingName,
      handle: async (request) => {
        seen.push(request);
        return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      },
    });
  const arn = (logicalId: string) => core.cloud.find(logicalId)?.physicalId ?? '';

  it('answer calls on state machines that are granted', async () => {
    const executionArn = arn('Machine').replace(':stateMachine:', ':execution:').concat(':one');
    answerWith('states', { executionArn, startDate: 1 });
    expect(await ask({ action: 'run', input: '{}' })).toBe(executionArn);
    expect(seen.at(-1)?.headers['x-amz-target']).toBe('AWSStepFunctions.StartExecution');
    const refused = 'AccessDeniedException';
    expect(await ask({ action: 'stop', executionArn })).toMatchObject({ refused });
  });

  it('answer calls on connections that are granted, at the address that AWS would have', async () => {
    core.setGateway({ http: 'http://127.0.0.1:1', websocket: 'ws://127.0.0.1:1/v1' });
    answerWith('execute-api', {});
    expect(await ask({ action: 'push', ConnectionId: 'abc+/=', Data: 'hello' }, 'Speaker')).toEqual({
      ok: true,
    });
    const { url = '', headers, body } = seen.at(-1) ?? {};
    expect(decodeURIComponent(url)).toBe('/v1/@connections/abc+/=');
    expect(headers?.['x-amzn-apigateway-api-id']).toBe(arn('Sockets'));
    expect(String(body)).toBe('hello');
    const denied = await ask({ action: 'hangUp', ConnectionId: 'abc=' }, 'Speaker');
    expect(denied).toMatchObject({ refused: 'ForbiddenException', status: 403 });
  });

  it('are missing where nothing answers for the service', async () => {
    const answer = await fetch(core.cloud.endpoint, {
      method: 'POST',
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/sns/aws4_request, SignedHeaders=host, Signature=0',
      },
    });
    expect([answer.status, await answer.text()]).toEqual([501, expect.stringContaining('no service sns')]);
  });
});

describe('functions', () => {
  it('see the variables of the template and Lambda, and none of the host', async () => {
    const environment = await ask({ action: 'environment' });
    expect(environment).toMatchObject({
      AWS_LAMBDA_FUNCTION_NAME: core.cloud.find('Worker')?.physicalId,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_ENDPOINT_URL: core.cloud.endpoint,
      TABLE_NAME: core.cloud.find('Table')?.physicalId,
      QUEUE_URL: `${core.cloud.endpoint}/000000000000/${core.cloud.find('Queue')?.arn?.split(':').at(-1)}`,
    });
    expect(environment).not.toHaveProperty('HOME');
  });

  it('get a context', async () => {
    expect(await ask({ action: 'context' })).toMatchObject({
      functionName: core.cloud.find('Worker')?.physicalId,
      invokedFunctionArn: core.cloud.find('Worker')?.arn,
      memoryLimitInMB: '256',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      remaining: expect.any(Number),
    });
  });

  it('keep their state between invocations and run one at a time when only one is reserved', async () => {
    const counts = await Promise.all([1, 2, 3, 4].map(() => ask({ action: 'count' }, 'Lonely')));
    expect(counts).toEqual([1, 2, 3, 4]);
  });

  it('answer null for undefined', async () => {
    expect(await ask({ action: 'nothing' })).toBeNull();
  });

  describe.each(['Lonely', 'Heavy'])('%s', (name) => {
    it.each([
      ['an error that is thrown', { action: 'fail' }, 'RangeError', 'too far'],
      ['an exit', { action: 'exit' }, 'Runtime.ExitError', 'Runtime exited'],
      ['an error outside the handler', { action: 'crash' }, 'Runtime.ExitError', 'Runtime exited'],
      [
        'a rejection that nobody handles',
        { action: 'reject' },
        'Runtime.UnhandledPromiseRejection',
        'forgotten',
      ],
      ['an answer that is too large', { action: 'large' }, 'Function.ResponseSizeTooLarge', 'exceeded'],
    ])('reports %s', async (_what, event, errorType, message) => {
      expect(await invoke(event, name)).toMatchObject({
        ok: false,
        errorType,
        errorMessage: expect.stringContaining(message),
      });
      expect(await ask({ action: 'nothing' }, name)).toBeNull();
    });
  });

  // jose is an ES module: Lambda starts Node 24 with --no-experimental-require-module.
  it.each(['Worker', 'Heavy'])('may not require an ES module, as in Lambda: %s', async (name) => {
    await expect(ask({ action: 'requireModule', name: 'jose' }, name)).rejects.toThrow('ES Module');
    expect(await ask({ action: 'requireModule', name: 'ws' }, name)).toBe('function');
  });

  it('with much memory run in a process of their own, with the same environment and rights', async () => {
    expect(await ask({ action: 'pid' }, 'Worker')).toBe(process.pid);
    expect(await ask({ action: 'pid' }, 'Heavy')).not.toBe(process.pid);
    const environment = await ask({ action: 'environment' }, 'Heavy');
    expect(environment).toMatchObject({ AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '2048' });
    expect(environment).not.toHaveProperty('HOME');
    expect(await invoke({ action: 'sleep', ms: 60_000 }, 'Heavy')).toMatchObject({
      errorType: 'Sandbox.Timedout',
    });
  });

  it.each([{ action: 'sleep', ms: 60_000 }, { action: 'spin' }])(
    'end at their timeout: $action',
    async (event) => {
      expect(await invoke(event, 'Hasty')).toMatchObject({
        ok: false,
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringContaining('Task timed out after 1.00 seconds'),
      });
      expect(await ask({ action: 'nothing' }, 'Hasty')).toBeNull();
    },
  );

  it('write their output to a log file', async () => {
    await ask({ action: 'nothing' });
    const log = join(folder, 'data', 'logs', `${core.cloud.find('Worker')?.physicalId}.log`);
    await expect.poll(() => readFile(log, 'utf8')).toContain('asked for nothing');
  });

  it('are not found by a name that nobody has', async () => {
    expect(await core.cloud.invoke('Nobody', {})).toMatchObject({ errorType: 'ResourceNotFoundException' });
  });
});

describe('the data folder', () => {
  it('keeps tables, objects, messages, secrets and presigned addresses over a restart', async () => {
    await ask({ action: 'put', id: 'kept' });
    await ask({ action: 'upload', key: 'films/kept', text: 'still here' });
    const secret = await ask({ action: 'secret' });
    const url = String(await ask({ action: 'presign', method: 'GET', key: 'films/kept', expiresIn: 600 }));
    await core.close();
    core = await start();
    expect(await ask({ action: 'get', id: 'kept' })).toEqual({ id: { S: 'kept' } });
    expect(await ask({ action: 'secret' })).toBe(secret);
    const again = String(await ask({ action: 'presign', method: 'GET', key: 'films/kept', expiresIn: 600 }));
    expect(new URL(again).searchParams.get('X-Amz-Credential')).toBe(
      new URL(url).searchParams.get('X-Amz-Credential'),
    );
    expect(await (await fetch(again)).text()).toBe('still here');
  });

  it('is not shared by two clouds', async () => {
    await expect(start()).rejects.toThrow(/Another embedded cloud/);
  });
});
