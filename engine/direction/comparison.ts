import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { brightened, withAlpha } from '../color.ts';
import { easeOut, smoothStep } from '../easing.ts';
import { hasRoomBeside, unitOf } from '../frame.ts';
import { paintSubject, subjectTraits } from '../subjects/subjects.ts';
import { isReadFromRight } from '../text/lettering.ts';
import { drawText, layOut, type TextLayout } from '../text/text-layout.ts';
import type { ComparedThing, Comparison } from './direction.ts';
import {
  capitalized,
  comingSeconds,
  heardAt,
  type Insert,
  type InsertPlan,
  paintPanel,
  shadowUnits,
  wholeBox,
} from './insert.ts';

interface Side {
  thing: ComparedThing;
  box: Area;
  panel: Canvas;
  label: TextLayout;
  /** When it comes, in seconds from the start of the scene. */
  at: number;
}

/** Two things side by side, the second coming when it is named. */
export class ComparisonInsert implements Insert {
  readonly isOpaque = false;
  readonly #plan: InsertPlan;
  readonly #sides: readonly Side[];
  readonly #wash: Canvas;
  readonly #whole: Area;

  constructor(plan: InsertPlan, { sides }: Comparison) {
    const { film, sheet, shot } = plan;
    const { width, height } = film;
    this.#plan = plan;
    this.#whole = { x: 0, y: 0, width, height };
    this.#wash = createCanvas(width, height);
    const context = this.#wash.getContext('2d');
    context.fillStyle = withAlpha(sheet.panel, 0.4);
    context.fillRect(0, 0, width, height);
    const start = shot.from / film.framesPerSecond;
    // A picture on one side alone would look like a mistake.
    const isPictured = sides.every(({ subject }) => subject !== undefined);
    this.#sides = sides.map(({ subject, ...words }, index) => {
      const thing = isPictured && subject !== undefined ? { ...words, subject } : words;
      const at = index === 0 ? start : Math.max(start + 0.3, heardAt(plan, words.at) - 0.15);
      return sideOf(plan, thing, index, at);
    });
  }

  changed(frame: number): readonly Area[] {
    const { film, shot } = this.#plan;
    const seconds = frame / film.framesPerSecond;
    const isComing = this.#sides.some(({ at }) => seconds >= at - 0.1 && seconds <= at + comingSeconds + 0.1);
    const isMoving = frame % 2 === 0 && this.#sides.some(({ thing }) => thing.subject !== undefined);
    // All of it: outlines that an area cuts would differ by a shade.
    return frame === shot.from || isComing || isMoving ? [this.#whole] : [];
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { film, sheet, shot } = this.#plan;
    const unit = unitOf(film);
    const seconds = frame / film.framesPerSecond;
    const own = (frame - (frame % 2) - shot.from) / film.framesPerSecond;
    context.drawImage(this.#wash, 0, 0);
    const reach = Math.ceil(unit * shadowUnits);
    this.#sides.forEach(({ thing, box, panel, label, at }, index) => {
      const here = easeOut(at - 0.05, at + comingSeconds, seconds);
      if (here <= 0) return;
      const { x, y, width, height } = box;
      const labelHeight = label.lines.length * label.leading;
      context.save();
      context.globalAlpha = smoothStep(0, 0.6, here);
      context.translate(0, (1 - here) * height * 0.06);
      context.drawImage(panel, x - reach, y - reach);
      const room = thing.subject === undefined ? 0 : height - labelHeight - 11 * unit;
      if (thing.subject !== undefined) {
        const traits = subjectTraits[thing.subject];
        const size = Math.min(
          (room * 0.6) / traits.height,
          (Math.min(room, width * 0.8) * 0.78) / traits.width,
        );
        const middle = { x: x + width / 2, y: y + 4 * unit + room / 2 };
        paintDisc(context, middle, Math.min(room * 0.5, width * 0.42));
        context.save();
        const isInAir = traits.kind === 'air';
        context.translate(middle.x, middle.y + (isInAir ? 0 : (size * traits.height) / 2));
        const colors = { ink: '#2a3648', light: '#e8c9a0', accent: sheet.accent };
        paintSubject(context, thing.subject, {
          size,
          ...colors,
          seconds: own,
          seed: film.seed + index,
          isDark: false,
        });
        context.restore();
      }
      context.fillStyle = sheet.panelInk;
      const labelTop = room === 0 ? y + (height - labelHeight) / 2 : y + height - labelHeight - 3.4 * unit;
      drawText(context, label, { x: x + 3 * unit, y: labelTop, width: width - 6 * unit, align: 'center' });
      context.fillStyle = index === 0 ? withAlpha(sheet.panelInk, 0.5) : brightened(sheet.accent);
      context.beginPath();
      context.roundRect(
        x + width * 0.38,
        y + height - unit * 1.5,
        width * 0.24,
        Math.max(2, unit * 0.6),
        unit * 0.3,
      );
      context.fill();
      context.restore();
    });
  }
}

/** A disc of light, on which silhouettes are seen. */
const paintDisc = (context: SKRSContext2D, { x, y }: { x: number; y: number }, radius: number): void => {
  context.fillStyle = '#fff5e2';
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
};

const sideOf = (plan: InsertPlan, thing: ComparedThing, index: number, at: number): Side => {
  const { film, sheet } = plan;
  const unit = unitOf(film);
  const whole = wholeBox(film, { hasCaptions: true });
  const isBeside = hasRoomBeside(film);
  const gap = unit * 4;
  const place = isBeside && isReadFromRight(film) ? 1 - index : index;
  const width = isBeside ? (whole.width - gap) / 2 : whole.width;
  const height = isBeside ? whole.height : (whole.height - gap) / 2;
  const box = {
    x: whole.x + (isBeside ? place * (width + gap) : 0),
    y: whole.y + (isBeside ? 0 : place * (height + gap)),
    width,
    height,
  };
  const reach = Math.ceil(unit * shadowUnits);
  const panel = createCanvas(Math.ceil(width + 2 * reach), Math.ceil(height + 2 * reach));
  paintPanel(panel.getContext('2d'), { x: reach, y: reach, width, height }, sheet, unit);
  const label = layOut(
    capitalized(thing.label, film.language),
    { face: sheet.heading.face, weight: 650, language: film.language },
    {
      width: width - 6 * unit,
      height: thing.subject === undefined ? height - 8 * unit : height * 0.3,
      largest: unit * (thing.subject === undefined ? 7 : 5),
      smallest: unit * 2.4,
      lines: thing.subject === undefined ? 4 : 2,
    },
  );
  return { thing, box, panel, label, at };
};
