import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { catalogueOperations } from './catalogue.ts';
import { checkoutOperations } from './checkout.ts';
import { clockOperations, eventOperations, portalOperations } from './clocks.ts';
import { customerOperations } from './customers.ts';
import { StripeFailure } from './failure.ts';
import { type Form, listIn, parseForm } from './form.ts';
import { invoiceOperations } from './invoices.ts';
import { pageAt } from './pages.ts';
import { paymentOperations } from './payments.ts';
import { render } from './render.ts';
import { demandKnown, find, type Operation } from './routing.ts';
import { subscriptionOperations } from './subscriptions.ts';
import { World } from './world.ts';

const operations: readonly Operation[] = [
  ...catalogueOperations,
  ...customerOperations,
  ...checkoutOperations,
  ...subscriptionOperations,
  ...invoiceOperations,
  ...paymentOperations,
  ...clockOperations,
  ...eventOperations,
  ...portalOperations,
];

/** What goes wrong with one call. */
export interface Fault {
  /** Which call; the first one that fits. */
  method: string;
  path: RegExp;
  /** `lost-request`: it never arrives; `lost-answer`: it is done and nobody hears of it; a number: that status. */
  kind: 'lost-request' | 'lost-answer' | number;
  /** How often; default 1. */
  times?: number;
}

/** A call that was answered. */
export interface Call {
  method: string;
  path: string;
  form: Form;
  idempotencyKey: string | undefined;
  status: number;
}

export interface StripeDouble {
  /** e.g. `http://127.0.0.1:4242` */
  url: string;
  world: World;
  /** What was called, in order. */
  calls: Call[];
  /** What is going to go wrong. */
  faults: Fault[];
  close(): Promise<void>;
}

interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/**
 * A server that speaks the part of Stripe's REST API that Kinora uses: form bodies, expansion, pages, idempotency keys,
 * errors, events. What it does not know it refuses. Source: docs.stripe.com/api.
 *
 * @param options `secretKey`: the only one that is let in; `port`: 0 takes a free one; `file`: where
 *   it keeps what it knows between two runs
 */
export const startStripeDouble = async ({
  secretKey,
  apiVersion,
  port = 0,
  file,
}: {
  secretKey: string;
  apiVersion: string;
  port?: number;
  file?: string;
}): Promise<StripeDouble> => {
  const world = new World(apiVersion);
  if (file !== undefined && existsSync(file)) world.restore(readFileSync(file, 'utf8'));
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const kept = new Map<string, { request: string; answer: Answer }>();

  const perform = (method: string, path: string, form: Form): Answer => {
    const { operation, id } = find(operations, method, path);
    demandKnown(operation, form);
    const { expand: _expand, ...parameters } = form;
    const expansions = listIn(form, 'expand').map(String);
    const result = operation.run(world, parameters, id);
    return { status: 200, body: render(world, result, expansions) };
  };

  /** The first answer to a key is that to all its repetitions. Source: docs.stripe.com/api/idempotent_requests. */
  const once = (key: string | undefined, request: string, act: () => Answer): Answer => {
    const known = key === undefined ? undefined : kept.get(key);
    if (known === undefined) {
      const answer = act();
      if (key !== undefined) kept.set(key, { request, answer });
      return answer;
    }
    if (known.request !== request)
      throw new StripeFailure(
        400,
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`,
        { type: 'idempotency_error' },
      );
    return { ...known.answer, headers: { 'idempotent-replayed': 'true' } };
  };

  const answerCall = (method: string, path: string, form: Form, request: IncomingMessage): Answer => {
    const { authorization = '' } = request.headers;
    if (authorization !== `Bearer ${secretKey}`)
      throw new StripeFailure(401, 'Invalid API Key provided.', { code: 'api_key_invalid' });
    const key = method === 'POST' ? header(request, 'idempotency-key') : undefined;
    const what = createHash('sha256')
      .update(JSON.stringify([method, path, form]))
      .digest('hex');
    return once(key, what, () => perform(method, path, form));
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://double');
    const method = request.method ?? 'GET';
    const body = await text(request);
    if (file !== undefined && method !== 'GET') response.once('close', () => keep(file, world));
    const page = pageAt(world, method, path, body);
    if (page !== undefined) {
      const { status, html = '', location } = page;
      response.writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        ...(location === undefined ? {} : { location }),
      });
      return void response.end(html);
    }
    const form = { ...parseForm(search), ...parseForm(body) };
    const fault = faults.find((one) => one.method === method && one.path.test(path));
    if (fault !== undefined) {
      fault.times = (fault.times ?? 1) - 1;
      if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
      if (fault.kind === 'lost-request') return void request.socket.destroy();
    }
    const isRefused = typeof fault?.kind === 'number';
    const answer = isRefused
      ? refusal(Number(fault?.kind))
      : attempt(() => answerCall(method, path, form, request));
    calls.push({
      method,
      path,
      form,
      idempotencyKey: header(request, 'idempotency-key'),
      status: answer.status,
    });
    if (fault?.kind === 'lost-answer') return void request.socket.destroy();
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'request-id': `req_${randomBytes(7).toString('hex')}`,
      'stripe-version': apiVersion,
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.body, undefined, 2));
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      response.writeHead(500).end(JSON.stringify({ error: { type: 'api_error', message: String(error) } }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: world.url, world, calls, faults, close };
};

const keep = (file: string, world: World): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, world.save(), { mode: 0o600 });
};

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const refusal = (status: number): Answer => ({
  status,
  body: { error: { type: status === 429 ? 'rate_limit_error' : 'api_error', message: 'A fault on demand.' } },
});

const attempt = (act: () => Answer): Answer => {
  try {
    return act();
  } catch (error) {
    if (error instanceof StripeFailure) return { status: error.status, body: error.body };
    throw error;
  }
};
