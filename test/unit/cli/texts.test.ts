import { expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

it('kinora rewrite tells the text, and who wrote it apart', async () => {
  const { code, out, err } = await cli.kinora(['rewrite', '--prompt', 'A lake.', '--instruction', 'Calm.']);
  expect([code, out.trim()]).toEqual([0, 'A calm lake.']);
  expect(err).toContain('Written by: rules');
  expect(cli.server.seen.at(-1)).toMatchObject({
    route: 'POST /api/v1/texts/rewrite',
    body: { prompt: 'A lake.', instruction: 'Calm.' },
  });
});

it('kinora rewrite takes a script as it stands', async () => {
  await cli.kinora(['rewrite', '--text', 'A lake.']);
  expect(cli.server.seen.at(-1)?.body).toEqual({ script: 'A lake.' });
});

it('kinora storyboard tells the scenes', async () => {
  const { out } = await cli.kinora([
    'storyboard',
    '--prompt',
    'A lake.',
    '--duration',
    '8',
    '--style',
    'animated',
  ]);
  expect(out).toBe('  1.   8.0 s  A lake.\n');
  expect(cli.server.seen.at(-1)).toMatchObject({
    body: { prompt: 'A lake.', duration: 8, style: 'animated' },
  });
});

it.each([
  [['rewrite'], 'Give a --script'],
  [['rewrite', '-', '--prompt', 'A lake.'], 'Give a --script'],
  [['rewrite', '--text', 'A', '--prompt', 'A lake.'], 'one of them'],
  [['storyboard'], 'Give --prompt TEXT'],
  [['generate', '--text', 'Hello.', '--enhance'], '--enhance is for --prompt'],
])('%j is no command line, and says why', async (given, reason) => {
  const { code, err } = await cli.kinora(given);
  expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
});

it('a prompt may be enhanced, and a plan be judged by a model', async () => {
  await cli.kinora(['plan', '--prompt', 'A lake.', '--enhance', '--analysis', 'model']);
  expect(cli.server.seen.at(-1)).toMatchObject({
    body: { prompt: 'A lake.', enhance: true, analysis: 'model' },
  });
});
