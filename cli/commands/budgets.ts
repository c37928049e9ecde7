import type { Budget } from '@kinora/client/budgets';
import type { KinoraClient } from '@kinora/client/client';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { line } from '../terminal.ts';

type Action = (
  client: KinoraClient,
  invocation: Invocation,
  target: string,
) => Promise<{ answer: unknown; lines: string[] }>;

const linesOf = ({ budget, daily, monthly }: Budget): string[] => {
  const period = (name: string, of: Budget['daily']): string[] =>
    of == null
      ? []
      : [
          `${budget}  ${name.padEnd(7)}  ${of.used} of ${of.limit} credits used, whole again at ${of.resets_at}`,
        ];
  return [...period('daily', daily), ...period('monthly', monthly)];
};

const actions: Readonly<Record<string, Action>> = {
  list: async (client) => {
    const answer = await client.budgets();
    return { answer, lines: answer.length === 0 ? ['No budgets.'] : answer.flatMap(linesOf) };
  },
  set: async (client, { arguments: given }, target) => {
    const daily = given.number('daily', 0);
    const monthly = given.number('monthly', 0);
    if (daily === undefined && monthly === undefined)
      throw new UsageError('How many credits? Give --daily, --monthly or both.');
    const answer = await client.setBudget(target, {
      ...(daily === undefined ? {} : { daily }),
      ...(monthly === undefined ? {} : { monthly }),
    });
    return { answer, lines: linesOf(answer) };
  },
  remove: async (client, _invocation, target) => {
    const answer = await client.removeBudget(target);
    return { answer, lines: [`Removed the budget of ${answer.budget}.`] };
  },
};

export const budgets: Command = {
  name: 'budgets',
  summary: 'Limit the credits of a day and a month, for the account, a project or an API key',
  words: ['ACTION', '[TARGET]'],
  options: {
    daily: { type: 'string', value: 'CREDITS', summary: 'Of a day (UTC), for set' },
    monthly: { type: 'string', value: 'CREDITS', summary: 'Of a month (UTC), for set' },
  },
  notes: [
    `Actions: ${Object.keys(actions).join(', ')}. A TARGET is "account", "project:ID" or "api-key:ID".`,
    '"set" replaces the budget: a period that is left out is not limited. API keys cannot change budgets: log in.',
  ],
  examples: [
    'kinora budgets set account --monthly 500',
    'kinora budgets set project:0198c7a2-... --daily 20 --monthly 200',
    'kinora budgets list',
  ],
  run: async (invocation) => {
    const [name = '', target = ''] = invocation.arguments.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`There is no "budgets ${name}"; there is ${Object.keys(actions).join(', ')}.`);
    if (name !== 'list' && target === '')
      throw new UsageError(`Say of what: kinora budgets ${name} account, project:ID or api-key:ID.`);
    const { answer, lines } = await action(await invocation.client(), invocation, target);
    if (invocation.json) line(invocation.terminal.stdout, JSON.stringify(answer));
    else for (const each of lines) line(invocation.terminal.stdout, each);
    return exitCodes.ok;
  },
};
