import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { newId } from '../../functions/shared/ids.ts';
import type { VideoEvent } from '../../functions/videos/model.ts';
import { handler as createEndpoint } from '../../functions/webhooks/create-webhook-endpoint.ts';
import { handler as listDeliveries } from '../../functions/webhooks/list-webhook-deliveries.ts';
import type { usePassingTime } from './passing-time.ts';
import type { useSmallCloud } from './small-cloud.ts';
import { type Person, register } from './small-people.ts';
import { settleWebhooks, sweepWebhooks } from './webhook-loop.ts';

/** What a receiver heard. */
interface Heard {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** A receiver of webhooks on this machine, and a person for each test whose endpoints lead to it. */
export const useWebhookReceiver = (
  cloud: ReturnType<typeof useSmallCloud>,
  pass: ReturnType<typeof usePassingTime>,
) => {
  const heard: Heard[] = [];
  /** What the receiver answers to a path; 204 where nothing is said. */
  const answers = new Map<string, { status: number; headers?: Record<string, string>; body?: string }>();
  let base = '';
  let person: Person;
  const receiver = createServer(async (request: IncomingMessage, response) => {
    const path = request.url ?? '';
    heard.push({ path, headers: request.headers as Record<string, string>, body: await text(request) });
    const { status, headers = {}, body = '' } = answers.get(path) ?? { status: 204 };
    response.writeHead(status, headers).end(body);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    process.env.ENVIRONMENT_NAME = 'dev';
    base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  });
  afterAll(() => void receiver.close());
  beforeEach(async () => {
    heard.length = 0;
    answers.clear();
    person = await register(cloud);
  });

  const ask = (handler: typeof createEndpoint, params: Record<string, string>, json?: unknown) =>
    cloud.request(handler, {
      method: 'POST',
      token: person.token,
      params,
      ...(json === undefined ? {} : { json }),
    });
  const settle = () => settleWebhooks(cloud.webhooks);
  return {
    heard,
    answers,
    ask,
    settle,
    get base() {
      return base;
    },
    get person() {
      return person;
    },
    endpoint: async (path: string, more: object = {}): Promise<{ id: string; secret: string }> => {
      const { body, status } = await ask(createEndpoint, {}, { url: `${base}${path}`, ...more });
      expect(status, JSON.stringify(body)).toBe(201);
      return body;
    },
    videoEvent: (more: Partial<VideoEvent> = {}): VideoEvent => ({
      videoId: newId(),
      ownerId: person.userId,
      attempt: 1,
      seq: 4,
      type: 'failed',
      status: 'failed',
      progress: 0.5,
      at: new Date().toISOString(),
      callbackId: 'order 7',
      customMetadata: { shop: 'north' },
      ...more,
    }),
    deliveriesOf: async (id: string) => {
      const { body } = await cloud.request(listDeliveries, { token: person.token, params: { id } });
      return body.deliveries as {
        id: string;
        status: string;
        reason: string | null;
        webhook_id: string;
        attempts: { status: number | null; error: string | null; answer: string }[];
      }[];
    },
    /** Lets time pass, with the schedule after each step. */
    passHours: async (hours: number, stepMinutes = 15): Promise<void> => {
      for (let minutes = 0; minutes < hours * 60; minutes += stepMinutes) {
        pass(stepMinutes * 60);
        await sweepWebhooks();
        await settle();
      }
    },
  };
};
