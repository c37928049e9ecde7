import type { KinoraClient } from '@kinora/client/client';
import type {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointChange,
  WebhookEndpointRequest,
} from '@kinora/client/webhooks';
import type { Arguments } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { line } from '../terminal.ts';

interface Shown {
  answer: unknown;
  lines: string[];
  /** For people alone. */
  hint?: string;
}
type Action = (
  client: KinoraClient,
  invocation: Invocation,
  word: string,
  deliveryId: string,
) => Promise<Shown>;

const endpointLine = ({ id, url, enabled, disabled_reason: reason, description }: WebhookEndpoint): string =>
  `${id}  ${enabled ? 'on ' : `off (${reason})`}  ${url}${description ? `  ${description}` : ''}`;

const deliveryLine = ({ id, status, reason, type, attempts, webhook_id }: WebhookDelivery): string => {
  const last = attempts.at(-1);
  const met = last === undefined ? '' : `  last: ${last.status ?? last.error} in ${last.milliseconds} ms`;
  return `${id}  ${reason ?? status}  ${type}  ${webhook_id}  attempts: ${attempts.length}${met}`;
};

type EventNames = NonNullable<WebhookEndpointRequest['events']>;

/** What the server does not know it refuses, with the names that there are. */
const eventsOf = (given: Arguments): { events?: EventNames } => {
  const names = given.text('events');
  return names === undefined ? {} : { events: names.split(',').map((name) => name.trim()) as EventNames };
};
const descriptionOf = (given: Arguments): { description?: string } => {
  const description = given.text('description');
  return description === undefined ? {} : { description };
};

const replayRange = async (client: KinoraClient, given: Arguments, id: string): Promise<Shown> => {
  const [from, to] = [given.text('from'), given.text('until')];
  if (from === undefined || to === undefined)
    throw new UsageError('Say what to replay: a delivery, or --from TIME --until TIME.');
  const status = given.text('status') as 'delivered' | 'given_up' | undefined;
  const range = { from, to, ...(status === undefined ? {} : { status }) };
  let replayed = 0;
  let cursor: string | null | undefined;
  do {
    const page = await client.replayWebhookDeliveries(id, {
      ...range,
      ...(cursor == null ? {} : { cursor }),
    });
    replayed += page.replayed;
    cursor = page.next_cursor;
  } while (cursor != null);
  return { answer: { replayed }, lines: [`${replayed} deliveries are on their way.`] };
};

const actions: Readonly<Record<string, Action>> = {
  list: async (client) => {
    const answer = await client.webhookEndpoints();
    const { deliveries_today: today, deliveries_per_day: limit, dropped_today: dropped } = answer;
    return {
      answer,
      lines: answer.endpoints.map(endpointLine),
      hint: `${today} of ${limit} deliveries of today${dropped > 0 ? `; ${dropped} were dropped` : ''}.`,
    };
  },
  create: async (client, { arguments: given }, url) => {
    const answer = await client.createWebhookEndpoint({ url, ...eventsOf(given), ...descriptionOf(given) });
    return {
      answer,
      lines: [answer.id, answer.secret],
      hint: 'Keep the secret: it is not shown again.',
    };
  },
  show: async (client, _invocation, id) => {
    const answer = await client.webhookEndpoint(id);
    return { answer, lines: [endpointLine(answer), ...answer.events] };
  },
  update: async (client, { arguments: given }, id) => {
    const [url, enabled] = [given.text('address'), given.flag('enabled')];
    const change: WebhookEndpointChange = {
      ...eventsOf(given),
      ...descriptionOf(given),
      ...(url === undefined ? {} : { url }),
      ...(enabled === undefined ? {} : { enabled }),
    };
    if (Object.keys(change).length === 0)
      throw new UsageError('What should change? Give --address, --events, --description or --enabled.');
    const answer = await client.updateWebhookEndpoint(id, change);
    return { answer, lines: [endpointLine(answer)] };
  },
  delete: async (client, _invocation, id) => {
    const answer = await client.removeWebhookEndpoint(id);
    return { answer, lines: [`Deleted ${id}.`] };
  },
  rotate: async (client, { arguments: given }, id) => {
    const answer = await client.rotateWebhookSecret(id, given.whole('overlap', 0));
    return { answer, lines: [answer.secret], hint: 'Keep the secret: it is not shown again.' };
  },
  ping: async (client, _invocation, id) => {
    const answer = await client.pingWebhookEndpoint(id);
    return { answer, lines: [deliveryLine(answer)] };
  },
  deliveries: async (client, { arguments: given }, id) => {
    const [limit, status] = [given.whole('limit', 1), given.text('status')];
    const answer = await client.webhookDeliveries(id, {
      ...(limit === undefined ? {} : { limit }),
      ...(status === undefined ? {} : { status }),
    });
    return { answer, lines: answer.deliveries.map(deliveryLine) };
  },
  replay: async (client, { arguments: given }, id, deliveryId) => {
    if (deliveryId === '') return await replayRange(client, given, id);
    const answer = await client.replayWebhookDelivery(id, deliveryId);
    return { answer, lines: [deliveryLine(answer)] };
  },
};

export const webhooks: Command = {
  name: 'webhooks',
  summary: 'Have events sent to an address of yours, see what came of them, send them again',
  words: ['ACTION', '[URL_OR_ID]', '[DELIVERY_ID]'],
  options: {
    events: { type: 'string', value: 'NAMES', summary: 'Which events, e.g. video.completed,video.failed' },
    description: { type: 'string', value: 'TEXT', summary: 'What the endpoint is for', mayBeEmpty: true },
    address: { type: 'string', value: 'URL', summary: 'Where it leads from now on, for update' },
    enabled: { type: 'boolean', summary: 'Switch it on, or --no-enabled: off, for update', negatable: true },
    overlap: {
      type: 'string',
      value: 'SECONDS',
      summary: 'How long former secrets sign beside the new one, for rotate (default a day)',
    },
    status: {
      type: 'string',
      value: 'NAME',
      summary: 'Only deliveries that are so',
      choices: ['pending', 'delivered', 'given_up'],
    },
    limit: { type: 'string', value: 'N', summary: 'How many are listed, 1 to 100 (default 20)' },
    from: { type: 'string', value: 'TIME', summary: 'Replay what happened since (RFC 3339)' },
    until: { type: 'string', value: 'TIME', summary: 'And no later than this' },
  },
  notes: [
    `Actions: ${Object.keys(actions).join(', ')}. The id "jobs" stands for the webhooks of videos that name a\n` +
      '"webhook_url": "rotate jobs" makes the secret that signs them. To a laptop: kinora listen.',
  ],
  examples: [
    'kinora webhooks create https://example.com/hooks/kinora --events video.completed,video.failed',
    'kinora webhooks deliveries 0198c7a2-... --status given_up',
    'kinora webhooks replay 0198c7a2-... --from 2026-11-29T00:00:00Z --until 2026-11-29T12:00:00Z',
  ],
  run: async (invocation) => {
    const [name = '', word = '', deliveryId = ''] = invocation.arguments.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`There is no "webhooks ${name}"; there is ${Object.keys(actions).join(', ')}.`);
    if (name !== 'list' && word === '')
      throw new UsageError(`Say the ${name === 'create' ? 'URL' : 'id'}: kinora webhooks ${name} ...`);
    const { answer, lines, hint } = await action(await invocation.client(), invocation, word, deliveryId);
    const { stdout, stderr } = invocation.terminal;
    if (invocation.json) line(stdout, JSON.stringify(answer));
    else for (const each of lines) line(stdout, each);
    if (!invocation.json && hint !== undefined) line(stderr, hint);
    return exitCodes.ok;
  },
};
