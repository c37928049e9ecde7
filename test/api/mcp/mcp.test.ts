import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();

type Told = Record<string, unknown>;

/** An agent with the official client, which speaks the protocol of 2025 or that of 2026-07-28. */
const agentOf = async (token: string, era: 'legacy' | 'auto' = 'auto') => {
  const client = new Client({ name: 'test-agent', version: '1' }, { versionNegotiation: { mode: era } });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${cloud.http}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    }),
  );
  const call = async (name: string, given: Told = {}): Promise<Told & { isError: boolean }> => {
    const result = await client.callTool({ name, arguments: given });
    const [content] = result.content;
    const told = JSON.parse(content?.type === 'text' ? content.text : '{}') as Told;
    expect(result.structuredContent).toEqual(told);
    return { ...told, isError: result.isError === true };
  };
  return { client, call };
};

const keyOf = async (user: TestUser, scopes: readonly string[]): Promise<string> => {
  const { body } = await cloud.request('POST', '/api/v1/api-keys', {
    token: user.token,
    body: { name: 'Agent', scopes },
  });
  return String(body.key);
};

const balanceOf = async ({ token }: TestUser): Promise<number> =>
  Number((await cloud.request('GET', '/api/v1/credits/balance', { token })).body.balance);

const cheap = { script: 'Hello.', quality: 'low', aspect_ratio: '1:1', music: false };
const order = { ...cheap, max_cost: 5, request_key: 'film-1' };

describe('an agent', () => {
  it.each(['legacy', 'auto'] as const)('of the %s protocol finds few tools in few words', async (era) => {
    const { client } = await agentOf((await cloud.register()).token, era);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'quote_video',
      'make_video',
      'get_video',
      'list_videos',
      'cancel_video',
      'publish_video',
      'list_catalogue',
    ]);
    expect(client.getInstructions()).toContain('Quote first');
    // A token is about four bytes of such text.
    expect(JSON.stringify(tools).length / 4).toBeLessThan(1300);
    await client.close();
  });

  it('that repeats each call three times pays once', async () => {
    const user = await cloud.register();
    const { call } = await agentOf(await keyOf(user, ['videos:read', 'videos:write']));
    const before = await balanceOf(user);
    const thrice = async (name: string, given?: Told) => {
      const first = await call(name, given);
      return [first, ...(await Promise.all([call(name, given), call(name, given)]))];
    };
    const quotes = await thrice('quote_video', cheap);
    const price = quotes[0]?.price;
    expect(quotes.map((quote) => [quote.feasible, quote.price])).toEqual(Array(3).fill([true, price]));

    const handles = await thrice('make_video', order);
    const id = String(handles[0]?.id);
    expect(handles[0]).toMatchObject({ status: 'pending', price, retry_after: expect.any(Number) });
    expect(handles.map((handle) => [handle.isError, handle.id, handle.repeated])).toEqual([
      [false, id, undefined],
      [false, id, true],
      [false, id, true],
    ]);
    // The three at once, of a key that nobody used before.
    const other = { ...order, request_key: 'film-2', script: 'kinora:slow Good morning.' };
    const together = await Promise.all([1, 2, 3].map(() => call('make_video', other)));
    expect(new Set(together.map((handle) => handle.id)).size).toBe(1);
    const cancelled = await thrice('cancel_video', { id: together[0]?.id });
    expect(cancelled.map(({ status }) => status)).toEqual(Array(3).fill('cancelled'));

    // One wait need not be as long as a film takes.
    await cloud.ended(user, id);
    const seen = await thrice('get_video', { id, wait: 25 });
    expect(seen.at(-1)).toMatchObject({ status: 'completed', charged: price });
    expect((await fetch(String(seen[0]?.video_url))).status).toBe(200);
    const lists = await thrice('list_videos');
    expect(lists.map(({ videos }) => (videos as Told[]).map((video) => [video.id, video.status]))).toEqual(
      Array(3).fill([
        [together[0]?.id, 'cancelled'],
        [id, 'completed'],
      ]),
    );
    expect(await balanceOf(user)).toBe(before - Number(price));
  });

  it('reads what was wrong, where, and how to mend it', async () => {
    const user = await cloud.register();
    const { call } = await agentOf(user.token);
    expect(await call('make_video', { ...order, max_cost: 0 })).toMatchObject({
      isError: true,
      code: 'MAX_COST_EXCEEDED',
      max_cost: 0,
      mend: expect.any(String),
    });
    expect(await call('quote_video', { ...cheap, engine: 'nobody' })).toMatchObject({
      feasible: false,
      problems: [{ path: 'engine', code: 'ENGINE_NOT_FOUND' }],
    });
    expect(await call('quote_video', { ...cheap, engine: 'embedded' })).toMatchObject({ problems: [] });
    expect(await call('make_video', cheap)).toMatchObject({
      code: 'VALIDATION_ERROR',
      errors: [
        { path: 'max_cost', code: 'required' },
        { path: 'request_key', code: 'required' },
      ],
    });
    const { request_key: _key, ...unnamed } = order;
    expect(
      await call('make_video', { ...unnamed, request_key: 'a', voice_id: 'nobody', color: 1 }),
    ).toMatchObject({
      errors: [{ path: 'color', code: 'unknown_field' }],
    });
    expect(await call('make_video', { ...order, voice_id: 'nobody' })).toMatchObject({
      errors: [{ path: 'voice_id', code: 'VOICE_NOT_FOUND' }],
    });
    expect(await call('quote_video', { ...cheap, duration: 20 })).toMatchObject({
      errors: [{ path: 'duration', code: 'unknown_field' }],
    });
    expect(await call('get_video', { id: 'nothing' })).toMatchObject({ code: 'VIDEO_NOT_FOUND' });
    const refused = { ...order, script: 'kinora:fail:moderation Hello.' };
    const { id } = await call('make_video', refused);
    expect(await call('make_video', { ...refused, max_cost: 6 })).toMatchObject({ id, repeated: true });
    expect(await call('make_video', { ...refused, title: 'Another' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      video_id: id,
    });
    await cloud.ended(user, String(id));
    expect(await call('get_video', { id, wait: 25 })).toMatchObject({
      isError: false,
      status: 'failed',
      charged: 0,
      failure: { code: 'TEST_FAILURE_MODERATION', suggestion: expect.any(String) },
    });
    expect(await call('cancel_video', { id })).toMatchObject({ code: 'VIDEO_ENDED' });
  });

  it('knows the catalogue, and another account nothing of its videos', async () => {
    const [owner, stranger] = [await cloud.register(), await cloud.register()];
    const mine = await agentOf(owner.token);
    const theirs = await agentOf(stranger.token);
    const { voices } = await mine.call('list_catalogue', { kind: 'voices', language: 'de' });
    expect(voices).toContainEqual(expect.objectContaining({ language: 'de', is_default: true }));
    for (const kind of ['avatars', 'styles', 'engines'])
      expect((await mine.call('list_catalogue', { kind }))[kind]).not.toEqual([]);
    const { id } = await mine.call('make_video', { ...order, script: 'kinora:fail:moderation Hello.' });
    expect(await theirs.call('get_video', { id })).toMatchObject({ code: 'VIDEO_NOT_FOUND' });
    expect(await theirs.call('cancel_video', { id })).toMatchObject({ code: 'VIDEO_NOT_FOUND' });
    // The same key of another account is another video.
    expect(await theirs.call('make_video', { ...order, max_cost: 0 })).toMatchObject({
      code: 'MAX_COST_EXCEEDED',
    });
  });
});

describe('a caller', () => {
  const message = (method: string, params: Told = {}) => ({ jsonrpc: '2.0', id: 1, method, params });
  const post = (token: string | undefined, body: unknown, headers: Record<string, string> = {}) =>
    cloud.request('POST', '/mcp', { ...(token === undefined ? {} : { token }), body, headers });

  it('without a key is told where it is written how to call (RFC 9728)', async () => {
    const refused = await post(undefined, message('tools/list'));
    const [, metadata = ''] =
      /^Bearer resource_metadata="(.*)"$/.exec(refused.headers.get('www-authenticate') ?? '') ?? [];
    expect([refused.status, refused.body.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(metadata).toMatch(/\/\.well-known\/oauth-protected-resource\/mcp$/);
    for (const path of [new URL(metadata).pathname, '/.well-known/oauth-protected-resource'])
      expect((await cloud.request('GET', path)).body).toMatchObject({
        resource: metadata.replace('/.well-known/oauth-protected-resource', ''),
        bearer_methods_supported: ['header'],
        scopes_supported: ['videos:read', 'videos:write', 'youtube:write'],
      });
  });

  it('is not called by pages of other origins', async () => {
    const { token } = await cloud.register();
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    const from = (origin: string) =>
      cloud.request('POST', '/mcp', { token, body: message, headers: { origin } });
    expect((await from('https://elsewhere.example')).body.code).toBe('ORIGIN_NOT_ALLOWED');
    expect((await from(cloud.http)).body).toMatchObject({ jsonrpc: '2.0' });
  });

  it('with a key that only reads sees and may call the tools that read', async () => {
    const key = await keyOf(await cloud.register(), ['videos:read']);
    const { client, call } = await agentOf(key);
    expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain('make_video');
    expect(await call('make_video', order)).toMatchObject({
      isError: true,
      code: 'INSUFFICIENT_SCOPE',
      required_scope: 'videos:write',
    });
    const none = await keyOf(await cloud.register(), ['credits:read']);
    const refused = await cloud.request('POST', '/mcp', {
      headers: { 'x-api-key': none },
      body: message('tools/list'),
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'INSUFFICIENT_SCOPE']);
  });

  it('is answered in JSON, is counted as everywhere, and gets no stream', async () => {
    const { token } = await cloud.register();
    const remaining = async (body: unknown) => {
      const answer = await post(token, body);
      expect(answer.headers.get('content-type')).toBe('application/json');
      return Number(/r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '')?.[1]);
    };
    const first = await remaining(message('tools/list'));
    expect(await remaining(message('tools/call', { name: 'list_videos', arguments: {} }))).toBe(first - 1);
    expect(await remaining(message('tools/list'))).toBe(first - 2);

    const stream = await cloud.request('GET', '/mcp', { token });
    expect([stream.status, stream.body.code, stream.headers.get('allow')]).toEqual([
      405,
      'METHOD_NOT_ALLOWED',
      'POST',
    ]);
    for (const [sent, code] of [
      ['{"jsonrpc"', -32_700],
      ['{"jsonrpc":"1.0","id":1,"method":"tools/list"}', -32_600],
      ['[]', -32_600],
    ] as const) {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(`${cloud.http}/mcp`, { method: 'POST', headers, body: sent });
      const told = await answer.json();
      expect([answer.status, told.jsonrpc, told.id, told.error?.code]).toEqual([400, '2.0', null, code]);
    }
    const noted = await post(token, { jsonrpc: '2.0', method: 'notifications/initialized' });
    expect([noted.status, noted.body]).toEqual([202, '']);
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const listening = await post(token, message('subscriptions/listen', { notifications: {}, _meta: meta }), {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'subscriptions/listen',
    });
    expect(listening.headers.get('content-type')).toBe('application/json');
    expect(listening.body.error).toBeDefined();
    const unknown = await post(token, message('tools/call', { name: 'rm', arguments: {} }));
    expect(unknown.body.error).toMatchObject({
      code: -32602,
      message: expect.stringContaining('make_video'),
    });
    expect((await post(token, [message('tools/list')])).status).toBe(400);
  });
});
