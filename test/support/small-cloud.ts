import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { HttpHandler } from '../../functions/platform/http/entry.ts';
import { settingVariable } from '../../functions/shared/settings.ts';
import { valuesOf } from '../../lib/config-values.ts';
import { openStore } from '../../local/aws/dynamodb/store.ts';
import { answerCall } from '../../local/aws/dynamodb/wire.ts';
import { type RequestOptions, send } from '../unit/platform/request.ts';
import { WebhookQueues, webhookQueueUrls } from './webhook-queues.ts';

/** What a handler asks of AWS, as the small cloud sees it before it answers. */
export interface Call {
  /** `TransactWriteItems`, `SendMessage`, `DELETE /@connections/...`. */
  operation: string;
  body: string;
}

/**
 * The table, the mail queue, the secret of the signing key and the sockets, in this process: handlers run in it as
 * functions do, and a test may step in between any two of their calls. No policies, no gateway: what they hold is
 * tested over the embedded cloud.
 */
export interface SmallCloud {
  /** Bodies of the messages that were sent to the mail queue. */
  readonly mails: Record<string, unknown>[];
  /** Bodies of the messages that were sent to the queue of payments. */
  readonly payments: Record<string, unknown>[];
  /** What was sent to the queues of webhooks. */
  readonly webhooks: WebhookQueues;
  /** Secrets of vendors by vendor, as an operator stores them. */
  readonly secrets: Map<string, unknown>;
  /** Versions of secrets that are no vendor's, by `<stage>` of all of them: `AWSCURRENT`, `AWSPREVIOUS`. */
  readonly versions: Map<string, string>;
  /** Mails that were delivered. */
  readonly delivered: { to: string; subject: string; text: string }[];
  /** Ids of the connections that were closed. */
  readonly dropped: string[];
  /**
   * Runs `act` once, before the first call that `matches` is answered. A test in which there is none fails. Where `act`
   * answers `throttled` the call is refused as by a table that has no capacity left.
   */
  interrupt(matches: (call: Call) => boolean, act: () => Promise<unknown>): void;
  /** Refuses all calls behind the next so many, as where a function ends there; undefined: answers them again. */
  endAfter(calls: number | undefined): void;
  request(
    handler: HttpHandler,
    options?: RequestOptions & { token?: string; json?: unknown },
  ): ReturnType<typeof send>;
}

const tableName = 'kinora';
const vendorSecretsPrefix = 'kinora/test/';
/** The vendor whose secret a call asks for; undefined for another secret. */
const vendorOf = (body: string): string | undefined => {
  const id = String(JSON.parse(body).SecretId);
  return id.startsWith(vendorSecretsPrefix) ? id.slice(vendorSecretsPrefix.length) : undefined;
};
/** No handler runs out of time because the machine is busy. */
const patienceMilliseconds = 600_000;
const throttled = {
  status: 400,
  body: JSON.stringify({
    __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
    message: 'The level of configured provisioned throughput for the table was exceeded.',
  }),
};
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];

/** @param settings override those of the `dev` environment */
export const useSmallCloud = (settings: Record<string, unknown> = {}): SmallCloud => {
  const store = openStore(':memory:', { region: 'eu-central-1', accountId: '000000000000' });
  const mails: Record<string, unknown>[] = [];
  const payments: Record<string, unknown>[] = [];
  const webhooks = new WebhookQueues();
  const secrets = new Map<string, unknown>();
  const versions = new Map<string, string>();
  const delivered: SmallCloud['delivered'] = [];
  const dropped: string[] = [];
  const files = new Set<string>();
  let callsLeft: number | undefined;
  let interruption: { matches: (call: Call) => boolean; act: () => Promise<unknown> } | undefined;

  const answer = ({ operation, body }: Call, request: IncomingMessage): { status: number; body: string } => {
    const ok = (value: unknown) => ({ status: 200, body: JSON.stringify(value) });
    if (callsLeft !== undefined) callsLeft -= 1;
    if (callsLeft !== undefined && callsLeft < 0)
      return { status: 400, body: JSON.stringify({ __type: 'AccessDeniedException', message: 'The end' }) };
    const ofWebhooks = webhooks.take(operation, body);
    if (ofWebhooks !== undefined) return ok(ofWebhooks);
    if (operation === 'SendMessage') {
      const { MessageBody: text, QueueUrl } = JSON.parse(body);
      (String(QueueUrl).endsWith('/payments') ? payments : mails).push(JSON.parse(text));
      return ok({ MessageId: 'm', MD5OfMessageBody: createHash('md5').update(text).digest('hex') });
    }
    const vendor = operation === 'GetSecretValue' ? vendorOf(body) : undefined;
    if (vendor !== undefined && !secrets.has(vendor))
      return { status: 400, body: JSON.stringify({ __type: 'ResourceNotFoundException' }) };
    if (vendor !== undefined) return ok({ SecretString: JSON.stringify(secrets.get(vendor)) });
    if (operation === 'GetSecretValue') {
      const stage = JSON.parse(body).VersionStage ?? 'AWSCURRENT';
      return ok({ SecretString: versions.get(stage) ?? 'a secret of the tests' });
    }
    if (operation === 'POST /v2/email/outbound-emails') {
      const { Destination, Content } = JSON.parse(body);
      const { Subject, Body } = Content.Simple;
      delivered.push({ to: Destination.ToAddresses[0], subject: Subject.Data, text: Body.Text.Data });
      return ok({ MessageId: 'm' });
    }
    const connectionId = /^DELETE \/@connections\/(.+)$/.exec(operation)?.[1];
    if (connectionId !== undefined) {
      dropped.push(decodeURIComponent(connectionId));
      return { status: 204, body: '' };
    }
    const [, method, key] = /^(PUT|HEAD) \/media\/([^?]+)/.exec(operation) ?? [];
    if (method === 'PUT') files.add(String(key));
    if (method !== undefined) return { status: files.has(String(key)) ? 200 : 404, body: '' };
    if (request.headers['x-amz-target'] === undefined) throw new Error(`Nobody answers ${operation}`);
    const answered = answerCall(store, operation, JSON.parse(body));
    return { status: answered.status, body: JSON.stringify(answered.body) };
  };

  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    const operation = target ?? `${request.method} ${request.url}`;
    const call = { operation, body: (await buffer(request)).toString() };
    const { matches, act } = interruption ?? {};
    let isThrottled = false;
    if (matches?.(call) === true) {
      interruption = undefined;
      isThrottled = (await act?.()) === 'throttled';
    }
    const { status, body } = isThrottled ? throttled : answer(call, request);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const generous = {
      rateLimitPerMinute: 1_000_000,
      loginLimitPerMinute: 1_000_000,
      webhookLocalTargets: true,
    };
    for (const [name, value] of Object.entries({ ...valuesOf('dev'), ...generous, ...settings })) {
      process.env[settingVariable(name as Parameters<typeof settingVariable>[0])] = String(value);
    }
    Object.assign(process.env, {
      TABLE_NAME: tableName,
      AWS_REGION: 'eu-central-1',
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      MAIL_QUEUE_URL: `${url}/000000000000/mail`,
      PAYMENTS_QUEUE_URL: `${url}/000000000000/payments`,
      VENDOR_SECRETS_PREFIX: vendorSecretsPrefix,
      ...webhookQueueUrls(url),
      MEDIA_BUCKET: 'media',
      REMOVAL_QUEUE_URL: `${url}/000000000000/removal`,
      SIGNING_KEY_SECRET_ARN: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:signing-key',
      CONNECTIONS_URL: url,
      MAIL_FROM: 'kinora@example.com',
      WEBSOCKET_URL: 'wss://localhost/v1',
      ENVIRONMENT_NAME: 'test',
      ALLOWED_HOSTS: '',
      FRONT_DOOR_SECRET_ARN: '',
      SITE_URL: 'https://kinora.example.com',
      MAIL_CONFIGURATION_SET: 'kinora-test',
    });
    const created = answerCall(store, 'CreateTable', {
      TableName: tableName,
      KeySchema: keys('pk', 'sk'),
      AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi1',
          KeySchema: keys('gsi1pk', 'gsi1sk'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    });
    if (created.status !== 200) throw new Error(JSON.stringify(created.body));
  });
  afterEach(() => {
    const isMissed = interruption !== undefined;
    interruption = undefined;
    if (isMissed) throw new Error('No call matched the interruption');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    store.close();
  });

  return {
    mails,
    payments,
    webhooks,
    secrets,
    versions,
    delivered,
    dropped,
    endAfter: (calls) => {
      callsLeft = calls;
    },
    interrupt: (matches, act) => {
      interruption = { matches, act };
    },
    request: (handler, { token, json, headers, ...options } = {}) =>
      send(
        handler,
        {
          ...options,
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(json === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        },
        patienceMilliseconds,
      ),
  };
};
