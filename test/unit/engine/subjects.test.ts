import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type Subject, subjects } from '../../../engine/language/vocabulary.ts';
import { paintSubject, subjectTraits } from '../../../engine/subjects/subjects.ts';

const size = 60;
const margin = 20;

/** A subject on a canvas of its own, with a margin around the box that its traits promise. */
const painted = (subject: Subject, seconds: number, isDark: boolean, seed = 7) => {
  const { kind, width, height } = subjectTraits[subject];
  const wide = Math.ceil(width * size) + margin * 2;
  const tall = Math.ceil(height * size) + margin * 2;
  const canvas = createCanvas(wide, tall);
  const context = canvas.getContext('2d');
  context.translate(wide / 2, kind === 'air' ? tall / 2 : margin + height * size);
  const colors = { ink: '#1f3a48', light: '#f4e9d0', accent: '#d8503c' };
  paintSubject(context, subject, { size, ...colors, seconds, seed, isDark });
  return { wide, tall, pixels: context.getImageData(0, 0, wide, tall).data };
};

/** How much of the box is covered, and how far something reaches out of it, in pixels. */
const measured = (subject: Subject, seconds: number, isDark: boolean) => {
  const { wide, tall, pixels } = painted(subject, seconds, isDark);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let covered = 0;
  for (let y = 0; y < tall; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const alpha = pixels[(y * wide + x) * 4 + 3] ?? 0;
      if (alpha > 96) covered += 1;
      // Rounding leaves a faint edge beyond the outline.
      if (alpha <= 10) continue;
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
    }
  const out = {
    left: margin - box.left,
    top: margin - box.top,
    right: box.right + 1 - (wide - margin),
    bottom: box.bottom + 1 - (tall - margin),
  };
  const { width, height } = subjectTraits[subject];
  return {
    covered: covered / (width * height * size * size),
    out: Math.max(...Object.values(out)),
    sides: out,
  };
};

const moments = [0, 0.7, 1.3, 2.9, 4.1, 7.75];

describe('a subject', () => {
  it.each(subjects)('%s is drawn inside its box, and fills a share of it', (subject) => {
    for (const isDark of [false, true])
      for (const seconds of moments) {
        const { covered, out, sides } = measured(subject, seconds, isDark);
        expect(out, `${subject} at ${seconds}: ${JSON.stringify(sides)}`).toBeLessThanOrEqual(1.5);
        expect(covered).toBeGreaterThan(0.08);
      }
  });

  it.each(subjects)('%s moves, and is the same picture for the same moment', (subject) => {
    const one = painted(subject, 1.3, false).pixels;
    expect(Buffer.compare(Buffer.from(one), Buffer.from(painted(subject, 1.3, false).pixels))).toBe(0);
    const later = painted(subject, 2.2, false).pixels;
    let moved = 0;
    for (let index = 0; index < one.length; index += 1)
      if (Math.abs((one[index] ?? 0) - (later[index] ?? 0)) > 8) moved += 1;
    expect(moved).toBeGreaterThan(0);
  });

  it('leaves the context as it was', () => {
    const context = createCanvas(200, 200).getContext('2d');
    context.translate(100, 100);
    const before = context.getTransform().toString();
    for (const subject of subjects)
      paintSubject(context, subject, {
        size,
        ink: '#102030',
        light: '#ffffff',
        accent: '#d8503c',
        seconds: 1,
        seed: 1,
        isDark: true,
      });
    expect(context.getTransform().toString()).toBe(before);
  });

  it('of the living comes in more than one dress', () => {
    const pictures = [1, 2, 3, 4, 5, 6].map((seed) =>
      Buffer.from(painted('person', 0, false, seed).pixels).toString('base64'),
    );
    expect(new Set(pictures).size).toBeGreaterThan(3);
  });
});
