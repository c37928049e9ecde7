import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './errors.ts';
import { line, type Terminal } from './terminal.ts';

/**
 * Asks for a line of text.
 *
 * @param signal aborted by Ctrl-C
 * @throws UsageError when nobody is there to answer
 */
export const askText = (terminal: Terminal, question: string, signal: AbortSignal): Promise<string> =>
  ask(terminal, question, terminal.stderr, signal);

/** Asks for a line of text that is not shown. */
export const askSecret = async (
  terminal: Terminal,
  question: string,
  signal: AbortSignal,
): Promise<string> => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (terminal.stdin.isTTY === true) terminal.stderr.write(question);
  try {
    return await ask(terminal, question, nowhere, signal);
  } finally {
    if (terminal.stdin.isTTY === true) line(terminal.stderr);
  }
};

const ask = async (
  terminal: Terminal,
  question: string,
  output: Writable,
  signal: AbortSignal,
): Promise<string> => {
  const name = question.replace(/:\s*$/, '');
  if (terminal.stdin.isTTY !== true)
    throw new UsageError(`${name} is missing, and there is no terminal to ask for it on.`);
  const dialogue = createInterface({ input: terminal.stdin, output, terminal: true });
  // In raw mode Ctrl-C is a key like any other: it becomes the signal again.
  dialogue.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = await dialogue.question(question, { signal });
    if (answer === '') throw new UsageError(`${name} is missing.`);
    return answer;
  } finally {
    dialogue.close();
  }
};
