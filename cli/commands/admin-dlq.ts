import { mostDeadLetters } from '../../functions/shared/dead-letters.ts';
import type { Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { line, paint } from '../terminal.ts';

const verbs = ['list', 'explain', 'redrive'] as const;

/** Messages that one command looks at or sends back, where nothing else is said. */
const usual = 10;

/** `kinora admin dlq`: what could not be done, why, and once more. */
export const adminDlq = async (verb: string, invocation: Invocation): Promise<void> => {
  const known = verbs.find((one) => one === verb);
  if (known === undefined)
    throw new UsageError(`There is no "admin dlq ${verb}"; there are ${verbs.join(', ')}.`);
  const { environmentOf } = await import('../operations/environment.ts');
  const environment = environmentOf(process.env.TABLE_NAME ?? '');
  const { arguments: given, terminal, json } = invocation;
  const print = (value: unknown, text: () => void): void =>
    json ? line(terminal.stdout, JSON.stringify(value)) : text();
  const deadLetters = await import('../operations/dead-letters.ts');
  if (known === 'list') {
    const all = await deadLetters.listDeadLetters(environment);
    print(all, () => {
      const width = Math.max(...all.map(({ name }) => name.length));
      for (const { name, messages, impact } of all)
        line(
          terminal.stdout,
          `${name.padEnd(width)}  ${String(messages).padStart(5)}  ${impact ?? ''}`.trimEnd(),
        );
    });
    return;
  }
  const name = given.positionals[2];
  if (name === undefined) throw new UsageError(`Which queue? \`kinora admin dlq list\` names them.`);
  const limit = given.number('limit', 1) ?? usual;
  if (limit > mostDeadLetters)
    throw new UsageError(`--limit is ${mostDeadLetters} at most: look what becomes of those first.`);
  const queue = await deadLetters.findDeadLetters(environment, name);
  if (known === 'redrive') {
    const sent = await deadLetters.redriveDeadLetters(queue, limit);
    print({ queue: name, sent }, () => line(terminal.stdout, `Sent back: ${sent}.`));
    return;
  }
  const messages = await deadLetters.explainDeadLetters(queue, limit);
  const { url: _url, ...told } = queue;
  print({ ...told, messages }, () => {
    if (queue.impact !== undefined) line(terminal.stdout, queue.impact);
    line(terminal.stdout, `Runbook: ${queue.runbook}`);
    for (const { id, sentAt, tries, facts } of messages) {
      const words = Object.entries(facts).map(([key, value]) => `${key}=${value}`);
      line(
        terminal.stdout,
        `${sentAt ?? ''}  ${paint(terminal, terminal.stdout, 'dim', id)}  tries=${tries}  ${words.join(' ')}`,
      );
    }
    line(
      terminal.stdout,
      messages.length === 0 ? 'Empty, or others look at its messages now.' : `Shown: ${messages.length}.`,
    );
  });
};
