import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from './area.ts';

/** What a scene shows, frame by frame. */
export interface Composition {
  /** Gives up what it holds outside of this process's heap. */
  close?(): Promise<void>;
  /** What differs in this frame from the one before; the first frame is all new. */
  changed(frame: number): readonly Area[];
  /** Makes a frame ready to be drawn; frames come in order. Absent where nothing has to be waited for. */
  prepare?(frame: number): Promise<void> | undefined;
  /** Draws a frame. The context is clipped to what has changed; what is drawn elsewhere is lost. */
  draw(context: SKRSContext2D, frame: number): void;
}
