import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from './area.ts';

/** What a scene shows, frame by frame. */
export interface Composition {
  /** Fetches what a frame needs before it is drawn; called once for every frame, in order. */
  prepare?(frame: number): Promise<void>;
  /** Gives up what it holds outside of this process's heap. */
  close?(): Promise<void>;
  /** What differs in this frame from the one before; the first frame is all new. */
  changed(frame: number): readonly Area[];
  /** Draws a frame. The context is clipped to what has changed; what is drawn elsewhere is lost. */
  draw(context: SKRSContext2D, frame: number): void;
}
