import type { Style } from '@kinora/engine/contract';
import type { AspectRatio, Quality } from '../engines/frame-size.ts';
import type { EngineReason, SceneEngine, StandIn } from './engine-choice.ts';
import type { Labels } from './labels.ts';
import type { VideoNarration } from './narration.ts';
import type { Placement } from './placement.ts';

/** What the caller asked for. */
export interface VideoRequest extends Placement, Labels {
  /** `movie`: scenes of several kinds, in order. */
  kind: 'avatar' | 'prompt' | 'movie';
  /** The script or the prompt, or a movie's order as JSON, whole or its first `inlineTextLength` characters. */
  text: string;
  /** The whole text is kept apart because it is longer. */
  textTruncated: boolean;
  title: string;
  language: string;
  voiceId: string;
  avatarId: string;
  style: Style;
  /** As sent (`standard` stays `standard`). */
  quality: string;
  resolution: Quality;
  aspectRatio: AspectRatio;
  /** Asked-for length of a `prompt` video in seconds. */
  durationSeconds?: number;
  /** Whether a language model may write what a `prompt` video tells. */
  enhance?: boolean;
  /** What one wrote, and its name; once the video is complete. */
  enhanced?: { text: string; model: string };
  /** Whether there is music under the speech. */
  music: boolean;
  /** The recording that is its voice; `voiceId` then is that by which its words are found. */
  narration?: VideoNarration;
  /** What it was made of, where that was a template. */
  template?: { id: string; version: number };
  /** Of `functions/engines/`; each scene of the plan names it too. */
  engineId: string;
  /** Of the price table that it was quoted by; absent for videos from before it was noted. */
  priceVersion?: number;
  /** When its owner changed the price last, and it was held anew; absent where that never was. */
  heldAt?: string;
  /** Names of the counters of budgets in which its price is counted; absent where it is in none. */
  budgetUses?: string[];
  /** Engines that its owner allows to stand in, in order; absent where it is this one or none. */
  standIns?: StandIn[];
  /** Why this engine makes it, where others might have; of a movie, that engines of its scenes were passed over. */
  engineReason?: EngineReason;
  /** Of a movie: who makes those scenes that several engines may make. */
  sceneEngines?: SceneEngine[];
}
