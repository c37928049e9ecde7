import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './errors.ts';
import { line, type Terminal } from './terminal.ts';

/**
 * Asks for a line of text.
 *
 * @throws UsageError when nobody is there to answer
 */
export const askText = async (terminal: Terminal, question: string): Promise<string> =>
  ask(terminal, question, terminal.stderr);

/** Asks for a line of text that is not shown. */
export const askSecret = async (
  terminal: Terminal,
  question: string,
  signal?: AbortSignal,
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
  signal?: AbortSignal,
): Promise<string> => {
  if (terminal.stdin.isTTY !== true) {
    throw new UsageError(`${question.replace(/:\s*$/, '')} is missing, and there is nobody to ask.`);
  }
  const dialogue = createInterface({ input: terminal.stdin, output, terminal: true });
  const interrupted = new AbortController();
  // In raw mode Ctrl-C is a key like any other.
  dialogue.on('SIGINT', () => {
    interrupted.abort();
    process.kill(process.pid, 'SIGINT');
  });
  const signals = signal === undefined ? [interrupted.signal] : [interrupted.signal, signal];
  try {
    const answer = await dialogue.question(question, { signal: AbortSignal.any(signals) });
    if (answer === '') throw new UsageError(`${question.replace(/:\s*$/, '')} is missing.`);
    return answer;
  } finally {
    dialogue.close();
  }
};
