import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Film, SceneSound, SceneTiming } from '../../../engine/contract.ts';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import { encodeAac } from '../../../engine/sound/aac.ts';
import { integratedLoudness } from '../../../engine/sound/loudness.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { filmOf, speak } from './films.ts';
import { decodeSound } from './media.ts';
import { plainSegment } from './segments.ts';

const film = filmOf(['The first scene speaks for a while.', 'The second one, too, and then it ends.']);
let spoken: { timing: SceneTiming; sound: SceneSound }[] = [];

const stitched = async (changes: Partial<Film>): Promise<Uint8Array> => {
  const files = await stitchEngine.stitchFilm({
    film: { ...film, ...changes },
    timings: spoken.map(({ timing }) => timing),
    segment: async (index) => plainSegment(film, spoken[index]?.timing.frames ?? 0),
    sound: async (index) => spoken[index]?.sound ?? { sampleRate: 48_000, samples: new Float32Array() },
  });
  return files.video;
};

const soundPackets = async (bytes: Uint8Array): Promise<string[]> => {
  using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  const track = await input.getPrimaryAudioTrack();
  if (track === null) throw new Error('no sound track');
  const packets: string[] = [];
  for await (const { data } of new EncodedPacketSink(track).packets())
    packets.push(Buffer.from(data).toString('base64'));
  return packets;
};

const encodedSpeech = async (): Promise<string[]> => {
  async function* pieces(): AsyncGenerator<Float32Array> {
    for (const { sound } of spoken) yield sound.samples;
  }
  const packets: string[] = [];
  for await (const { packet } of encodeAac(pieces()))
    packets.push(Buffer.from(packet.data).toString('base64'));
  return packets;
};

beforeAll(async () => {
  spoken = await speak(film);
});

describe('a film', () => {
  it('without music has the speech, bit for bit', async () => {
    expect(await soundPackets(await stitched({ music: false }))).toEqual(await encodedSpeech());
  });

  it('with music has another sound, and the same one every time', async () => {
    const packets = await soundPackets(await stitched({ music: true }));
    expect(packets).toHaveLength((await encodedSpeech()).length);
    expect(packets).not.toEqual(await encodedSpeech());
    expect(await soundPackets(await stitched({ music: true }))).toEqual(packets);
    expect(await soundPackets(await stitched({ music: true, style: 'animated' }))).not.toEqual(packets);
  });

  it.skipIf(!hasFfmpeg)('is as loud with music as without', async () => {
    const loudness = async (music: boolean) =>
      integratedLoudness(await decodeSound(await stitched({ music }), 48_000));
    const speechAlone = await loudness(false);
    expect(Math.abs(speechAlone + 16)).toBeLessThan(0.5);
    expect(Math.abs((await loudness(true)) - speechAlone)).toBeLessThan(0.4);
  });
});
