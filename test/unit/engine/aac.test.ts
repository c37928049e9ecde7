import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type AacPacket, encodeAac } from '../../../engine/sound/aac.ts';

const rate = 48_000;
const seconds = 60;

/** A tone that rises all the time, with a little noise: no two packets of it are alike. */
const rising = (): Float32Array => {
  let noise = 1;
  return Float32Array.from({ length: seconds * rate }, (_, i) => {
    noise = (Math.imul(noise, 1_103_515_245) + 12_345) & 0x7fffffff;
    return 0.3 * Math.sin(i * i * 1e-7) + 0.02 * (noise / 0x7fffffff - 0.5);
  });
};

const encoded = async (pieces: AsyncIterable<Float32Array>): Promise<AacPacket[]> => {
  const packets: AacPacket[] = [];
  for await (const packet of encodeAac(pieces)) packets.push(packet);
  return packets;
};

const namesOf = (packets: readonly AacPacket[]): string[] =>
  packets.map(({ packet }) => createHash('sha256').update(packet.data).digest('hex').slice(0, 8));

/** Without a moment in which packets could be handed over: all of them wait until the end. */
async function* hurried(samples: Float32Array): AsyncGenerator<Float32Array> {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let start = 0; start < samples.length; start += rate) {
    yield samples.subarray(start, start + rate);
    Atomics.wait(clock, 0, 0, 60);
  }
}

/** So slowly that nothing ever waits in the encoder. */
async function* slowly(samples: Float32Array): AsyncGenerator<Float32Array> {
  for (let start = 0; start < samples.length; start += rate) {
    yield samples.subarray(start, start + rate);
    await pause(40);
  }
}

describe('sound encoded', () => {
  it('keeps its order, however many packets wait to be handed over', async () => {
    const samples = rising();
    const expected = namesOf(await encoded(slowly(samples)));
    expect(new Set(expected).size).toBe(expected.length);
    expect(namesOf(await encoded(hurried(samples)))).toEqual(expected);
  });

  it('has a packet for every 1024 samples, each at its time, and none after the last sample', async () => {
    const packets = await encoded(hurried(rising()));
    packets.forEach(({ packet }, index) => {
      expect(packet.timestamp).toBeCloseTo(((index - 1) * 1024) / rate, 9);
    });
    expect(packets.at(-1)?.packet.timestamp).toBeLessThan(seconds);
    expect(packets.at(-1)?.packet.timestamp).toBeGreaterThan(seconds - 2048 / rate);
    expect(packets[0]?.meta?.decoderConfig?.codec).toBe('mp4a.40.2');
  });
});
