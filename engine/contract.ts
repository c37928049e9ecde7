import type { BRollLayout } from './b-roll-layouts.ts';
import type { SceneDirection } from './direction/direction.ts';

// What a film is.

/** Everything that decides a film's pictures and sound, and nothing else: the same film gives the same files. */
export interface Film {
  /** `avatar`: a presenter speaks; `prompt`: a storyboard of what the narration names. */
  kind: 'avatar' | 'prompt';
  /** Shown on the title card and in the lower third; already shortened to one line. */
  title: string;
  /** BCP 47 tag, e.g. `en` or `pt-BR`. */
  language: string;
  style: Style;
  /** Presenter id of the catalogue; ignored for `prompt` films. */
  avatarId: string;
  /** Voice id of the catalogue; it speaks the film's language. */
  voiceId: string;
  /** Pixels; both even. */
  width: number;
  height: number;
  /** Frames per second, always 30. */
  framesPerSecond: 30;
  /** A whole number from 0; decides what the words leave open, in pictures and music. */
  seed: number;
  /** Whether there is music under the speech. */
  music: boolean;
  /** Digest of a music file of the owner's, which is played in place of ours; its samples come with the joining. */
  musicTrack?: string;
  /**
   * How loud music is, `leastVolume` to `mostVolume`; 1 when absent: speech is clear, and the film as loud as without.
   */
  musicVolume?: number;
  /** Pictures of the owner's that it shows; the files come with the drawing of each scene. */
  pictures?: FilmPictures;
  /** How it shows them. */
  pictureLooks?: PictureLooks;
  /** Colours, letters and names in place of the style's and the presenter's. */
  brand?: FilmBrand;
  /** Set where the film is one scene of a movie. */
  part?: FilmPart;
  /** At least one, in order. */
  scenes: Scene[];
}

/** How a film that is one scene of a movie begins and ends: without cards of its own. */
export interface FilmPart {
  /** `fade`: it comes out of the dark and goes into it; `cut`: neither. */
  edges: 'cut' | 'fade';
  /** Nothing is spoken: the film's title is shown, with the narration below it; `closing`: and the engine's name. */
  card?: 'title' | 'closing';
  /**
   * Nothing is spoken or drawn: each scene shows the next seconds of an uploaded film, as many as its `leadInSeconds`.
   */
  clip?: FilmClip;
}

/** Which part of an uploaded film is shown, and how. */
export interface FilmClip {
  /** Digest of the file, so that another file is another film. */
  checksum: string;
  /** Seconds from the beginning of the file at which the first scene begins. */
  from: number;
  /** `cover`: cut to fill the frame; `contain`: all of it is seen, on black. */
  fit: (typeof fits)[number];
  /** Whether its sound is left out. */
  muted: boolean;
}

/** A file that is read where it is needed, and never held whole. */
export interface RangeFile {
  /** Bytes */
  size: number;
  /** @param end the byte behind the last one that is read */
  read(first: number, end: number): Promise<Uint8Array>;
}

export const fontFaces = ['sans', 'serif'] as const;

/** What a film looks like whoever it is for, in every style; colours are `#rrggbb`. */
export interface FilmBrand {
  /** The one colour that draws the eye. */
  accent?: string;
  /** Behind words, and the words: both or neither, of a contrast at which they are read. */
  background?: string;
  text?: string;
  /** Letters of headings, names and verses: Inter (`sans`) or Fraunces (`serif`). */
  font?: (typeof fontFaces)[number];
  /** The name below a presenter in the first seconds: that of the presenter when absent. */
  lowerThird?: { isHidden?: true; name?: string; title?: string };
}

/** Digests of picture files, so that another picture is another film. */
export interface FilmPictures {
  /** Behind the presenter of an `avatar` film in place of the style's scenery. */
  background?: string;
  /** A clip in its place, without its sound: each scene plays it from its beginning, again and again. */
  backgroundClip?: string;
  /** In a corner, inside of the safe area, from the first frame to the last. */
  logo?: string;
}

/** Volumes of music: 20 dB less and 6 dB more than usual. */
export const leastVolume = 0.1;
export const mostVolume = 2;

export const fits = ['cover', 'contain'] as const;
export const pans = ['none', 'left', 'right', 'in', 'out'] as const;
export const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export const logoSizes = ['small', 'medium', 'large'] as const;
export type Corner = (typeof corners)[number];
export type LogoSize = (typeof logoSizes)[number];

/** How a film shows its pictures. */
export interface PictureLooks {
  /**
   * `cover`: the background is cut to fill the frame; `contain`: all of it is seen, on itself out of focus. `cover`
   * when absent.
   */
  fit?: (typeof fits)[number];
  /** Where the view of the background goes, slowly and evenly in each scene; when absent it sways a little. */
  pan?: (typeof pans)[number];
  /** Where the logo stands; `top-right` when absent. */
  corner?: Corner;
  /** `medium` when absent. */
  size?: LogoSize;
  /** Of the logo, above 0 to 1; 1 when absent. */
  opacity?: number;
}

/** The files of a film's pictures: PNG, JPEG or WebP, and MP4 of a clip. */
export type PictureFiles = { [Name in keyof FilmPictures]?: Uint8Array } & {
  /** Those that the scene shows while it is spoken, by their digests. */
  bRoll?: Readonly<Record<string, Uint8Array>>;
};

/** One scene: one or more sentences that are spoken and shown together. */
export interface Scene extends SceneDirection {
  /** 0-based position in the film. */
  index: number;
  narration: string;
  /** Seconds of title card before the narration (first scene only, else 0). */
  leadInSeconds: number;
  /** Seconds held after the narration: a breath between scenes, the closing card in the last. */
  leadOutSeconds: number;
  /**
   * What an `avatar` film shows in place of the presenter while parts of the narration are spoken; in order, none over
   * another.
   */
  bRoll?: BRollShot[];
}

/** A picture or a clip that is shown while a part of a narration is spoken. */
export interface BRollShot {
  /** Digest of the file, so that another file is another film. */
  checksum: string;
  /** It is an MP4, which is played from its beginning, again and again, without its sound. */
  isClip?: true;
  /** Where the part begins, and the place behind it, in UTF-16 units of the narration. */
  from: number;
  to: number;
  fit?: PictureLooks['fit'];
  /** Of a picture; it stands still when absent. */
  pan?: PictureLooks['pan'];
  /** `full` when absent. */
  layout?: BRollLayout;
}

export const styles = [
  'cinematic',
  'realistic',
  'animated',
  'artistic',
  'documentary',
  'commercial',
  'professional',
] as const;
export type Style = (typeof styles)[number];

// What its scenes become.

/** Samples per second of all speech and sound, in Hz. */
export const sampleRate = 48_000;

/** What speaking a scene found out. */
export interface SceneTiming {
  index: number;
  /** The scene's length: a whole number of frames, at least 1. */
  frames: number;
  /** In the order of the narration. */
  words: WordTiming[];
  /** In the order in which they are heard. */
  phonemes: PhonemeTiming[];
}

/** When one word is heard. */
export interface WordTiming {
  text: string;
  /** Place of its first character in the narration, in UTF-16 units. */
  offset: number;
  /** Seconds from the start of its scene. */
  start: number;
  end: number;
  /** Its full stop ends no sentence: an abbreviation or an ordinal. */
  goesOn?: true;
}

/** When one phoneme is heard. */
export interface PhonemeTiming {
  /** IPA as the voice gives it. */
  symbol: string;
  /** Seconds from the start of its scene. */
  start: number;
  end: number;
}

/** The sound of one scene: mono samples in -1..1, exactly as long as the scene's frames. */
export interface SceneSound {
  /** Hz */
  sampleRate: typeof sampleRate;
  samples: Float32Array;
}

// Who does it.

/** Called with 0..1 as work goes on; at most a few times a second; may be awaited by the engine. */
export type OnProgress = (fraction: number) => void | Promise<void>;

/** Turns the text of one scene into sound, with the times of its words and phonemes. */
export interface SpeechEngine {
  /** @throws {RangeError} when the film has no such scene */
  speakScene(film: Film, sceneIndex: number): Promise<{ timing: SceneTiming; sound: SceneSound }>;
}

/** Why no film can be made of a recording. */
export type NarrationFlaw = 'unreadable' | 'silent' | 'too-short' | 'too-long' | 'mismatch';

/** Makes the speech of a film of a recording of its narration. */
export interface NarrationEngine {
  /**
   * Scene after scene, as a voice would have spoken it.
   *
   * @param file as it was uploaded
   * @param options.longestSeconds of a recording
   * @throws {Error} named `NarrationUnusable`, its `flaw` a {@link NarrationFlaw}
   */
  narrateFilm(
    film: Film,
    file: Uint8Array,
    options: { longestSeconds: number },
  ): AsyncGenerator<{ timing: SceneTiming; sound: SceneSound }>;
}

/** Turns one scene into a picture track. */
export interface SceneEngine {
  /**
   * @returns a complete MP4 file of H.264 only, first frame a key frame
   * @param options.pictures the files of all of `film.pictures`
   * @throws {DOMException} `AbortError` when the signal fires
   * @param options.clip the file of `film.part.clip`
   * @throws {Error} named `PictureUnreadable` when one of the pictures cannot be decoded, `ClipUnusable` when the clip
   *   cannot be shown
   */
  renderScene(
    film: Film,
    timing: SceneTiming,
    options?: { onProgress?: OnProgress; signal?: AbortSignal; pictures?: PictureFiles; clip?: RangeFile },
  ): Promise<Uint8Array>;
}

/** Takes the sound of a scene that shows an uploaded film. */
export interface ClipEngine {
  /** @throws {Error} named `ClipUnusable`, whose message is for the file's owner */
  hearScene(
    film: Film,
    sceneIndex: number,
    file: RangeFile,
  ): Promise<{ timing: SceneTiming; sound: SceneSound }>;
}

/** Reads music that owners bring. */
export interface MusicEngine {
  /**
   * @param file WAV, MP3, AAC in MP4, or Opus in Ogg
   * @param seconds of the film: no more is decoded than it plays, and at most ten minutes
   * @returns mono at 48 kHz
   * @throws {Error} named `MusicUnusable`, whose `reason` is `unreadable`, `short` (under a second) or `silent`
   */
  readMusic(file: Uint8Array, seconds: number): Promise<Float32Array>;
}

/** Shows what the catalogue offers. */
export interface PreviewEngine {
  /** A JPEG of a presenter. */
  avatar(id: string): Promise<Uint8Array>;
  /** A JPEG of a film in a style. */
  style(style: Style): Promise<Uint8Array>;
  /** A few seconds of a voice in its own language, AAC in an MP4 file. @throws {RangeError} when it is unknown */
  voice(id: string): Promise<Uint8Array>;
}
