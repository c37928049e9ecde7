/**
 * `npm run bench:hostile`: CPU time of requests that are made to cost it, each as large as the limits allow. Ends with
 * 1 where one takes more than 200 ms; the hash of a password, which every login costs, is measured nowhere here.
 */
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Context as LambdaContext } from 'aws-lambda';
import { languagesOf } from '../engine/storyboard/reading.ts';
import { subjectsOf } from '../engine/storyboard/subjects.ts';
import { RouteTable } from '../local/gateway/route-match.ts';
import { type RequestOptions, eventOf as requestOf } from '../test/unit/platform/request.ts';
import { hostileForms, hostileHeaders, hostileJson } from './hostile/bodies.ts';
import { type Measured, measure, oneByOne } from './hostile/measure.ts';
import { hostileTexts } from './hostile/texts.ts';
import { printTable, round } from './table.ts';

const limitMilliseconds = 200;
/** The dearest of each group are shown. */
const shownOfGroup = 6;

Object.assign(process.env, {
  ENVIRONMENT_NAME: 'test',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  ALLOWED_HOSTS: 'localhost',
  TEST_VALUES: 'true',
});
// The environment is read at first use: these come after it.
const { http } = await import('../functions/platform/http/entry.ts');
const { actorOf } = await import('../functions/platform/http/authentication.ts');
const { parseMessage } = await import('../functions/platform/http/validation.ts');
const { maxBodyBytes } = await import('../functions/platform/http/body.ts');
const { parseJson } = await import('../functions/platform/http/json.ts');
const { maxFormBytes } = await import('../functions/platform/http/parameters.ts');
const { isKnown } = await import('../functions/platform/http/reply.ts');
const { quoteVideo } = await import('../functions/videos/quote-video.ts');
const { videosRoutes } = await import('../functions/videos/routes.ts');
const { maxScriptLength, maxShortTextLength } = await import('../functions/videos/schemas.ts');
const { authRoutes } = await import('../functions/auth/routes.ts');
const { moderate } = await import('../functions/planning/moderation.ts');
const { withoutTestValues } = await import('../functions/planning/test-values.ts');
const { clientMessages } = await import('../functions/realtime/messages.ts');
const { parseTopic } = await import('../functions/realtime/model.ts');
const { httpEvent } = await import('../local/gateway/http-event.ts');
const { routes } = await import('../functions/routes.ts');

const headerBytes = 10 * 1024;
const messageBytes = 128 * 1024;

const eventOf = (part: Pick<RequestOptions, 'body' | 'query' | 'headers'>) =>
  requestOf({
    method: 'POST',
    path: '/hostile',
    ...part,
    headers: { host: 'localhost', 'content-type': 'application/json', ...part.headers },
  });

const lambda = { getRemainingTimeInMillis: () => 60_000 } as LambdaContext;
const open = { auth: 'none', admission: 'none' } as const;

/** The chain of a route with its own schemas, and nothing behind it but what a caller's text goes through. */
let reached = 0;
const generate = http({ ...videosRoutes.generateVideo, ...open }, async ({ body }) => {
  reached += 1;
  throw new Error(String(body.script.length));
});
const logIn = http({ ...authRoutes.logInByCookie, ...open }, async () => {
  throw new Error('Nobody');
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };

const script = (text: string, language: string) =>
  quoteVideo({
    kind: 'avatar',
    text,
    language,
    style: 'professional',
    quality: 'low',
    aspectRatio: '16:9',
    music: false,
  });

const prompt = (text: string) =>
  quoteVideo({
    kind: 'prompt',
    text,
    language: 'en',
    style: 'cinematic',
    quality: 'low',
    aspectRatio: '16:9',
    music: false,
    durationSeconds: 60,
  });

const gatewayRoutes = new RouteTable(
  Object.values(routes)
    .flatMap((domain) => Object.values<{ method: string; path: string }>(domain))
    .map(({ method, path }) => ({ routeKey: path === '$default' ? path : `${method} ${path}` })),
);
const source = {
  accountId: '0',
  apiId: 'a',
  stage: '$default',
  stageVariables: undefined,
  requestId: 'r',
  now: 0,
};

/** What the embedded gateway makes of a request: its route, and the event for the function. */
const throughGateway = (url: string, headers: Record<string, string>, body: string): string => {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { url, method: 'POST' });
  for (const [name, value] of Object.entries(headers)) {
    request.headers[name] = value;
    request.headersDistinct[name] = [value];
  }
  const match = gatewayRoutes.match('POST', url.split('?')[0] ?? '/');
  if (match === undefined) throw new Error('No route');
  return JSON.stringify(httpEvent(source, request, match, Buffer.from(body)));
};

const texts = hostileTexts(maxScriptLength);
const shortTexts = hostileTexts(maxShortTextLength);
const bodies = hostileJson(maxBodyBytes);
const headers = hostileHeaders(headerBytes);
const names = [
  'authorization',
  'x-api-key',
  'if-none-match',
  'host',
  'x-request-id',
  'accept',
  'idempotency-key',
];

// Lines of the log are written by the way.
const { write } = process.stdout;
process.stdout.write = () => true;

// Warm: compilation, tables of letters and patterns cost their time once.
for (const { text } of texts.slice(0, 20)) script(text, 'en');
for (const { body } of bodies.slice(0, 4)) await generate(eventOf({ body }), lambda);
await generate(eventOf({ body: '{"script":"A good text."}' }), lambda);
if (reached === 0) throw new Error('Requests end before they are parsed: nothing would be measured');

const groups: Measured[][] = [
  await measure('JSON body', bodies, ({ body }) => generate(eventOf({ body }), lambda)),
  await measure('form', hostileForms(maxFormBytes), ({ body }) =>
    logIn(eventOf({ body, headers: form }), lambda),
  ),
  await measure('form of 1 MB', hostileForms(maxBodyBytes), ({ body }) =>
    logIn(eventOf({ body, headers: form }), lambda),
  ),
  await measure('query', hostileForms(headerBytes), ({ body }) =>
    generate(eventOf({ query: body, body: '{}' }), lambda),
  ),
  ...(await oneByOne(names, (name) =>
    measure(name, headers, async ({ body }) => {
      await generate(eventOf({ headers: { [name]: body }, body: '{}' }), lambda);
      isKnown('"a"', body);
      if (name !== 'host')
        await actorOf(videosRoutes.getVideo, eventOf({ headers: { [name]: body } }), new Date());
    }),
  )),
  await measure('cookie', headers, ({ body }) =>
    actorOf(authRoutes.getSignedInUser, { ...eventOf({}), cookies: [`access_token=${body}`] }, new Date()),
  ),
  await measure('socket message', hostileJson(messageBytes), ({ body }) =>
    parseMessage(clientMessages.subscribe, parseJson(body, 'message')),
  ),
  await measure('topic', shortTexts, ({ text }) => parseTopic(`video:${text}`)),
  ...(await oneByOne(['en', 'zh', 'xx'], (language) =>
    measure(`script in ${language}`, texts, ({ text }) => script(text, language)),
  )),
  await measure('prompt', shortTexts, ({ text }) => prompt(text)),
  await measure('language and subjects of a prompt', shortTexts, ({ text }) => [
    languagesOf(text, 'en'),
    subjectsOf(text),
  ]),
  await measure('moderation', texts, ({ text }) => moderate(text, 'en')),
  await measure('test values', texts, ({ text }) => withoutTestValues(text)),
  await measure('gateway, path', hostileForms(headerBytes), ({ body }) => throughGateway(`/${body}`, {}, '')),
  await measure('gateway, query', hostileForms(headerBytes), ({ body }) =>
    throughGateway(`/api/v1/videos?${body}`, {}, ''),
  ),
  await measure('gateway, cookie', headers, ({ body }) =>
    throughGateway('/api/v1/videos', { cookie: body }, ''),
  ),
  await measure('gateway, body', bodies, ({ body }) => throughGateway('/api/v1/videos', {}, body)),
];

process.stdout.write = write;
const shown = groups.flatMap((group) =>
  [...group].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, shownOfGroup),
);
printTable(
  `CPU time of hostile requests, ${groups.flat().length} in all, the dearest of each kind`,
  ['input', 'size', 'CPU ms'],
  shown.map(({ input, size, milliseconds }) => [input, size, round(milliseconds, 1)]),
);
const tooDear = groups.flat().filter(({ milliseconds }) => milliseconds > limitMilliseconds);
if (tooDear.length > 0) {
  console.log(`\n${tooDear.length} cost more than ${limitMilliseconds} ms.`);
  process.exitCode = 1;
}
