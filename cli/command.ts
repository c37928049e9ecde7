import type { KinoraClient } from '@kinora/client/client';
import type { Arguments, Options } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** One run of a command. */
export interface Invocation {
  arguments: Arguments;
  terminal: Terminal;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  /** Print JSON for programs. */
  json: boolean;
  /** The API that the options and the environment name. */
  client(): Promise<KinoraClient>;
}

/** One command: its help and its options come from the same declaration. */
export interface Command {
  name: string;
  summary: string;
  /** Positional words; one in brackets is optional. */
  words: readonly string[];
  options: Options;
  /** Sentences below the options in the help. */
  notes?: readonly string[];
  examples: readonly string[];
  run(invocation: Invocation): Promise<ExitCode>;
}

/** Options of every command. */
export const commonOptions = {
  url: {
    type: 'string',
    value: 'URL',
    summary: 'Address of the API (else KINORA_URL, .kinora/endpoints.json)',
  },
  token: {
    type: 'string',
    value: 'TOKEN',
    summary: 'Access token or API key (else KINORA_TOKEN, `kinora login`)',
  },
  json: { type: 'boolean', summary: 'Print JSON for programs' },
  help: { type: 'boolean', short: 'h', summary: 'Show this help' },
} as const satisfies Options;

/** A command line for the next step, at the same address. */
export const nextCommand = ({ arguments: given }: Invocation, words: string): string => {
  const url = given.text('url');
  return `kinora ${words}${url === undefined ? '' : ` --url ${url}`}`;
};
