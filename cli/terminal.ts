import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';

/** A stream to write to, which may be a screen. */
export type Output = Writable & { isTTY?: boolean; columns?: number };

/** Everything the command touches of the process it runs in. */
export interface Terminal {
  stdin: Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
  /** Results. */
  stdout: Output;
  /** Progress and errors. */
  stderr: Output;
  env: NodeJS.ProcessEnv;
  cwd: string;
  home: string;
}

type Style = Parameters<typeof styleText>[0];

/** Writes one line. */
export const line = (output: Output, text = ''): void => {
  output.write(`${text}\n`);
};

/** Colours on screens only, and never with `NO_COLOR` (https://no-color.org). */
export const paint = (terminal: Terminal, output: Output, style: Style, text: string): string =>
  hasColour(terminal, output) ? styleText(style, text, { validateStream: false }) : text;

const hasColour = ({ env }: Terminal, output: Output): boolean =>
  output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';

/** Whether a line can be drawn over again. */
export const isScreen = ({ env }: Terminal, output: Output): boolean =>
  output.isTTY === true && env.TERM !== 'dumb' && !env.CI;
