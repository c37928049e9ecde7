import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { paintVignette } from '../backdrop/backdrop.ts';
import { mix, withAlpha } from '../color.ts';
import type { Film } from '../contract.ts';
import { easeOut } from '../easing.ts';
import { type Frame, unitOf } from '../frame.ts';
import type { Place, Subject } from '../language/vocabulary.ts';
import { settingOf } from '../storyboard/setting.ts';
import { StoryPicture } from '../storyboard/story-picture.ts';
import { paintSubject, subjectTraits } from '../subjects/subjects.ts';
import { captionTop } from '../text/captions.ts';
import type { Illustration } from './direction.ts';
import { AsidePanel, cornerUnits, type Insert, type InsertPlan } from './insert.ts';
import { OwnPicture } from './own-picture.ts';

/** Where a subject is at home, where the words name no place. */
const homes: Readonly<Partial<Record<Subject, Place>>> = {
  boat: 'sea',
  lighthouse: 'sea',
  whale: 'sea',
  fish: 'sea',
  crowd: 'city',
  bus: 'city',
  shop: 'city',
  umbrella: 'city',
  car: 'road',
  bicycle: 'road',
  train: 'meadow',
  deer: 'forest',
  fox: 'forest',
  bear: 'forest',
  tent: 'forest',
  campfire: 'forest',
  castle: 'mountains',
  dragon: 'mountains',
  bridge: 'lake',
  astronaut: 'space',
  rocket: 'space',
};

/** What a picture moves on, frame by frame. */
interface Picture {
  prepare?(frame: number): Promise<void>;
  close?(): void;
  isMoving(frame: number): boolean;
  draw(context: SKRSContext2D, frame: number): void;
}

/**
 * The picture of an illustration, of some size.
 *
 * @param floor a share of the height: below it nobody stands
 */
export const pictureOf = (
  plan: InsertPlan,
  { subjects, place, own }: Illustration,
  { width, height }: Frame,
  floor: number,
): Picture => {
  if (own !== undefined) return new OwnPicture(plan, own, { width, height });
  const { film, timing, sheet, shot } = plan;
  const isOfThings = subjects.every((subject) => subjectTraits[subject].kind === 'table');
  if (isOfThings && place === undefined)
    return new ThingsPicture(subjects, sheet.accent, { width, height }, film);
  const passage = passageOf(film, timing.index, shotText({ film, timing, shot }));
  const setting = settingOf(passage, timing.index);
  const home =
    place ?? subjects.map((subject) => homes[subject]).find((one) => one !== undefined) ?? 'meadow';
  const frames = shot.to - shot.from;
  const part = { index: timing.index, frames, isFlipped: false, stage: { hasWords: false, floor } };
  const vignette = paintVignette(width, height, sheet.vignette * 0.5);
  return new StoryPicture(
    { ...passage, width, height },
    part,
    { ...setting, subjects, place: home },
    (context) => context.drawImage(vignette, 0, 0),
  );
};

/** The words of a shot. */
const shotText = ({ film, timing, shot }: Pick<InsertPlan, 'film' | 'timing' | 'shot'>): string => {
  const { framesPerSecond } = film;
  const narration = film.scenes[timing.index]?.narration ?? '';
  const heard = timing.words.filter(
    ({ start, end }) => end * framesPerSecond > shot.from && start * framesPerSecond < shot.to,
  );
  const [first, last] = [heard[0], heard.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : narration.slice(first.offset, last.offset + last.text.length);
};

/** A film in which one scene says a part of its words alone: pictures are of the part. */
const passageOf = (film: Film, index: number, narration: string): Film => ({
  ...film,
  scenes: film.scenes.map((scene) => (scene.index === index ? { ...scene, narration } : scene)),
});

/** Things that stand for ideas, large before a plain ground. */
class ThingsPicture implements Picture {
  readonly #subjects: readonly Subject[];
  readonly #accent: string;
  readonly #frame: Frame;
  readonly #film: Film;
  readonly #ground: Canvas;

  constructor(subjects: readonly Subject[], accent: string, frame: Frame, film: Film) {
    this.#subjects = subjects;
    this.#accent = accent;
    this.#frame = frame;
    this.#film = film;
    this.#ground = paintGround(frame, accent);
  }

  isMoving(frame: number): boolean {
    return frame % 2 === 0;
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { width, height } = this.#frame;
    const seconds = (frame - (frame % 2)) / this.#film.framesPerSecond;
    context.drawImage(this.#ground, 0, 0);
    const isRow = width > height * 0.9;
    const room = isRow
      ? { width: (width * 0.84) / this.#subjects.length, height: height * 0.8 }
      : { width: width * 0.84, height: (height * 0.84) / this.#subjects.length };
    this.#subjects.forEach((subject, index) => {
      const traits = subjectTraits[subject];
      const size = Math.min((room.height * 0.76) / traits.height, (room.width * 0.76) / traits.width);
      const here = easeOut(0.1 + 0.25 * index, 0.8 + 0.25 * index, seconds);
      const x = width * (isRow ? 0.08 : 0.5) + (isRow ? room.width * (index + 0.5) : 0);
      const middle = height * (isRow ? 0.5 : 0.08) + (isRow ? 0 : room.height * (index + 0.5));
      context.save();
      context.globalAlpha = here;
      context.translate(x, middle + (1 - here) * height * 0.06);
      context.scale(0.9 + 0.1 * here, 0.9 + 0.1 * here);
      context.translate(0, (size * traits.height) / 2);
      paintSubject(context, subject, {
        size,
        ink: '#2a3648',
        light: '#e8c9a0',
        accent: this.#accent,
        seconds,
        seed: this.#film.seed + index,
        isDark: false,
      });
      context.restore();
    });
  }
}

/** A paper-like ground, lit from its middle, with a little of the accent's colour at its edges. */
const paintGround = ({ width, height }: Frame, accent: string): Canvas => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const ground = context.createRadialGradient(
    width / 2,
    height * 0.44,
    0,
    width / 2,
    height / 2,
    Math.hypot(width, height) * 0.56,
  );
  ground.addColorStop(0, '#fffaf0');
  ground.addColorStop(0.6, '#f7ecd9');
  ground.addColorStop(1, mix('#ead8bd', accent, 0.35));
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  return canvas;
};

/** A picture in a panel beside the presenter. */
export class IllustrationPanel implements Insert {
  readonly isOpaque = false;
  readonly #panel: AsidePanel;
  readonly #picture: Picture;
  readonly #edge: Canvas;
  readonly #mask: Canvas;
  /** The picture with its round corners, as it was last: cut anew on every frame, they would differ by a shade. */
  readonly #cut: Canvas;
  readonly #from: number;
  #cutFrame = -1;

  constructor(plan: InsertPlan, illustration: Illustration) {
    const unit = unitOf(plan.film);
    const corner = unit * cornerUnits;
    this.#panel = new AsidePanel(plan);
    const { width, height } = this.#panel.box;
    this.#picture = pictureOf(plan, illustration, { width, height }, 0.9);
    this.#from = plan.shot.from;
    this.#cut = createCanvas(width, height);
    this.#mask = paintRound({ width, height }, corner, (context) => context.fill());
    this.#edge = paintRound({ width, height }, corner, (context) => {
      context.strokeStyle = withAlpha('#ffffff', 0.5);
      context.lineWidth = Math.max(1.5, unit * 0.34);
      context.stroke();
    });
  }

  prepare(frame: number): Promise<void> | undefined {
    return this.#picture.prepare?.(frame - this.#from);
  }

  close(): void {
    this.#picture.close?.();
  }

  changed(frame: number): readonly Area[] {
    const isNew = this.#picture.isMoving(frame - this.#from) || this.#panel.isComing(frame);
    return isNew ? [this.#panel.around] : [];
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { x, y } = this.#panel.box;
    let due = frame - this.#from;
    while (due > 0 && !this.#picture.isMoving(due)) due -= 1;
    if (this.#cutFrame !== due) this.#refresh(due);
    this.#panel.draw(context, frame, () => context.drawImage(this.#cut, x, y));
  }

  /** @param due the last frame of the shot, up to the one that is drawn, in which the picture moved */
  #refresh(due: number): void {
    this.#cutFrame = due;
    const context = this.#cut.getContext('2d');
    this.#picture.draw(context, due);
    context.drawImage(this.#edge, 0, 0);
    context.globalCompositeOperation = 'destination-in';
    context.drawImage(this.#mask, 0, 0);
    context.globalCompositeOperation = 'source-over';
  }
}

const paintRound = (
  { width, height }: Frame,
  corner: number,
  paint: (context: SKRSContext2D) => void,
): Canvas => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.beginPath();
  context.roundRect(1, 1, width - 2, height - 2, corner);
  paint(context);
  return canvas;
};

/** A picture that fills the frame. */
export class WholeIllustration implements Insert {
  readonly isOpaque = true;
  readonly #picture: Picture;
  readonly #whole: Area;
  readonly #from: number;

  constructor(plan: InsertPlan, illustration: Illustration) {
    const { width, height } = plan.film;
    this.#whole = { x: 0, y: 0, width, height };
    this.#picture = pictureOf(plan, illustration, this.#whole, captionTop(plan.film) / height - 0.02);
    this.#from = plan.shot.from;
  }

  prepare(frame: number): Promise<void> | undefined {
    return this.#picture.prepare?.(frame - this.#from);
  }

  close(): void {
    this.#picture.close?.();
  }

  changed(frame: number): readonly Area[] {
    return this.#picture.isMoving(frame - this.#from) ? [this.#whole] : [];
  }

  draw(context: SKRSContext2D, frame: number): void {
    this.#picture.draw(context, frame - this.#from);
  }
}
