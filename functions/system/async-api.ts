import * as z from 'zod/mini';
import { clientMessages, serverMessages } from '../realtime/messages.ts';
import type { Product } from './open-api.ts';
import type { Json } from './open-api-schemas.ts';

export interface AsyncApi extends Json {
  asyncapi: string;
}

type ClientAction = keyof typeof clientMessages;
type ServerType = keyof typeof serverMessages;

const clientSummaries: Readonly<Record<ClientAction, string>> = {
  subscribe:
    'Hear of a topic: `video:<id>`, `project:<id>` or `user:me`, after the number of the last event that is known.',
  unsubscribe: 'Hear no more of a topic.',
  ping: 'A sign of life; send one every 30 seconds.',
};

const serverSummaries: Readonly<Record<ServerType, string>> = {
  subscribed: 'The subscription was taken.',
  unsubscribed: 'The subscription has ended.',
  state: 'What the topic is now; the first message of a topic unless `after` was given.',
  event: 'One numbered change of a video; drop it when its `seq` is not above the last one.',
  deleted: 'The video was removed; its topic has ended.',
  notice: 'A video of the account ended.',
  pong: 'The answer to `ping`.',
  error: 'The answer to a message that was refused; the connection stays.',
};

/** What the server answers to each action, beside `error`. */
const answers: Readonly<Record<ClientAction, ServerType>> = {
  subscribe: 'subscribed',
  unsubscribe: 'unsubscribed',
  ping: 'pong',
};

const channel = { $ref: '#/channels/socket' };
const channelMessage = (name: string): Json => ({ $ref: `#/channels/socket/messages/${name}` });

const payloadOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _draft, ...json } = z.toJSONSchema(schema, { io, target: 'draft-7' });
  // What is left is plain data; zod adds a method of its own.
  return JSON.parse(JSON.stringify(json));
};

const messageOf = (name: string, summary: string, payload: Json): Json => ({
  name,
  summary,
  contentType: 'application/json',
  payload,
});

/**
 * The AsyncAPI 3.0 document of the WebSocket, from the point of view of the server: it receives what clients
 * may say and sends what `realtime/messages.ts` declares.
 */
export const asyncApiOf = ({ name, version, description }: Product): AsyncApi => {
  const messages = messagesOf();
  return {
    asyncapi: '3.0.0',
    info: { title: `${name} realtime`, version, description },
    defaultContentType: 'application/json',
    servers: {
      socket: {
        host: '{host}',
        pathname: '/v1',
        protocol: 'wss',
        description: '`url` of `POST /api/v1/realtime/tickets` is the whole address, with the ticket in it.',
        variables: { host: { description: 'The host of that address.' } },
      },
    },
    channels: {
      socket: {
        address: '/',
        summary: 'One connection; opened with a ticket, or with an access token as a subprotocol.',
        messages: Object.fromEntries(
          Object.keys(messages).map((key) => [key, { $ref: `#/components/messages/${key}` }]),
        ),
        bindings: {
          ws: {
            method: 'GET',
            query: { type: 'object', properties: { ticket: { type: 'string' } } },
            bindingVersion: '0.1.0',
          },
        },
      },
    },
    operations: operations(),
    components: { messages },
  };
};

const messagesOf = (): Record<string, Json> => ({
  ...Object.fromEntries(
    Object.entries(clientMessages).map(([action, schema]) => [
      action,
      messageOf(action, clientSummaries[action as ClientAction], payloadOf(schema, 'input')),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(serverMessages).map(([type, schema]) => [
      type,
      messageOf(type, serverSummaries[type as ServerType], payloadOf(schema, 'output')),
    ]),
  ),
});

const operations = (): Json => {
  const actions = Object.keys(clientMessages) as ClientAction[];
  const answered = new Set<string>(Object.values(answers));
  const told = Object.keys(serverMessages).filter((type) => !answered.has(type) && type !== 'error');
  const received = actions.map((action) => [
    `receive${capital(action)}`,
    {
      action: 'receive',
      channel,
      messages: [channelMessage(action)],
      reply: { channel, messages: [channelMessage(answers[action]), channelMessage('error')] },
    },
  ]);
  const sent = told.map((type) => [
    `send${capital(type)}`,
    { action: 'send', channel, messages: [channelMessage(type)] },
  ]);
  return Object.fromEntries([...received, ...sent]);
};

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
