/** `npm run gallery`: docs/gallery.png, a contact sheet of every presenter, every style and some storyboards. */
import { writeFile } from 'node:fs/promises';
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { presenters, voices } from '../engine/catalogue.ts';
import { type Film, type Style, styles } from '../engine/contract.ts';
import { compose } from '../engine/scene.ts';
import { speechEngine } from '../engine/speech/speech.ts';

const columns = 4;
const cell = { width: 480, height: 270 };
const gap = 14;

interface Still {
  film: Film;
  /** Share of the scene at which the picture is taken, 0..1. */
  at: number;
}

const filmOf = (
  kind: Film['kind'],
  style: Style,
  narration: string,
  avatarId: string,
  index: number,
): Film => ({
  kind,
  title: 'Kinora',
  language: 'en',
  style,
  avatarId,
  voiceId: voices[index % 2]?.id ?? '',
  ...cell,
  framesPerSecond: 30,
  seed: index + 1,
  music: false,
  scenes: [
    { index: 0, narration: '', leadInSeconds: 0, leadOutSeconds: 0 },
    { index: 1, narration, leadInSeconds: 0, leadOutSeconds: 0.5 },
    { index: 2, narration: '', leadInSeconds: 0, leadOutSeconds: 0 },
  ],
});

const lines = [
  'Every word you write finds a voice.',
  'A script goes in, and a film comes out.',
  'No key, no network, no waiting.',
  'Nothing is charged until it is done.',
];

/** With words before and behind: a film begins and ends with its presenter. */
const between = (film: Film): Film => ({
  ...film,
  scenes: film.scenes.map((scene) => (scene.narration === '' ? { ...scene, narration: 'And now.' } : scene)),
});

/** What presenters say, each shown another way. */
const directed: readonly [Style, string, string][] = [
  ['commercial', 'zola', 'Last year, three million people watched our films.'],
  ['documentary', 'priya', 'A bee and the flowers: each needs the other to live.'],
  ['professional', 'kenji', 'First, start small. Second, write every day. Third, show it.'],
  ['artistic', 'mateo', 'Ada Lovelace wrote: “That brain of mine is something more than merely mortal.”'],
  ['animated', 'noah', 'The train takes two hours, while the plane takes four.'],
  ['realistic', 'ingrid', 'In 1969, an astronaut walked on the moon for the first time.'],
  ['cinematic', 'tariq', 'The fox trots through the snowy forest and watches us.'],
  ['professional', 'mei', 'About 75 % of our crops need bees, and so do we.'],
];

const prompts: readonly [Style, string][] = [
  ['cinematic', 'A city at dusk in the rain, neon lights on wet streets.'],
  ['artistic', 'A fox trots over the frozen lake in the morning.'],
  ['documentary', 'A lonely lighthouse above the stormy sea at night.'],
  ['animated', 'A horse gallops across the meadow on a sunny day.'],
  ['cinematic', 'A sailing boat on the sea at sunset.'],
  ['professional', 'The harbour city wakes in the morning light.'],
  ['commercial', 'A bus drives through the busy city on a sunny day.'],
  ['realistic', 'A house burns in the meadow at night.'],
  ['professional', 'An astronaut waves from a strange planet.'],
  ['documentary', 'A writer works at her desk late at night.'],
  ['animated', 'A dragon flies over the mountains and the castle.'],
  ['realistic', 'A family and their dog walk along the beach at dusk.'],
];

const stills: Still[] = [
  ...directed.map(([style, avatarId, line], index) => ({
    film: between(filmOf('avatar', style, line, avatarId, index)),
    at: 0.86,
  })),
  ...presenters.map(({ id }, index) => ({
    film: filmOf(
      'avatar',
      styles[index % styles.length] ?? 'professional',
      lines[index % 4] ?? '',
      id,
      index,
    ),
    at: 0.62,
  })),
  ...prompts.map(([style, prompt], index) => ({
    film: filmOf('prompt', style, prompt, '', index),
    at: 0.55,
  })),
];

const paint = async ({ film, at }: Still): Promise<Canvas> => {
  const { timing } = await speechEngine.speakScene(film, 1);
  const canvas = createCanvas(cell.width, cell.height);
  compose(film, timing).draw(canvas.getContext('2d'), Math.floor(timing.frames * at));
  return canvas;
};

const place = (context: SKRSContext2D, picture: Canvas, index: number): void => {
  const x = gap + (index % columns) * (cell.width + gap);
  const y = gap + Math.floor(index / columns) * (cell.height + gap);
  context.save();
  context.beginPath();
  context.roundRect(x, y, cell.width, cell.height, 10);
  context.clip();
  context.drawImage(picture, x, y);
  context.restore();
};

const rows = Math.ceil(stills.length / columns);
const sheet = createCanvas(columns * (cell.width + gap) + gap, rows * (cell.height + gap) + gap);
const context = sheet.getContext('2d');
context.fillStyle = '#14161c';
context.fillRect(0, 0, sheet.width, sheet.height);
for (const [index, still] of stills.entries()) place(context, await paint(still), index);
const file = new URL('../docs/gallery.png', import.meta.url);
await writeFile(file, await sheet.encode('png'));
console.log(
  `docs/gallery.png: ${stills.length} pictures, ${presenters.length} presenters, ${styles.length} styles`,
);
