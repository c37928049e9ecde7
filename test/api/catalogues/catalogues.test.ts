import { expect, it } from 'vitest';
import { useCloud } from '../../support/cloud.ts';

const cloud = useCloud();

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
  expect((await bodyOf('engines')).engines).toMatchObject([{ id: 'embedded', needs_key: false }]);
});

it('lists the voices of one language', async () => {
  const { body } = await get('/api/v1/voices?language=pt');
  const languages = (body.voices as unknown as { language: string }[]).map(({ language }) => language);
  expect(new Set(languages)).toEqual(new Set(['pt', 'pt-BR']));
});

it('demands a token', async () => {
  expect((await cloud.request('GET', '/api/v1/avatars')).status).toBe(401);
});
