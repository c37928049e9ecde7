import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { brightened, withAlpha } from '../color.ts';
import { easeOut, smoothStep } from '../easing.ts';
import { isWideFrame, unitOf } from '../frame.ts';
import { drawText, layOut, type TextLayout } from '../text/text-layout.ts';
import type { Quotation } from './direction.ts';
import { type Insert, type InsertPlan, wholeBox } from './insert.ts';

/** Words of somebody else, over the darkened backdrop. */
export class QuotationInsert implements Insert {
  readonly isOpaque = false;
  readonly #plan: InsertPlan;
  readonly #whole: Area;
  readonly #box: Area;
  readonly #text: TextLayout;
  readonly #author: TextLayout;
  readonly #painted: Canvas;
  readonly #textTop: number;

  constructor(plan: InsertPlan, { text, author }: Quotation) {
    const { film, sheet } = plan;
    const { width, height, language } = film;
    const unit = unitOf(film);
    this.#plan = plan;
    this.#whole = { x: 0, y: 0, width, height };
    this.#box = wholeBox(film, { hasCaptions: false });
    const column = this.#box.width;
    this.#text = layOut(
      text,
      { face: 'serif', weight: 500, language },
      {
        width: column,
        height: this.#box.height - unit * 26,
        largest: unit * (isWideFrame(film) ? 8.4 : 8),
        smallest: unit * 2.6,
        lines: isWideFrame(film) ? 6 : 12,
      },
    );
    this.#author = layOut(
      author === '' ? '' : `— ${author}`,
      { face: 'sans', weight: 550, language },
      { width: column, height: unit * 7, largest: unit * 4.2, smallest: unit * 2.4, lines: 1 },
    );
    const textHeight = this.#text.lines.length * this.#text.leading;
    const block = unit * 13 + textHeight + (author === '' ? 0 : unit * 3.5 + this.#author.leading);
    const top = this.#box.y + (this.#box.height - block) / 2;
    this.#textTop = top + unit * 13;
    this.#painted = createCanvas(width, height);
    const context = this.#painted.getContext('2d');
    context.fillStyle = withAlpha(sheet.panel, 0.84);
    context.fillRect(0, 0, width, height);
    const isRightToLeft = this.#text.isRightToLeft;
    const mark = layOut(
      isRightToLeft ? '”' : '“',
      { face: 'serif', weight: 700, language: 'und' },
      { width: column, height: unit * 32, largest: unit * 26, smallest: unit * 26, lines: 1 },
    );
    const markWidth = mark.lines[0]?.width ?? 0;
    context.fillStyle = brightened(sheet.accent);
    const markX = isRightToLeft ? this.#box.x + column - markWidth : this.#box.x - unit * 0.6;
    drawText(context, mark, { x: markX, y: top - unit * 6, width: markWidth, align: 'start' });
  }

  changed(frame: number): readonly Area[] {
    const { film } = this.#plan;
    const seconds = (frame - this.#plan.shot.from) / film.framesPerSecond;
    return seconds < this.#authorAt() + 0.6 ? [this.#whole] : [];
  }

  /** Seconds from the shot's beginning. */
  #authorAt(): number {
    const { shot, film } = this.#plan;
    return Math.min(2.2, ((shot.to - shot.from) / film.framesPerSecond) * 0.45);
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { film, sheet, shot } = this.#plan;
    const unit = unitOf(film);
    const seconds = (frame - shot.from) / film.framesPerSecond;
    const { x, width } = this.#box;
    context.save();
    context.drawImage(this.#painted, 0, 0);
    context.fillStyle = sheet.panelInk;
    const { lines, leading } = this.#text;
    lines.forEach((line, index) => {
      const from = 0.1 + 0.14 * index;
      context.globalAlpha = smoothStep(from, from + 0.45, seconds);
      const lift = (1 - easeOut(from, from + 0.6, seconds)) * unit * 1.6;
      const one = { ...this.#text, lines: [line] };
      drawText(context, one, { x, y: this.#textTop + index * leading + lift, width, align: 'start' });
    });
    const authorAt = this.#authorAt();
    context.globalAlpha = 0.86 * smoothStep(authorAt, authorAt + 0.5, seconds);
    const authorTop = this.#textTop + lines.length * leading + unit * 3.5;
    drawText(context, this.#author, { x, y: authorTop, width, align: 'start' });
    context.restore();
  }
}
