/**
 * `npm run bench:movie-edit [-- --quality medium]`: what an edit of one scene of a movie of twenty costs against making
 * the whole, as a ratio, in seconds and in seconds of processor time. All in one run: how fast the machine is falls out
 * of a ratio. The larger the pictures, the smaller it is: joining copies them.
 */
import { parseArgs } from 'node:util';
import { openBenchCloud } from './bench-cloud.ts';
import { printTable, round } from './table.ts';

const { values: asked } = parseArgs({ options: { quality: { type: 'string', default: 'low' } } });
/** The ratio of processor time that is aimed at: a twentieth is the scene itself, the rest joining and checking. */
const aim = 0.12;

const subjects = [
  'A lighthouse at the sea',
  'A fox in the forest',
  'A train in the mountains',
  'A boat on a lake',
];
const scenes = Array.from({ length: 20 }, (_, index) => ({
  kind: 'prompt',
  prompt: `${subjects[index % subjects.length]}, and this is picture number ${index + 1} of a longer story.`,
}));
const content = { title: 'Twenty scenes', quality: asked.quality, aspect_ratio: '1:1', music: true, scenes };

const cloud = await openBenchCloud();
const token = await cloud.register();
const ask = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const { status, body: answer } = await cloud.request(method, path, token, body);
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  return answer;
};

interface Cost {
  seconds: number;
  cpuSeconds: number;
  filmSeconds: number;
}

/** Orders the next version of a movie and waits for its end. Functions run in threads of this process. */
const render = async (movie: string): Promise<Cost> => {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const { id } = await ask('POST', `${movie}/render`);
  for (;;) {
    const video = await ask('GET', `/api/v2/videos/${id}`);
    if (video.status === 'failed') throw new Error(JSON.stringify(video.failure));
    if (video.status === 'completed') {
      const { user, system } = process.cpuUsage(cpu);
      return {
        seconds: (performance.now() - startedAt) / 1000,
        cpuSeconds: (user + system) / 1e6,
        filmSeconds: Number(video.duration),
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

try {
  const project = `/api/v1/projects/${(await ask('POST', '/api/v1/projects', { name: 'Bench' })).id}`;
  const movieOf = async (body: unknown) =>
    `${project}/movies/${(await ask('POST', `${project}/movies`, body)).id}`;
  // Functions, fonts and voices are warm before anything is measured.
  await render(await movieOf({ ...content, scenes: scenes.slice(0, 1) }));
  const movie = await movieOf(content);
  const whole = await render(movie);
  const edited = scenes.map((scene, index) =>
    index === 9 ? { ...scene, prompt: 'A rocket in space, at night, is new in this story.' } : scene,
  );
  await ask('PUT', movie, { ...content, scenes: edited });
  const edit = await render(movie);
  const row = (name: string, { seconds, cpuSeconds, filmSeconds }: Cost) => [
    name,
    round(filmSeconds, 1),
    round(seconds, 1),
    round(cpuSeconds, 1),
  ];
  const ratio = (of: 'seconds' | 'cpuSeconds'): number => round(edit[of] / whole[of], 3);
  printTable(
    `A movie of 20 scenes in ${asked.quality} quality, 1:1, and one scene of it anew`,
    ['version', 'film s', 's', 'CPU s'],
    [row('all scenes', whole), row('one scene', edit), ['ratio', '', ratio('seconds'), ratio('cpuSeconds')]],
  );
  console.log(`\nAim: below ${aim} of the processor time.`);
} finally {
  await cloud.close();
}
