import type { Style } from '@kinora/engine/contract';
import type { FieldError } from '../shared/errors.ts';
import type { Capability } from './capabilities.ts';
import type { AspectRatio, Quality } from './frame-size.ts';

/**
 * What a second start with the same token costs.
 * `free`: the vendor answers the first handle, for `forSeconds` after the first start (an idempotency key).
 * `paid`: it starts, and bills, another one.
 * `unknown`: nobody has said; taken as paid.
 */
export type Repeat = { cost: 'free'; forSeconds: number } | { cost: 'paid' } | { cost: 'unknown' };

/**
 * How a capability works: at once where it is called, or at a vendor while the workflow waits. `unstoppable`: what was
 * begun is made and billed to its end, whoever cancels.
 */
export type Terms = { work: 'immediate' } | { work: 'remote'; repeat: Repeat; unstoppable?: true };

export interface EngineVoice {
  id: string;
  name: string;
  /** BCP 47 */
  language: string;
  gender: 'female' | 'male';
}

export interface EnginePresenter {
  id: string;
  name: string;
  description: string;
}

/** Who speaks, who is seen, and in which styles. */
export interface EngineCatalogue {
  /** The first is the default. */
  presenters: readonly EnginePresenter[];
  /** Every voice, the default of its language first. */
  voices: readonly EngineVoice[];
  styles: readonly { id: Style; description: string }[];
  findPresenter(id: string): EnginePresenter | undefined;
  findVoice(id: string): EngineVoice | undefined;
  /** Voices that speak a language: of the exact tag first. */
  voicesOf(language: string): readonly EngineVoice[];
  /** The voice asked for, if it speaks the language. */
  resolveVoice(id: string, language: string): EngineVoice | undefined;
  /** How fast a language is spoken; of an unknown one, a cautious guess. */
  charactersPerSecond(language: string): number;
}

/** Pictures that clips of an engine begin and end with: its vendor is sent each in the shape of the film, as JPEG. */
export interface FrameLimits {
  /** Whether a clip can end with a picture, too. */
  last: boolean;
  /** Fewest pixels along a side of what is seen of a picture, once it is cut to the shape of the film. */
  leastSide: number;
}

/** What an engine takes. */
export interface EngineLimits {
  qualities: readonly Quality[];
  aspectRatios: readonly AspectRatio[];
  /** The only lengths of a scene that there are, in seconds, the shortest first; without it no length is refused. */
  clipSeconds?: readonly number[];
  /** Longest text of one scene in characters; without it no text is refused. */
  textLength?: number;
  /** Scenes that the vendor has in work at once for one account; without it there is no bound. */
  concurrency?: number;
  /** Absent where it films from words alone. */
  frames?: FrameLimits;
}

export interface PriceRequest {
  /** Estimated length of the whole video; above 0. */
  seconds: number;
  kind: 'avatar' | 'prompt' | 'movie';
  quality: Quality;
  /** Estimated length of each scene, for engines that bill by the clip. */
  sceneSeconds: readonly number[];
  /** Of the price table, for engines whose prices are in it; today's when absent. */
  version?: number;
}

/** Whole credits, and what they are for; the parts add up to them. */
export interface Price {
  credits: number;
  parts: readonly { what: string; credits: number }[];
}

/** All that can be known of a service without loading it: pure, light, no package of a vendor. */
export interface ServiceProvider {
  /** In the table, in plans and in answers: never changes. */
  id: string;
  /** As people are told, e.g. `Veo 3.1`. @default its id */
  name?: string;
  description: string;
  capabilities: Readonly<Partial<Record<Capability, Terms>>>;
  /** Name of the vendor's secret; the engine is not configured where the environment has none. */
  secret?: string;
  /** Name by which the setting `engines` turns it on, where it takes no secret: our role is let in. */
  vendor?: string;
  /** First day (`2026-12-31`, UTC) on which the vendor does not serve it any more. */
  endOfLife?: string;
  /** First day (UTC) on which that was known; 60 days before its end when absent. */
  deprecatedOn?: string;
  /** Id of the engine that its vendor, or we, offer in its place. */
  successor?: string;
}

/** Who makes films or parts of them. What does the work is loaded by `work.ts`. */
export interface EngineProvider extends ServiceProvider {
  /** Part of every content hash: raising it makes finished work be made anew. */
  version: string;
  /** Kinds of films that it is asked for. Absent: all. */
  kinds?: readonly ('avatar' | 'prompt')[];
  catalogue: EngineCatalogue;
  limits: EngineLimits;
  /** The same request has the same price, always. */
  price(request: PriceRequest): Price;
  /**
   * What it cannot speak or show of a text; empty when nothing is in the way.
   *
   * @param path where the text was sent, e.g. `body.script`
   * @param language BCP 47 tag; one that nobody speaks is not judged here
   */
  checkText(text: string, path: string, language: string): FieldError[];
  /** What it cannot show of a title. */
  checkTitle(title: string, path: string): FieldError[];
}
