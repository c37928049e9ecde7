import type { Film, SceneEngine, SceneSound, SceneTiming } from '@kinora/engine/contract';

/** What an engine can do; `talking-video` is speech and picture in one. */
export const capabilities = ['speech', 'scene', 'talking-video', 'stitch', 'text', 'moderation'] as const;
export type Capability = (typeof capabilities)[number];

/** Those that make a part of one scene and may be work at a vendor that is waited for. */
export const sceneCapabilities = ['scene', 'talking-video'] as const;
export type SceneCapability = (typeof sceneCapabilities)[number];

/** A scene's speech: its sound, and when its words and phonemes are heard. */
export interface Speech {
  timing: SceneTiming;
  sound: SceneSound;
}

/** Pictures that a clip begins and ends with: JPEG, of the shape of the film. */
export interface SceneFrames {
  first: Uint8Array;
  last?: Uint8Array;
}

/** What a capability is asked for. */
export interface SceneRequests {
  /**
   * `timing`: what was spoken; the pictures last `timing.frames` frames of the film's size and rate. `quotedSeconds`:
   * the length that its price was quoted for; no longer clip is bought. `frames`: what it begins and ends with.
   */
  scene: {
    film: Film;
    sceneIndex: number;
    timing: SceneTiming;
    quotedSeconds?: number | undefined;
    frames?: SceneFrames | undefined;
  };
  'talking-video': { film: Film; sceneIndex: number };
}

/** What it gives. Pictures are a complete MP4 of H.264 only, as `SceneEngine.renderScene` gives them. */
export interface SceneResults {
  scene: Uint8Array;
  'talking-video': Speech & { pictures: Uint8Array };
}

/** A film as a vendor made it, of whatever size, rate and length; an MP4. It is brought into shape where it is kept. */
export interface VendorFilm {
  file: Uint8Array;
}

/** What a vendor gives: films of which scenes are made; they are kept as they came, since they are paid for. */
export interface RemoteResults {
  scene: VendorFilm;
  'talking-video': VendorFilm;
}

/** The environment has no secret of the vendor, or one that lacks what this needs. */
export class EngineNotConfigured extends Error {
  override readonly name = 'EngineNotConfigured';
}

/** Why a vendor did not do it. */
export interface VendorFailure {
  /** `ENGINE_REFUSED`: it does not want this content or input; `ENGINE_FAILED`: anything else. */
  code: 'ENGINE_REFUSED' | 'ENGINE_FAILED';
  /** The vendor's own words, for the failure card. */
  vendorMessage: string;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  /** Whether the vendor bills it all the same. */
  charged: boolean;
  /** It judged what came about by chance, and bills nothing: the same start may pass now. */
  mayPass?: boolean;
}

/**
 * The vendor's answer to a start. `busy`: it took nothing and may take it after `retryAfterSeconds`. Whoever got no
 * answer throws: then nobody knows whether the work was started.
 */
export type Started =
  | { state: 'started'; handle: string; retryAfterSeconds?: number }
  | { state: 'busy'; vendorMessage: string; retryAfterSeconds?: number }
  | ({ state: 'failed' } & VendorFailure);

/** How work at a vendor stands. `progress` is 0..1. */
export type Polled<Result> =
  | { state: 'running'; progress?: number; retryAfterSeconds?: number }
  /** `fetch` brings the result over. @throws ResultUnusable when there is none that could be used */
  | { state: 'done'; fetch: () => Promise<Result> }
  /** The vendor does not know the handle: not yet, or not any more. */
  | { state: 'missing'; vendorMessage: string }
  | ({ state: 'failed' } & VendorFailure);

/** What a vendor says it finished and what cannot be used: its words are the message. */
export class ResultUnusable extends Error {
  override readonly name = 'ResultUnusable';
}

/**
 * Work that a vendor does while we wait. Calls are tried once: a client that repeats a start by itself pays twice.
 * A poll that throws is made again later.
 */
export interface RemoteWork<Request, Result> {
  /**
   * @param token names this start; sent along where the vendor takes one (1-255 of `A-Za-z0-9-`)
   * @param place folder of the media bucket for a vendor that writes there; it ends in `/`, and is kept as long as the
   *   start may be gone on with
   */
  start(request: Request, token: string, place: string): Promise<Started>;
  poll(handle: string): Promise<Polled<Result>>;
  /**
   * Stops the work; work that has ended stays as it is: `ended` tells that there is, or may be, a result to fetch.
   * Absent where the vendor has no such call.
   */
  cancel?(handle: string): Promise<'stopped' | 'ended'>;
  /**
   * Looks for the work that a token started, when the answer to the start was lost. `absent` only where it is sure
   * that nothing was started; `unknown` while the vendor's list may lag. Absent where there is no way to look.
   *
   * @param since when it was started, at the earliest
   */
  find?(token: string, since: Date): Promise<{ handle: string } | 'absent' | 'unknown'>;
}

/** Calls of one question that may be billed, noted before each is made. */
export interface Asks {
  asked: number;
  /** When the last was made; ISO. */
  lastAt: string;
  /** Whether it has not ended, as far as is known. */
  isOpen: boolean;
  /** Of the run that asked last: claims of one millisecond differ by it. */
  claim?: string;
  /** Grows with every change. */
  version: number;
}

/** Where answers that are paid for are kept, so that a task that runs again does not pay for them again. */
export interface KeptAnswers {
  /** @param name of the answer; anything that was kept under it was given to the same question */
  load(name: string): Promise<Uint8Array | undefined>;
  save(name: string, answer: Uint8Array): Promise<void>;
  /** What was asked so far, by question. `save` tells false when somebody else has noted something since. */
  asks: {
    load(question: string): Promise<Asks | undefined>;
    save(question: string, asks: Asks): Promise<boolean>;
  };
  /** Asked right before a call. @throws when nobody wants its answer any more */
  demandWanted(): Promise<void>;
}

/** Speaks scenes, here or by calls of a vendor that answers with the sound. */
export interface SceneSpeaker {
  /**
   * @param kept what was answered about this scene before
   * @throws {RangeError} when the film has no such scene
   * @throws {VendorFailed}
   */
  speakScene(film: Film, sceneIndex: number, kept: KeptAnswers): Promise<Speech>;
}

/**
 * How a call ended that a vendor answers with its work. `busy`: it took nothing. `unanswered`: nobody knows whether it
 * is billed; the same call may be made again.
 */
export type CallFailure =
  | { state: 'busy'; vendorMessage: string; retryAfterSeconds?: number }
  | { state: 'unanswered'; vendorMessage: string }
  | ({ state: 'failed' } & VendorFailure);

/** A vendor did not do what it was called for. */
export class VendorFailed extends Error {
  override readonly name = 'VendorFailed';
  readonly failure: CallFailure;

  /** @param options.cause what the operator should know and the owner should not */
  constructor(failure: CallFailure, options?: ErrorOptions) {
    super(failure.vendorMessage, options);
    this.failure = failure;
  }
}

/** Work that is done where it is asked for. */
export interface ImmediateWork {
  speech: SceneSpeaker;
  scene: SceneEngine;
}

/** What a language model is asked, with the form of its answer. */
export interface TextQuestion {
  /** Names the answer; letters and `_`. */
  name: string;
  instructions: string;
  /** What it is asked about: data, sent apart from the instructions. */
  data: Readonly<Record<string, unknown>>;
  /** JSON schema of the answer. */
  schema: Readonly<Record<string, unknown>>;
  /** Tokens of the answer at most, which bounds what it costs. */
  maxTokens: number;
}

/** A language model's answer, not yet checked, and what is billed. */
export interface TextAnswer {
  answer: unknown;
  tokens: { input: number; output: number };
}

/** A language model of a vendor. */
export interface TextWork {
  /** Name of the model, as the vendor calls it. */
  model: string;
  /**
   * Asks once.
   *
   * @param milliseconds until the last byte of the answer
   * @throws {VendorFailed} also where the vendor refuses, or answers nothing of the kind
   */
  answer(question: TextQuestion, milliseconds: number): Promise<TextAnswer>;
}

/** Judges a text by the vendor's content policy. */
export interface ModerationWork {
  /**
   * @param milliseconds until the last byte of the answer
   * @returns names of what is refused, as the vendor calls it; empty where nothing is
   * @throws {VendorFailed} where it could not be judged
   */
  judge(text: string, milliseconds: number): Promise<readonly string[]>;
}
