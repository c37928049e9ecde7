import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { withAlpha } from '../color.ts';
import type { Film } from '../contract.ts';
import { easeOut, smoothStep } from '../easing.ts';
import { unitOf } from '../frame.ts';
import type { StyleSheet } from '../styles.ts';
import { captionTop } from './captions.ts';
import { type Card, gridOf } from './cards.ts';
import { isReadFromRight } from './lettering.ts';
import { drawText, layOut, type TextLayout } from './text-layout.ts';

/** Height of the presenter's name, and what is between it and the captions, in hundredths of the shorter side. */
const nameUnits = 9;
const titledNameUnits = 13;
const nameGapUnits = 2.2;

const lowerThirdTitle = ({ brand }: Film): string | undefined => brand?.lowerThird?.title;

const lowerThirdUnits = (film: Film): number =>
  lowerThirdTitle(film) === undefined ? nameUnits : titledNameUnits;

/** Above this height, in pixels, no presenter's name stands. */
export const lowerThirdTop = (film: Film): number => {
  const step = unitOf(film);
  return Math.round(captionTop(film) - Math.ceil(step * lowerThirdUnits(film)) - step * nameGapUnits);
};

/** The presenter's name, and a title of a brand below it, in the first seconds of speech, on the side from which the film is read. */
export const lowerThird = (film: Film, sheet: StyleSheet, name: string, start: number): Card => {
  const { isWide, step, margin } = gridOf(film);
  const layout = layOut(
    name,
    { face: sheet.heading.face, weight: 650, language: 'und' },
    { width: step * 44, height: step * 9, largest: step * 5.4, smallest: Math.max(8, step * 3), lines: 1 },
  );
  const titleText = lowerThirdTitle(film);
  const title =
    titleText === undefined
      ? undefined
      : layOut(
          titleText,
          { face: 'sans', weight: 450, language: 'und' },
          {
            width: step * 44,
            height: step * 6,
            largest: step * 3.6,
            smallest: Math.max(7, step * 2.2),
            lines: 1,
          },
        );
  const widest = Math.max(layout.lines[0]?.width ?? 0, title?.lines[0]?.width ?? 0);
  const wide = Math.ceil(widest + step * 7);
  const tall = Math.ceil(step * lowerThirdUnits(film));
  const travel = Math.ceil(step * 2);
  const inset = Math.round(isWide ? margin * 0.8 : margin);
  const isFromRight = isReadFromRight(film);
  const area = {
    x: isFromRight ? film.width - inset - wide - travel : inset,
    y: lowerThirdTop(film),
    width: wide + travel,
    height: tall,
  };
  const end = start + 3.4;
  const panel = paintName({ name: layout, title }, sheet, step, { wide, tall, isFromRight });
  return {
    start,
    end,
    area,
    moves: [
      [start, start + 0.6],
      [end - 0.4, end],
    ],
    draw: (context, seconds) => {
      const shown = smoothStep(start, start + 0.35, seconds) * (1 - smoothStep(end - 0.4, end, seconds));
      if (shown <= 0) return;
      const slide = (1 - easeOut(start, start + 0.6, seconds)) * step * 2;
      context.globalAlpha = shown;
      context.drawImage(panel, isFromRight ? area.x + travel - slide : area.x + slide, area.y);
      context.globalAlpha = 1;
    },
  };
};

const paintName = (
  { name, title }: { name: TextLayout; title: TextLayout | undefined },
  sheet: StyleSheet,
  step: number,
  { wide, tall, isFromRight }: { wide: number; tall: number; isFromRight: boolean },
): Canvas => {
  const canvas = createCanvas(wide, tall);
  const context = canvas.getContext('2d');
  context.fillStyle = withAlpha(sheet.panel, Math.min(0.9, sheet.panelOpacity + 0.08));
  context.beginPath();
  context.roundRect(0, 0, wide, tall, step * 1.4);
  context.fill();
  context.fillStyle = sheet.accent;
  context.beginPath();
  const bar = Math.max(2, step * 0.8);
  const barX = isFromRight ? wide - step * 1.7 - bar : step * 1.7;
  context.roundRect(barX, tall * 0.24, bar, tall * 0.52, step * 0.4);
  context.fill();
  context.fillStyle = sheet.panelInk;
  let y = (tall - name.leading - (title?.leading ?? 0)) / 2;
  for (const line of [name, title]) {
    if (line === undefined) continue;
    const width = line.lines[0]?.width ?? 0;
    const x = isFromRight ? wide - step * 4.2 - width : step * 4.2;
    drawText(context, line, { x, y, width, align: 'start' });
    y += line.leading;
  }
  return canvas;
};
