import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { brightened, withAlpha } from '../color.ts';
import { easeOut, smoothStep } from '../easing.ts';
import { unitOf } from '../frame.ts';
import { drawText, layOut, type TextLayout } from '../text/text-layout.ts';
import type { GrowingList } from './direction.ts';
import { AsidePanel, capitalized, comingSeconds, heardAt, type Insert, type InsertPlan } from './insert.ts';

/** Seconds in which an item comes. */
const itemSeconds = 0.45;

interface Row {
  layout: TextLayout;
  mark: TextLayout;
  /** From the panel's top, in pixels. */
  top: number;
  /** When it comes; undefined where it was there before. */
  at: number | undefined;
}

/** A list beside the presenter, which grows while it is spoken. */
export class ListInsert implements Insert {
  readonly isOpaque = false;
  readonly #plan: InsertPlan;
  readonly #panel: AsidePanel;
  readonly #heading: TextLayout;
  readonly #rows: readonly Row[];
  readonly #markWidth: number;
  readonly #top: number;

  constructor(plan: InsertPlan, list: GrowingList) {
    const { film, sheet } = plan;
    const unit = unitOf(film);
    this.#plan = plan;
    this.#panel = new AsidePanel(plan, { isThere: list.items.some(({ at }) => at === undefined) });
    const { width, height } = this.#panel.box;
    const language = film.language;
    this.#heading = layOut(
      list.heading,
      { face: sheet.heading.face, weight: 700, language },
      { width: width - 10 * unit, height: unit * 12, largest: unit * 5.2, smallest: unit * 3, lines: 2 },
    );
    const headed = this.#heading.lines.length * this.#heading.leading;
    const room = height - 9 * unit - (headed === 0 ? 0 : headed + 3 * unit);
    const set = setItems(list, { width: width - 10 * unit, height: room }, unit, language);
    this.#markWidth = set.markWidth;
    const used = headed + (headed === 0 ? 0 : 3 * unit) + set.height;
    this.#top = Math.max(4.5 * unit, (height - used) / 2);
    this.#rows = set.rows.map((row, index) => {
      const at = list.items[index]?.at;
      return {
        ...row,
        top: row.top + this.#top + (headed === 0 ? 0 : headed + 3 * unit),
        at: at === undefined ? undefined : heardAt(plan, at) - 0.12,
      };
    });
  }

  changed(frame: number): readonly Area[] {
    const seconds = frame / this.#plan.film.framesPerSecond;
    const isGrowing = this.#rows.some(
      ({ at }) => at !== undefined && seconds >= at && seconds <= at + comingSeconds + 0.1,
    );
    return isGrowing || this.#panel.isComing(frame) ? [this.#panel.around] : [];
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { film, sheet } = this.#plan;
    const unit = unitOf(film);
    const seconds = frame / film.framesPerSecond;
    const { x, y, width } = this.#panel.box;
    const column = { x: x + 5 * unit, width: width - 10 * unit, align: 'start' } as const;
    const latest = this.#rows.findLastIndex(({ at }) => at === undefined || seconds >= at);
    this.#panel.draw(context, frame, (presence) => {
      context.fillStyle = sheet.panelInk;
      drawText(context, this.#heading, { ...column, y: y + this.#top });
      this.#rows.forEach((row, index) => {
        const come = row.at === undefined ? 1 : easeOut(row.at, row.at + itemSeconds, seconds);
        if (come <= 0) return;
        const isRightToLeft = row.layout.isRightToLeft;
        const slide = (1 - come) * unit * 3 * (isRightToLeft ? -1 : 1);
        const top = y + row.top;
        const beside = column.width - this.#markWidth;
        context.globalAlpha = presence * smoothStep(0, 0.7, come);
        context.fillStyle = brightened(sheet.accent);
        const markX = column.x + (isRightToLeft ? beside : 0) - slide;
        drawText(context, row.mark, { x: markX, y: top, width: this.#markWidth, align: 'start' });
        context.fillStyle = withAlpha(sheet.panelInk, index === latest ? 1 : 0.74);
        const textX = column.x + (isRightToLeft ? 0 : this.#markWidth) - slide;
        drawText(context, row.layout, { x: textX, y: top, width: beside, align: 'start' });
      });
    });
  }
}

/** Sizes of an item's letters, in hundredths of the shorter side. */
const largestItem = 5.6;
const smallestItem = 1.7;

/** Sets items as large as all of them fit; at the smallest size a long one is cut. */
const setItems = (
  { items, isNumbered }: GrowingList,
  room: { width: number; height: number },
  unit: number,
  language: string,
): { rows: Omit<Row, 'at'>[]; markWidth: number; height: number } => {
  const digits = new Intl.NumberFormat(language, { useGrouping: false });
  for (let size = unit * largestItem; ; size *= 0.94) {
    const isLast = size < unit * smallestItem;
    const markWidth = size * (isNumbered ? 1.5 : 1.1);
    const box = { width: room.width - markWidth, largest: size, smallest: size, lines: isLast ? 1 : 3 };
    const letter = { height: size * 5, face: 'sans', language } as const;
    const rows: Omit<Row, 'at'>[] = [];
    let top = 0;
    let isFitting = true;
    for (const [index, { text }] of items.entries()) {
      const layout = layOut(
        capitalized(text, language),
        { ...letter, weight: 550 },
        { ...box, height: letter.height },
      );
      const mark = layOut(
        isNumbered ? digits.format(index + 1) : '•',
        { ...letter, weight: 750 },
        { width: markWidth, height: letter.height, largest: size, smallest: size, lines: 1 },
      );
      rows.push({ layout, mark, top });
      top += layout.lines.length * layout.leading + size * 0.5;
      isFitting = top - size * 0.5 <= room.height && isShownWhole(layout, text);
      // The items after one that does not fit need no setting: smaller letters come next.
      if (!isFitting && !isLast) break;
    }
    if (isLast || isFitting) return { rows, markWidth, height: top - size * 0.5 };
  }
};

const isShownWhole = ({ lines }: TextLayout, text: string): boolean =>
  lines.length > 0 && (text.endsWith('…') || lines.at(-1)?.text.endsWith('…') !== true);
