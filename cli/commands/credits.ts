import type { KinoraClient } from '@kinora/client/client';
import type { Plans } from '@kinora/client/subscription-types';
import { rows } from '../cards.ts';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { line, type Terminal } from '../terminal.ts';

/** What an action answers, and how people read it. */
interface Shown {
  answer: unknown;
  print(): void;
}
type Action = (client: KinoraClient, terminal: Terminal, name: string) => Promise<Shown>;

const money = (cents: number, currency: string): string =>
  `${(cents / 100).toFixed(2)} ${currency.toUpperCase()}`;

/** Where to pay, alone on standard output: a program opens it. */
const shownAddress = (terminal: Terminal, answer: { url: string }, words: string): Shown => ({
  answer,
  print: () => {
    line(terminal.stderr, words);
    line(terminal.stdout, answer.url);
  },
});

const creditActions: Readonly<Record<string, Action>> = {
  show: async (client, terminal) => {
    const answer = await client.balance();
    return {
      answer,
      print: () =>
        rows(terminal, terminal.stdout, [
          ['Credits', String(answer.balance)],
          ['Owed', answer.owed === undefined || answer.owed === 0 ? undefined : String(answer.owed)],
        ]),
    };
  },
  packs: async (client, terminal) => {
    const { packs } = await client.plans();
    return {
      answer: { packs },
      print: () => {
        for (const { name, credits, price_cents, currency } of packs)
          line(terminal.stdout, `${name.padEnd(8)}  ${credits} credits  ${money(price_cents, currency)}`);
      },
    };
  },
  buy: async (client, terminal, pack) =>
    shownAddress(terminal, await client.checkout({ pack }), 'Pay here; the credits come a moment later:'),
};

const subscriptionActions: Readonly<Record<string, Action>> = {
  show: async (client, terminal) => {
    const answer = await client.subscription();
    const end = answer.cancel_at_period_end ? 'Ends' : 'Paid until';
    return {
      answer,
      print: () =>
        rows(terminal, terminal.stdout, [
          ['Plan', answer.plan],
          ['Status', answer.status],
          [end, answer.expires_at ?? undefined],
        ]),
    };
  },
  plans: async (client, terminal) => {
    const { plans } = await client.plans();
    return {
      answer: { plans },
      print: () => {
        for (const plan of plans) {
          const price = `${money(plan.price_cents, plan.currency)} a month`;
          line(terminal.stdout, `${plan.name.padEnd(8)}  ${price.padEnd(20)}  ${limitsOf(plan)}`);
        }
      },
    };
  },
  buy: async (client, terminal, plan) =>
    shownAddress(terminal, await client.checkout({ plan }), 'Pay here; the plan begins a moment later:'),
  portal: async (client, terminal) =>
    shownAddress(terminal, await client.billingPortal(), 'Change or end the plan here:'),
  invoices: async (client, terminal) => {
    const answer = await client.invoices();
    return {
      answer,
      print: () => {
        for (const { number, id, status, total_cents, currency, created_at } of answer.invoices)
          line(terminal.stdout, `${number ?? id}  ${created_at}  ${status}  ${money(total_cents, currency)}`);
        if (answer.invoices.length === 0) line(terminal.stderr, 'There are no invoices.');
      },
    };
  },
};

/** What a plan gives, in a line. */
const limitsOf = (plan: Plans['plans'][number]): string =>
  [
    `${plan.monthly_credits} credits a month`,
    `${plan.concurrent_videos} videos at once`,
    `up to ${plan.highest_quality}`,
    `${plan.storage_bytes / 1e9} GB`,
    plan.retention_days === null ? 'kept for ever' : `kept ${plan.retention_days} days`,
  ].join(', ');

const runAction = async (
  command: string,
  actions: Readonly<Record<string, Action>>,
  invocation: Invocation,
): Promise<typeof exitCodes.ok> => {
  const { terminal, json } = invocation;
  const [given = 'show', name = ''] = invocation.arguments.positionals;
  const action = Object.hasOwn(actions, given) ? actions[given] : undefined;
  if (action === undefined)
    throw new UsageError(`There is no "${command} ${given}"; there is ${Object.keys(actions).join(', ')}.`);
  if (given === 'buy' && name === '') throw new UsageError(`Say what: kinora ${command} buy NAME`);
  const { answer, print } = await action(await invocation.client(), terminal, name);
  if (json) line(terminal.stdout, JSON.stringify(answer));
  else print();
  return exitCodes.ok;
};

export const credits: Command = {
  name: 'credits',
  summary: 'Show the balance of credits, or buy some',
  words: ['[ACTION]', '[PACK]'],
  options: {},
  notes: [
    `Actions: ${Object.keys(creditActions).join(', ')}. "buy" prints where to pay; nothing is charged before.`,
  ],
  examples: ['kinora credits', 'kinora credits packs', 'kinora credits buy small'],
  run: (invocation) => runAction('credits', creditActions, invocation),
};

export const subscription: Command = {
  name: 'subscription',
  summary: 'Show the plan of the account, buy one, or change it',
  words: ['[ACTION]', '[PLAN]'],
  options: {},
  notes: [
    `Actions: ${Object.keys(subscriptionActions).join(', ')}. "buy" and "portal" print an address to open.`,
  ],
  examples: ['kinora subscription', 'kinora subscription buy creator', 'kinora subscription portal'],
  run: (invocation) => runAction('subscription', subscriptionActions, invocation),
};
