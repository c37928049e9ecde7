import { createCanvas } from '@napi-rs/canvas';
import { BufferTarget, EncodedAudioPacketSource, Mp4OutputFormat, Output } from 'mediabunny';
import { defaultPresenter, findVoice, voices } from './catalogue.ts';
import type { Composition } from './composition.ts';
import type { Film, PreviewEngine, SceneTiming } from './contract.ts';
import { stripTimestamps } from './mux/strip-timestamps.ts';
import { PortraitScene } from './presenter/portrait-scene.ts';
import { encodeAac } from './sound/aac.ts';
import { sampleSentences } from './speech/sample-sentences.ts';
import { speechEngine } from './speech/speech.ts';

const jpegQuality = 88;

/** A film of which nothing but the middle of its second scene is seen: no title, no name, no closing card. */
const filmOf = (changes: Partial<Film>): Film => ({
  kind: 'avatar',
  title: 'Kinora',
  language: 'en',
  style: 'professional',
  avatarId: defaultPresenter.id,
  voiceId: voices[0]?.id ?? '',
  width: 480,
  height: 480,
  framesPerSecond: 30,
  seed: 1,
  music: false,
  scenes: [0, 1, 2].map((index) => ({ index, narration: '', leadInSeconds: 0, leadOutSeconds: 0 })),
  ...changes,
});

/** Before the first blink and the first glance aside, after the scene has come in. */
const stillFrame = 21;
const silent: SceneTiming = { index: 1, frames: 150, words: [], phonemes: [] };

const still = ({ width, height }: Film, scene: Composition): Promise<Uint8Array> => {
  const canvas = createCanvas(width, height);
  scene.draw(canvas.getContext('2d', { alpha: false }), stillFrame);
  return canvas.encode('jpeg', jpegQuality);
};

const avatar: PreviewEngine['avatar'] = (avatarId) => {
  const film = filmOf({ avatarId });
  return still(film, new PortraitScene(film, silent));
};

const motto = ['Every', 'word', 'finds', 'a', 'picture.'];

const style: PreviewEngine['style'] = (name) => {
  const scenes = filmOf({}).scenes.map((scene) => ({ ...scene, narration: motto.join(' ') }));
  const film = filmOf({ style: name, width: 640, height: 360, scenes });
  const words = motto.map((text, index) => ({
    text,
    offset: motto.slice(0, index).join(' ').length + (index === 0 ? 0 : 1),
    start: 0.2 + index * 0.3,
    end: 0.5 + index * 0.3,
  }));
  return still(film, new PortraitScene(film, { ...silent, words }));
};

const voice: PreviewEngine['voice'] = async (id) => {
  const found = findVoice(id);
  const narration = found === undefined ? undefined : sampleSentences[found.language];
  if (found === undefined || narration === undefined) throw new RangeError(`No voice is called "${id}"`);
  const scenes = [{ index: 0, narration, leadInSeconds: 0.1, leadOutSeconds: 0.2 }];
  const film = filmOf({ voiceId: id, language: found.language, scenes });
  const { sound } = await speechEngine.speakScene(film, 0);
  return soundFile(sound.samples);
};

const soundFile = async (samples: Float32Array): Promise<Uint8Array> => {
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new BufferTarget(),
  });
  const track = new EncodedAudioPacketSource('aac');
  output.addAudioTrack(track);
  await output.start();
  for await (const { packet, meta } of encodeAac(oneOf(samples))) await track.add(packet, meta);
  await output.finalize();
  const { buffer } = output.target;
  if (buffer === null) throw new Error('The sample was not written');
  return stripTimestamps(new Uint8Array(buffer));
};

async function* oneOf(samples: Float32Array): AsyncGenerator<Float32Array> {
  yield samples;
}

/** Pictures and sounds of the catalogue, drawn and spoken as in a film. */
export const previewEngine: PreviewEngine = { avatar, style, voice };
