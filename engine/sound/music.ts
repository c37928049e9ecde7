import { type Film, type Style, sampleRate } from '../contract.ts';
import { between, type Random, seededRandom } from '../random.ts';
import { bedLoudness } from './bed-level.ts';
import { blockPowers, gatedLoudness } from './loudness.ts';
import { Reverb } from './reverb.ts';
import { type Score, scoreOf } from './scores.ts';
import { LowPass, musicRate, type Tone, Voice } from './synthesizer.ts';

/** Samples of 10 ms at 48 kHz: music is made in such pieces. */
export const hopSamples = 480;
const blockSamples = (hopSamples * musicRate) / sampleRate;

/** Bars by which the loudness of a bed is found: every chord in every figure. */
const measuredBars = 8;

/** Plays a score as long as anybody listens: the same seed, the same samples. */
class Player {
  readonly #score: Score;
  readonly #random: Random;
  readonly #transposed: number;
  readonly #firstChord: number;
  readonly #reverb = new Reverb();
  readonly #lowPass = new LowPass();
  #voices: Voice[] = [];
  #waiting: Tone[] = [];
  #bars = 0;
  #position = 0;

  constructor(score: Score, seed: number) {
    this.#score = score;
    this.#random = seededRandom(seed, 8111);
    this.#transposed = Math.floor(between(this.#random, -3, 3));
    this.#firstChord = this.#random() < 0.7 ? 0 : 2;
  }

  get samplesPerBar(): number {
    const { beatsPerBar, beatsPerMinute } = this.#score;
    return (beatsPerBar * 60 * musicRate) / beatsPerMinute;
  }

  /** Writes the next 10 ms. */
  play(block: Float32Array): void {
    const end = this.#position + block.length;
    while (Math.round(this.#bars * this.samplesPerBar) < end) this.#composeBar();
    for (const tone of this.#waiting) if (tone.start < end) this.#begin(tone);
    this.#waiting = this.#waiting.filter(({ start }) => start >= end);
    block.fill(0);
    for (const voice of this.#voices) voice.addTo(block, this.#position);
    this.#voices = this.#voices.filter(({ isOver }) => !isOver);
    const { brightness, room } = this.#score;
    // The light changes over half a minute, or held chords would stand still.
    const slow = Math.sin((2 * Math.PI * this.#position) / (musicRate * 27));
    this.#lowPass.apply(block, brightness * (1 + 0.25 * slow));
    this.#reverb.apply(block, room);
    this.#position = end;
  }

  #begin(tone: Tone): void {
    const { spread } = tone.instrument;
    const strings = spread === 0 ? [0] : [-spread / 2, spread / 2];
    for (const cents of strings)
      this.#voices.push(
        new Voice({ ...tone, gain: tone.gain / strings.length }, cents, spread === 0 ? 0 : this.#random()),
      );
  }

  #composeBar(): void {
    const { chords, beatsPerBar } = this.#score;
    const bar = this.#bars;
    this.#bars += 1;
    const chord = chords[(bar + this.#firstChord) % chords.length] ?? [];
    const beat = this.samplesPerBar / beatsPerBar;
    const place = (beats: number) => Math.round(bar * this.samplesPerBar + beats * beat);
    this.#composeGround(chord, place, beatsPerBar);
    this.#composeFigure(chord, place, bar);
    this.#composeBells(chord, place, beatsPerBar);
  }

  #composeGround(chord: readonly number[], place: (beats: number) => number, beatsPerBar: number): void {
    const { pad, bass } = this.#score;
    if (pad !== undefined)
      for (const note of chord) this.#add(pad, note, place(0), place(beatsPerBar), 1 / chord.length);
    if (bass !== undefined)
      bass.beats.forEach((beats, index) => {
        const end = bass.beats[index + 1] ?? beatsPerBar;
        this.#add(bass, chord[0] ?? 0, place(beats), place(end - 0.05), index === 0 ? 1 : 0.75);
      });
  }

  #composeFigure(chord: readonly number[], place: (beats: number) => number, bar: number): void {
    const { figure, beatsPerBar } = this.#score;
    if (figure === undefined) return;
    // Four bars alike, then another turn: what comes back is heard as a tune.
    const pattern = figure.patterns[(bar >> 2) % figure.patterns.length] ?? [];
    for (let eighth = 0; eighth < beatsPerBar * 2; eighth += 1) {
      const step = pattern[eighth % pattern.length] ?? -1;
      const strength = between(this.#random, 0.7, 1) * (eighth % 4 === 0 ? 1 : 0.8);
      const note = chord[step];
      if (note !== undefined) this.#add(figure, note, place(eighth / 2), place(eighth / 2 + 0.9), strength);
    }
  }

  #composeBells(chord: readonly number[], place: (beats: number) => number, beatsPerBar: number): void {
    const { bells } = this.#score;
    if (bells === undefined) return;
    for (let beat = 0; beat < beatsPerBar; beat += 1) {
      const [chance, which, strength] = [this.#random(), this.#random(), between(this.#random, 0.5, 1)];
      if (chance >= bells.chance) continue;
      const note = chord[1 + Math.floor(which * (chord.length - 1))] ?? 0;
      this.#add(bells, note, place(beat), place(beat + 2), strength);
    }
  }

  #add(
    { instrument, gain, octave }: { instrument: Tone['instrument']; gain: number; octave: number },
    note: number,
    start: number,
    end: number,
    strength: number,
  ): void {
    const pitch = this.#score.key + this.#transposed + note + 12 * octave;
    const frequency = 440 * 2 ** ((pitch - 69) / 12);
    this.#waiting.push({ instrument, frequency, start, length: end - start, gain: gain * strength });
  }
}

/** Music for a film, without an end; made as it is asked for, so that a long film needs no more memory. */
export class MusicBed {
  readonly #player: Player;
  readonly #block = new Float32Array(blockSamples);
  readonly #gain: number;
  #last = 0;

  /**
   * The style says what is played, the seed how.
   *
   * @param share of the film in which somebody speaks, 0..1: the bed has -26 LUFS in a film full of speech, and
   *   less where there is less, see `bedLoudness`
   * @param volume 1 is that loudness; 2 is 6 dB more
   */
  constructor(
    { style, seed }: Pick<Film, 'style' | 'seed'>,
    share = 1,
    volume = 1,
    gain = gainOf(style, seed, share),
  ) {
    this.#player = new Player(scoreOf(style), seed);
    this.#gain = gain * volume;
  }

  /** Writes the next 10 ms, mono in -1..1 at 48 kHz. */
  play(hop: Float32Array): void {
    this.#player.play(this.#block);
    let last = this.#last;
    // Twice as many samples, those between by straight lines: what that mirrors up there is too faint to hear.
    this.#block.forEach((sample, index) => {
      const now = sample * this.#gain;
      hop[2 * index] = (last + now) / 2;
      hop[2 * index + 1] = now;
      last = now;
    });
    this.#last = last;
  }
}

/** What brings a bed to its loudness, found by playing some of it. */
const gainOf = (style: Style, seed: number, share: number): number => {
  const trial = new MusicBed({ style, seed }, share, 1, 1);
  const { beatsPerBar, beatsPerMinute } = scoreOf(style);
  const hops = Math.ceil((measuredBars * beatsPerBar * 60 * 100) / beatsPerMinute);
  const samples = new Float32Array(hops * hopSamples);
  for (let at = 0; at < samples.length; at += hopSamples) trial.play(samples.subarray(at, at + hopSamples));
  const powers = blockPowers(samples);
  return 10 ** ((bedLoudness(powers, share) - gatedLoudness(powers)) / 20);
};
