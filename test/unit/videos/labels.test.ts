import { describe, expect, test } from 'vitest';
import { customMetadata } from '../../../functions/videos/labels.ts';
import { eventOf } from '../../../functions/videos/model.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const isTaken = (metadata: unknown): boolean => customMetadata.safeParse(metadata).success;
const entries = (count: number, value = 'x') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`name-${index}`, value]));

describe('[S0-33] metadata of the caller', () => {
  test('are up to 16 texts of 512 characters, 2,048 bytes in all', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ 'Order.No:7_a-b': '', b: 'Grüße 👋' })).toBe(true);
    expect([16, 17].map((count) => isTaken(entries(count)))).toEqual([true, false]);
    expect([512, 513].map((length) => isTaken({ a: 'x'.repeat(length) }))).toEqual([true, false]);
    const full = { a: 'x'.repeat(512), b: 'x'.repeat(512), c: 'x'.repeat(512), d: 'x'.repeat(508) };
    expect(isTaken(full)).toBe(true);
    expect(isTaken({ ...full, d: `${full.d}x` })).toBe(false);
    expect(isTaken({ a: 'ü'.repeat(512), b: 'ü'.repeat(512) })).toBe(false);
  });

  test('have names that are safe wherever they are read', () => {
    for (const name of ['', ' a', 'a b', '-a', 'ä', 'a'.repeat(65)])
      expect(isTaken(JSON.parse(`{${JSON.stringify(name)}: "x"}`)), name).toBe(false);
    // The parser leaves this one out.
    expect(customMetadata.parse(JSON.parse('{"__proto__": "x"}'))).toEqual({});
    for (const value of [1, null, {}, ['x'], true]) expect(isTaken({ a: value })).toBe(false);
  });

  test('are told with every event but those that come often, and with none that outlives the video', () => {
    const labels = { callbackId: 'order-7', customMetadata: { order: '7' } };
    const video = quotedVideo(labels);
    for (const event of ['created', 'started', 'stage', 'completed', 'failed', 'cancelled'] as const)
      expect(eventOf({ video, event })).toMatchObject(labels);
    for (const event of ['progress', 'deleted'] as const) {
      expect(eventOf({ video, event })).not.toHaveProperty('callbackId');
      expect(eventOf({ video, event })).not.toHaveProperty('customMetadata');
    }
  });
});
