import { expect, test } from 'vitest';
import { quoteByChoice } from '../../../functions/videos/choose-engine.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

useSmallCloud({ engines: 'heygen' });

const now = new Date('2026-11-30T10:00:00Z');
const wish = {
  kind: 'avatar',
  text: 'Ships come home.',
  language: 'en',
  style: 'professional',
  quality: 'low',
  aspectRatio: '16:9',
  music: false,
} as const;
const told = async (engineId: string | undefined, allowedEngines: string[]) => {
  const named = engineId === undefined ? {} : { engineId };
  const { problems } = await quoteByChoice(
    { ...wish, ...named, allowedEngines },
    { now, maxCost: undefined },
  );
  return problems.map(({ path, code }) => `${path} ${code}`);
};

test('what is wrong with an engine is told where it is named', async () => {
  expect(await told(undefined, ['nobody'])).toEqual(['body.allow ENGINE_NOT_FOUND']);
  expect(await told('nobody', ['veo'])).toEqual(['body.engine ENGINE_NOT_FOUND']);
  // It makes films, and the first that was asked for stands in nobody's way.
  expect(await told('nobody', ['embedded'])).toEqual([]);
});
