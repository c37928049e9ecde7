import { createCanvas } from '@napi-rs/canvas';
import { VideoFrame } from '@napi-rs/webcodecs';
import type { SceneEngine } from '../engine.ts';
import { SegmentWriter } from './segment.ts';

/** Frames between two looks at the signal and two reports. */
const reportEvery = 15;

const renderScene: SceneEngine['renderScene'] = async (film, timing, { onProgress, signal } = {}) => {
  const { width, height, framesPerSecond } = film;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const writer = new SegmentWriter(width, height, framesPerSecond);
  try {
    for (let number = 0; number < timing.frames; number += 1) {
      signal?.throwIfAborted();
      const seconds = number / framesPerSecond;
      context.fillStyle = '#1b2340';
      context.fillRect(0, 0, width, height);
      const isSpeaking = timing.phonemes.some(({ start, end }) => start <= seconds && seconds < end);
      context.fillStyle = '#f0c4a4';
      context.beginPath();
      context.ellipse(width / 2, height * 0.4, height * 0.2, height * 0.26, 0, 0, 7);
      context.fill();
      context.fillStyle = '#802a2a';
      context.beginPath();
      context.ellipse(width / 2, height * 0.5, height * 0.06, height * (isSpeaking ? 0.04 : 0.006), 0, 0, 7);
      context.fill();
      await writer.add(new VideoFrame(canvas, { timestamp: writer.nextTimestamp }));
      if (number % reportEvery === 0) await onProgress?.(number / timing.frames);
    }
    const segment = await writer.finish();
    await onProgress?.(1);
    return segment;
  } catch (error) {
    writer.abandon();
    throw error;
  }
};

/** Draws scenes with vectors, on this processor. */
export const sceneEngine: SceneEngine = { id: 'embedded-scene', renderScene };
