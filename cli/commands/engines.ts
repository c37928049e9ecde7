import type { Engines } from '@kinora/client/engines';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { line } from '../terminal.ts';

const stateOf = ({ configured, state, ends_on: end, successor }: Engines['engines'][number]): string => {
  if (!configured) return 'not configured';
  return end == null ? state : `${state}, ends ${end}${successor == null ? '' : ` (then ${successor})`}`;
};

export const engines: Command = {
  name: 'engines',
  summary: 'List who can make videos, and whether their vendors answer',
  words: [],
  options: {},
  notes: ['--json tells their qualities, shapes and languages too, and which pictures they film from.'],
  examples: ['kinora engines'],
  run: async ({ terminal, json, client }) => {
    const answer = await (await client()).engines();
    if (json) line(terminal.stdout, JSON.stringify(answer));
    else
      for (const engine of answer.engines)
        line(
          terminal.stdout,
          `${engine.id.padEnd(11)}  ${stateOf(engine).padEnd(14)}  ${engine.description}`,
        );
    return exitCodes.ok;
  },
};
