import { describe, expect, test } from 'vitest';
import { capabilities } from '../../../functions/engines/capabilities.ts';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import type { EngineProvider } from '../../../functions/engines/provider.ts';
import { providers } from '../../../functions/engines/providers.ts';
import {
  defaultEngineId,
  engineFor,
  isAlive,
  isConfigured,
  makersOf,
  remoteParts,
  versionedName,
} from '../../../functions/engines/registry.ts';
import { remoteWork, sceneWork, speechWork, voiceWork } from '../../../functions/engines/work.ts';
import { quoteVideo } from '../../../functions/videos/quote-video.ts';

const remote = { work: 'remote', repeat: { cost: 'unknown' } } as const;
const vendor = (changes: Partial<EngineProvider>): EngineProvider => ({
  ...embedded,
  id: 'vendor',
  ...changes,
});

describe('every engine', () => {
  test.each(providers.map((provider) => [provider.id, provider] as const))(
    '%s has work for what it declares, by the way it declares',
    (id, provider) => {
      const here = { speech: { ...speechWork, ...voiceWork }, scene: sceneWork };
      for (const name of ['speech', 'scene', 'talking-video'] as const) {
        const terms = provider.capabilities[name];
        const isRemote = terms?.work === 'remote';
        // Speech is answered by the call: nobody waits for it.
        if (name === 'speech') expect(isRemote).toBe(false);
        else expect(Object.hasOwn(remoteWork[name], id), `remote ${name}`).toBe(isRemote);
        if (name === 'talking-video') continue;
        expect(Object.hasOwn(here[name], id), name).toBe(terms?.work === 'immediate');
      }
    },
  );

  test.each(providers)('$id has a price in whole credits, the same for the same request', (provider) => {
    for (const quality of provider.limits.qualities)
      for (const seconds of [0.1, 14.9, 15, 15.1, 300]) {
        const request = {
          seconds,
          kind: 'avatar',
          quality,
          sceneSeconds: [seconds / 2, seconds / 2],
        } as const;
        const { credits, parts } = provider.price(request);
        expect(Number.isInteger(credits) && credits > 0).toBe(true);
        expect(parts.reduce((sum, part) => sum + part.credits, 0)).toBe(credits);
        expect(provider.price(request)).toEqual({ credits, parts });
      }
  });

  test.each(providers)('$id has an id and capabilities that can be told', ({ id, capabilities: own }) => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    for (const name of Object.keys(own)) expect(capabilities).toContain(name);
  });
});

describe('who makes what', () => {
  test('is the embedded engine where no other is asked for', () => {
    expect(defaultEngineId).toBe('embedded');
    for (const kind of ['avatar', 'prompt'] as const) {
      const makers = makersOf('embedded', kind);
      expect([makers.speaker.id, makers.drawer.id, makers.talking]).toEqual(['embedded', 'embedded', false]);
      expect(remoteParts(makers)).toEqual([]);
    }
    expect(versionedName(engineFor('scene', 'embedded'), 'scene')).toBe('embedded-scene@6');
  });

  test('is at a vendor what the vendor does there', () => {
    const both = vendor({ capabilities: { scene: remote, 'talking-video': remote } });
    expect(remoteParts({ drawer: both, talking: false })).toEqual(['scene']);
    expect(remoteParts({ drawer: both, talking: true })).toEqual(['talking-video']);
    expect(remoteParts({ drawer: embedded, talking: false })).toEqual([]);
  });

  test('is nobody for an engine that is not there', () => {
    expect(() => makersOf('gone', 'avatar')).toThrow('There is no engine "gone"');
    const wish = {
      kind: 'avatar',
      text: 'Hello there.',
      language: 'en',
      style: 'professional',
      quality: 'low',
      aspectRatio: '16:9',
      music: true,
    } as const;
    expect(quoteVideo(wish).problems).toEqual([]);
    expect(quoteVideo(wish).request.engineId).toBe('embedded');
    expect(quoteVideo({ ...wish, engineId: 'gone' }).problems).toMatchObject([
      { path: 'body.engine', code: 'ENGINE_NOT_FOUND' },
    ]);
  });
});

test('an engine is configured where its secret is, or where the setting names it', () => {
  expect(isConfigured(embedded, () => new Set())).toBe(true);
  expect(isConfigured(vendor({ secret: 'heygen' }), () => new Set(['polly']))).toBe(false);
  expect(isConfigured(vendor({ secret: 'heygen' }), () => new Set(['heygen']))).toBe(true);
  expect(isConfigured(vendor({ vendor: 'polly' }), () => new Set(['heygen']))).toBe(false);
  expect(isConfigured(vendor({ vendor: 'polly' }), () => new Set(['polly']))).toBe(true);
});

test('an engine is alive until the day that its vendor ends it', () => {
  expect(isAlive(embedded, new Date('2999-01-01T00:00:00Z'))).toBe(true);
  const ending = vendor({ endOfLife: '2026-12-31' });
  expect(isAlive(ending, new Date('2026-12-30T23:59:59Z'))).toBe(true);
  expect(isAlive(ending, new Date('2026-12-31T00:00:00Z'))).toBe(false);
});
