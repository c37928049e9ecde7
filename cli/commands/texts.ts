import type { RewriteRequest, StoryboardRequest } from '@kinora/client/texts';
import { styles } from '../../engine/contract.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { readSource } from '../script.ts';
import { line } from '../terminal.ts';

const spoken = {
  language: { type: 'string', value: 'TAG', summary: 'Language of the text (default en)' },
  style: { type: 'string', value: 'NAME', choices: styles, summary: 'Look of the film (default cinematic)' },
} as const;

const common = (text: (name: string) => string | undefined) =>
  Object.fromEntries(
    ['language', 'style'].flatMap((name) => {
      const value = text(name);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Pick<StoryboardRequest, 'language' | 'style'>;

export const rewrite: Command = {
  name: 'rewrite',
  summary: 'Rewrite a script or prompt, by a language model where the service has one',
  words: ['[-]'],
  options: {
    script: { type: 'string', value: 'FILE', summary: 'Text file; - reads standard input' },
    text: { type: 'string', value: 'TEXT', summary: 'The script itself' },
    prompt: { type: 'string', value: 'TEXT', summary: 'A prompt instead' },
    instruction: { type: 'string', value: 'TEXT', summary: 'How it is to be worded' },
    ...spoken,
  },
  notes: ['The text goes to standard output; who wrote it is told on standard error.'],
  examples: ['kinora rewrite --script samples/hello.txt --instruction "Shorter, and friendly"'],
  run: async ({ arguments: given, terminal, json, client }) => {
    const prompt = given.text('prompt');
    const text = given.text('text');
    const file = given.text('script') ?? given.positionals[0];
    if ([prompt, text, file].filter((source) => source !== undefined).length !== 1)
      throw new UsageError(
        'Give a --script FILE, - for standard input, --text TEXT or --prompt TEXT: one of them.',
      );
    const script = text ?? (file === undefined ? undefined : await readSource(file, terminal));
    const instruction = given.text('instruction');
    const request: RewriteRequest = {
      ...(script === undefined ? { prompt: prompt ?? '' } : { script }),
      ...(instruction === undefined ? {} : { instruction }),
      ...common((name) => given.text(name)),
    };
    const answer = await (await client()).rewriteText(request);
    line(terminal.stdout, json ? JSON.stringify(answer) : answer.text);
    if (!json) line(terminal.stderr, `Written by: ${answer.model_used}`);
    return exitCodes.ok;
  },
};

export const storyboard: Command = {
  name: 'storyboard',
  summary: 'Lay a prompt out as scenes, by a language model where the service has one',
  words: [],
  options: {
    prompt: { type: 'string', value: 'TEXT', summary: 'What the film is about' },
    duration: { type: 'string', value: 'SECONDS', summary: 'Length of the film, 4 to 60 (default 30)' },
    ...spoken,
  },
  examples: ['kinora storyboard --prompt "A city at dusk in the rain." --duration 15'],
  run: async ({ arguments: given, terminal, json, client }) => {
    const prompt = given.text('prompt');
    if (prompt === undefined) throw new UsageError('What is the film about? Give --prompt TEXT.');
    const duration = given.number('duration', 0);
    const answer = await (await client()).storyboardText({
      prompt,
      ...(duration === undefined ? {} : { duration }),
      ...common((name) => given.text(name)),
    });
    if (json) line(terminal.stdout, JSON.stringify(answer));
    else {
      for (const [index, { narration, seconds }] of answer.scenes.entries())
        line(
          terminal.stdout,
          `${String(index + 1).padStart(3)}. ${seconds.toFixed(1).padStart(5)} s  ${narration}`,
        );
      line(terminal.stderr, `Written by: ${answer.model_used}`);
    }
    return exitCodes.ok;
  },
};
