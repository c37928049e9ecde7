import { setImmediate as breathe } from 'node:timers/promises';
import { VideoFrame } from '@napi-rs/webcodecs';
import { CardScene } from './card-scene.ts';
import { ClipScene } from './clip-scene.ts';
import type { Composition } from './composition.ts';
import type { Film, SceneEngine, SceneTiming } from './contract.ts';
import { FrameRenderer } from './frame-renderer.ts';
import { WithLogo } from './logo.ts';
import { SegmentWriter } from './mux/segment.ts';
import { type Pictures, PictureUnreadable, readPictures } from './pictures.ts';
import { PortraitScene } from './presenter/portrait-scene.ts';
import { Storyboard } from './storyboard/storyboard.ts';

/** What the pictures' numbers mean; players of untagged films guess, and guess differently by size. */
const colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;
/** Frames between two reports. */
const reportEvery = 15;
/** Frames between two looks at the event loop, where an abort comes from. */
const breatheEvery = 4;

/** What a scene of a film shows. */
export const compose = (film: Film, timing: SceneTiming, pictures: Pictures = {}): Composition => {
  const scene = composeScene(film, timing, pictures);
  return pictures.logo === undefined ? scene : new WithLogo(scene, film, pictures.logo);
};

const composeScene = (
  film: Film,
  timing: SceneTiming,
  { background, backgroundClip, bRoll }: Pictures,
): Composition => {
  if (film.part?.card !== undefined) return new CardScene(film, timing);
  return film.kind === 'prompt'
    ? new Storyboard(film, timing)
    : new PortraitScene(film, timing, { background: backgroundClip ?? background, bRoll });
};

const renderScene: SceneEngine['renderScene'] = async (
  film,
  timing,
  { onProgress, signal, pictures, clip } = {},
) => {
  const { width, height, framesPerSecond } = film;
  signal?.throwIfAborted();
  const read = await readPictures(film, pictures);
  const ownClip = film.part?.clip !== undefined;
  const composition: Composition = ownClip
    ? await ClipScene.open(film, timing, clip)
    : compose(film, timing, read);
  const renderer = new FrameRenderer(width, height);
  const writer = new SegmentWriter(width, height, framesPerSecond);
  try {
    for (let frame = 0; frame < timing.frames; frame += 1) {
      if (frame % breatheEvery === 0) await breathe();
      signal?.throwIfAborted();
      const ready = composition.prepare?.(frame);
      // A clip of a movie says itself what is wrong with it.
      if (ready !== undefined) await (ownClip ? ready : ready.catch(unreadable));
      const bytes = renderer.render(composition, frame);
      await writer.add(
        new VideoFrame(bytes, {
          format: 'I420',
          codedWidth: width,
          codedHeight: height,
          timestamp: writer.nextTimestamp,
          colorSpace,
        }),
      );
      if (frame % reportEvery === 0) await onProgress?.(frame / timing.frames);
    }
    const segment = await writer.finish();
    signal?.throwIfAborted();
    await onProgress?.(1);
    return segment;
  } catch (error) {
    writer.abandon();
    throw error;
  } finally {
    await composition.close?.();
    read.backgroundClip?.close();
  }
};

/** Nothing but clips and pictures that become due has to be waited for. */
const unreadable = (cause: unknown): never => {
  throw cause instanceof PictureUnreadable
    ? cause
    : new PictureUnreadable('The clip cannot be decoded', { cause });
};

/** Draws scenes with vectors, on this processor. */
export const sceneEngine: SceneEngine = { renderScene };
