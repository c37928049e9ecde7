import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { brightened, withAlpha } from '../color.ts';
import { easeOut } from '../easing.ts';
import { unitOf } from '../frame.ts';
import { drawText, layOut, type TextLayout } from '../text/text-layout.ts';
import type { KeyFigure } from './direction.ts';
import { AsidePanel, heardAt, type Insert, type InsertPlan } from './insert.ts';

/** Seconds in which a figure is counted up, from a little before it is heard. */
const countingSeconds = 1.3;
const leadSeconds = 0.25;
/** From how many years before a year is counted. */
const yearsBefore = 60;

/** One figure, large, counted up beside the presenter. */
export class FigureInsert implements Insert {
  readonly isOpaque = false;
  readonly #plan: InsertPlan;
  readonly #figure: KeyFigure;
  readonly #panel: AsidePanel;
  readonly #value: TextLayout;
  readonly #label: TextLayout;
  readonly #counted: number;
  readonly #format: Intl.NumberFormat;

  constructor(plan: InsertPlan, figure: KeyFigure) {
    const { film, sheet, shot } = plan;
    const unit = unitOf(film);
    this.#plan = plan;
    this.#figure = figure;
    this.#panel = new AsidePanel(plan);
    const { width, height } = this.#panel.box;
    this.#format = formatOf(figure, film.language, film.scenes[plan.timing.index]?.narration ?? '');
    const inner = { width: width - 10 * unit, height: height - 12 * unit };
    this.#value = layOut(
      this.#textOf(figure.value),
      { face: sheet.heading.face, weight: 750, language: film.language },
      { width: inner.width, height: inner.height * 0.62, largest: unit * 24, smallest: unit * 5, lines: 1 },
    );
    this.#label = layOut(
      figure.label,
      { face: 'sans', weight: 550, language: film.language },
      { width: inner.width, height: inner.height * 0.36, largest: unit * 5, smallest: unit * 2.6, lines: 2 },
    );
    const start = shot.from / film.framesPerSecond;
    this.#counted = Math.max(start + 0.15, heardAt(plan, figure.at) - leadSeconds) + countingSeconds;
  }

  changed(frame: number): readonly Area[] {
    const isCounted = frame / this.#plan.film.framesPerSecond <= this.#counted + 0.1;
    return isCounted || this.#panel.isComing(frame) ? [this.#panel.around] : [];
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { film, sheet } = this.#plan;
    const seconds = frame / film.framesPerSecond;
    const unit = unitOf(film);
    const { x, y, width, height } = this.#panel.box;
    const column = { x: x + 5 * unit, width: width - 10 * unit, align: 'center' } as const;
    const way = easeOut(this.#counted - countingSeconds, this.#counted, seconds);
    const ink = brightened(sheet.accent);
    this.#panel.draw(context, frame, () => {
      const hasLabel = this.#label.lines.length > 0;
      const gap = hasLabel ? unit * 3.4 : 0;
      const labelHeight = this.#label.lines.length * this.#label.leading;
      const top = y + (height - this.#value.leading - gap - labelHeight) / 2;
      const below = top + this.#value.leading + gap;
      context.fillStyle = ink;
      drawText(context, this.#shown(way), { ...column, y: top });
      const bar = unit * 14 * way;
      context.fillRect(x + (width - bar) / 2, below - gap * 0.72, bar, Math.max(2, unit * 0.5));
      context.fillStyle = withAlpha(sheet.panelInk, 0.92);
      drawText(context, this.#label, { ...column, y: below });
    });
  }

  #shown(way: number): TextLayout {
    const { value, decimals, isGrouped } = this.#figure;
    const isYear = !isGrouped && decimals === 0 && value >= 1000 && value < 3000;
    const first = isYear ? value - yearsBefore : 0;
    const counted = way >= 1 ? value : first + (value - first) * way;
    const text = this.#textOf(Number(counted.toFixed(decimals)));
    const [line] = this.#value.lines;
    if (line === undefined || way >= 1) return this.#value;
    return { ...this.#value, lines: [{ ...line, text }] };
  }

  #textOf(value: number): string {
    return `${this.#figure.before}${this.#format.format(value)}${this.#figure.after}`;
  }
}

/** Digits and signs as the narration writes them. */
const formatOf = (
  { decimals, isGrouped }: KeyFigure,
  language: string,
  narration: string,
): Intl.NumberFormat => {
  const numberingSystem = digitSystems.find(([digits]) => digits.test(narration))?.[1] ?? 'latn';
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: isGrouped,
    numberingSystem,
  });
};

const digitSystems = [
  [/[٠-٩]/u, 'arab'],
  [/[०-९]/u, 'deva'],
] as const;
