import { expect, it } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();

const get = async (path: string) => {
  const { token } = await cloud.register();
  return cloud.request('GET', path, { token });
};

it('lists presenters, voices, styles and engines', async () => {
  const bodyOf = async (name: string) => (await get(`/api/v1/${name}`)).body;
  const avatars = await bodyOf('avatars');
  expect((avatars.avatars as unknown as object[]).length).toBeGreaterThanOrEqual(6);
  const { voices } = (await bodyOf('voices')) as unknown as { voices: { language: string }[] };
  const spoken = Map.groupBy(voices, ({ language }) => language);
  expect([...spoken.values()].filter(({ length }) => length >= 2).length).toBeGreaterThanOrEqual(12);
  expect((await bodyOf('styles')).styles).toHaveLength(7);
  expect((await bodyOf('engines')).engines).toMatchObject([
    { id: 'embedded', needs_key: false, configured: true, ends_on: null },
    { id: 'neural', needs_key: false, configured: false },
    { id: 'polly', needs_key: false, configured: false },
    { id: 'elevenlabs', needs_key: true, configured: false },
    { id: 'heygen', needs_key: true, configured: false },
    { id: 'fal-kling', needs_key: true, configured: false },
    { id: 'fal-ltx', needs_key: true, configured: false },
    { id: 'omni', needs_key: true, configured: false },
    { id: 'veo', needs_key: true, configured: false },
    { id: 'veo-fast', needs_key: true, configured: false },
    { id: 'luma', needs_key: false, configured: false },
    { id: 'bedrock', needs_key: false, configured: false, capabilities: ['text'] },
    { id: 'gemini', needs_key: true, configured: false },
    { id: 'openai', needs_key: true, configured: false },
    { id: 'guardrails', configured: false, capabilities: ['moderation'] },
  ]);
});

it('lists the voices of one language', async () => {
  const { body } = await get('/api/v1/voices?language=pt');
  const languages = (body.voices as unknown as { language: string }[]).map(({ language }) => language);
  expect(new Set(languages)).toEqual(new Set(['pt', 'pt-BR']));
});

it('demands a token', async () => {
  expect((await cloud.request('GET', '/api/v1/avatars')).status).toBe(401);
});

it.each(['avatars', 'voices', 'styles', 'engines'])('%s: who has the list is told so', async (name) => {
  const { token } = await cloud.register();
  const first = await cloud.request('GET', `/api/v1/${name}`, { token });
  const etag = first.headers.get('etag') ?? '';
  // Weak where the answer was compressed on its way.
  expect(etag).toMatch(/^(W\/)?"[\w-]{27}"$/);
  // The state of a vendor changes sooner.
  const seconds = name === 'engines' ? 60 : 300;
  expect(first.headers.get('cache-control')).toBe(`private, max-age=${seconds}`);
  const again = await cloud.request('GET', `/api/v1/${name}`, { token, headers: { 'if-none-match': etag } });
  expect([again.status, again.body]).toEqual([304, '']);
  expect(again.headers.get('etag')?.replace('W/', '')).toBe(etag.replace('W/', ''));
  const other = await cloud.request('GET', `/api/v1/${name}`, {
    token,
    headers: { 'if-none-match': '"other"' },
  });
  expect([other.status, other.body]).toEqual([200, first.body]);
});

it('every voice that is listed speaks a language that the engine lists', async () => {
  const { body: voices } = await get('/api/v1/voices');
  const { body: engines } = await get('/api/v1/engines');
  const spoken = (voices.voices as unknown as { language: string; is_default: boolean }[]) ?? [];
  const [engine] = engines.engines as unknown as { languages: string[] }[];
  expect(new Set(spoken.map(({ language }) => language))).toEqual(new Set(engine?.languages));
  for (const language of engine?.languages ?? [])
    expect(spoken.filter((voice) => voice.language === language && voice.is_default)).toHaveLength(1);
});
