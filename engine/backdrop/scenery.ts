import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { unitOf } from '../frame.ts';
import type { Random } from '../random.ts';
import type { StyleSheet } from '../styles.ts';
import { cutouts, hills, room, sweeps } from './scenery-day.ts';
import type { Ground } from './scenery-ground.ts';
import { bokeh, office, shelves } from './scenery-night.ts';

/** Paints a style's scenery once. */
export const paintScenery = (width: number, height: number, sheet: StyleSheet, random: Random): Canvas => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const ground: Ground = { context, width, height, unit: unitOf({ width, height }), sheet, random };
  const sky = context.createLinearGradient(0, 0, width * 0.15, height);
  sky.addColorStop(0, sheet.base[0]);
  sky.addColorStop(0.55, sheet.base[1]);
  sky.addColorStop(1, sheet.base[2]);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  painters[sheet.scenery](ground);
  context.filter = 'none';
  return canvas;
};

const painters: Readonly<Record<StyleSheet['scenery'], (ground: Ground) => void>> = {
  bokeh,
  room,
  hills,
  cutouts,
  shelves,
  sweeps,
  office,
};
