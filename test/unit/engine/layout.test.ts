import { BufferSource, EncodedPacketSink, Input, type InputTrack, MP4 } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import { filmOf, silentTiming } from './films.ts';
import { plainSegment } from './segments.ts';

const film = filmOf(['One.', 'Two.', 'Three.'], { music: true });
const timings = [0, 1, 2].map((index) => silentTiming(240, index));
const stitched = async (): Promise<Uint8Array> => {
  const { video } = await stitchEngine.stitchFilm({
    film,
    timings,
    segment: () => plainSegment(film, 240),
    sound: async () => ({ sampleRate: 48_000, samples: new Float32Array(8 * 48_000) }),
  });
  return video;
};

/** Where the packets of a track begin in the file, and when they are played. */
const packetsOf = async (track: InputTrack | null, bytes: Uint8Array) => {
  if (track === null) throw new Error('a track is missing');
  const packets: { at: number; time: number }[] = [];
  let from = 0;
  for await (const { data, timestamp } of new EncodedPacketSink(track).packets()) {
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(data, from);
    expect(at).toBeGreaterThan(0);
    packets.push({ at, time: timestamp });
    from = at + 1;
  }
  return packets;
};

describe('a film as it lies in its file', () => {
  it('has pictures and sound of one moment within a second of each other', async () => {
    const bytes = await stitched();
    using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
    const pictures = await packetsOf(await input.getPrimaryVideoTrack(), bytes);
    const sound = await packetsOf(await input.getPrimaryAudioTrack(), bytes);
    for (const { at, time } of pictures) {
      const before = sound.filter((packet) => packet.at < at).at(-1);
      // Sound is handed over by the second, and the encoder holds a few packets back.
      expect(Math.abs((before?.time ?? 0) - time)).toBeLessThan(1.2);
    }
  });

  it('is the same file every time, and keeps little more room than its index needs', async () => {
    const bytes = await stitched();
    expect(await stitched()).toEqual(bytes);
    const free = Buffer.from(bytes).indexOf('free');
    const room = new DataView(bytes.buffer, bytes.byteOffset).getUint32(free - 4);
    expect(room).toBeLessThan(24 * 3000);
  });
});
