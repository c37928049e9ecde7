/**
 * `npm run bench:calls [-- --items 100000]`: for each route, the AWS calls in sequence and in all, and the DynamoDB
 * capacity units, as the embedded cloud counts them on a warm function. With `--items`, once more when the table holds
 * so many items, half of them the account's own, and what differs then.
 */
import { parseArgs } from 'node:util';
import type { ObservedCall } from '../local/cloud.ts';
import { openBenchCloud } from './bench-cloud.ts';
import { fillTable } from './fill-table.ts';
import { printTable, round } from './table.ts';

const { values: asked } = parseArgs({ options: { items: { type: 'string', default: '0' } } });
/** So many items are more than the longest page that is measured: every list is full before and after. */
const fewItems = 400;

/** The longest chain of calls of which each began after the one before had ended. */
const inSequence = (calls: readonly ObservedCall[]): number => {
  let length = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const call of [...calls].sort((a, b) => a.endedAt - b.endedAt)) {
    if (call.startedAt < end) continue;
    length += 1;
    end = call.endedAt;
  }
  return length;
};

let observed: ObservedCall[] = [];
const cloud = await openBenchCloud({ onCall: (call) => observed.push(call) });
const token = await cloud.register();
const script = { script: 'A short film about counting calls.', quality: 'low' };

const create = async (text = script.script): Promise<string> => {
  const { body } = await cloud.request('POST', '/api/v2/videos/generate', token, { ...script, script: text });
  return String(body.id);
};
const ended = async (id: string): Promise<string> => {
  for (;;) {
    const { body } = await cloud.request('GET', `/api/v2/videos/${id}`, token);
    if (['completed', 'failed', 'cancelled'].includes(String(body.status))) return id;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
const film = await ended(await create());

interface Row {
  name: string;
  kind: 'read' | 'create' | 'change';
  call: () => Promise<unknown>;
  /** Runs before each measured call, unmeasured. */
  before?: () => Promise<void>;
}

let target = film;
const slow = async (): Promise<void> => {
  target = await create('kinora:slow This one is stopped.');
};
const email = (): string => `${crypto.randomUUID()}@example.com`;
const account = { email: email(), password: 'benchpassword123', full_name: 'Bench' };
await cloud.request('POST', '/api/v1/auth/register', undefined, account);

const made = await cloud.request('POST', '/api/v1/projects', token, { name: 'Bench' });
const project = `/api/v1/projects/${made.body.id}`;
await cloud.request('POST', '/api/v1/videos', token, { ...script, project_id: made.body.id });
const announced = { file_name: 'a.png', content_type: 'image/png', bytes: 9, sha256: 'a'.repeat(64) };

const rows: Row[] = [
  { name: 'getVideo', kind: 'read', call: () => cloud.request('GET', `/api/v2/videos/${film}`, token) },
  {
    name: 'getVideoStatus',
    kind: 'read',
    call: () => cloud.request('POST', '/api/v2/videos/status', token, { video_id: film }),
  },
  { name: 'listVideos', kind: 'read', call: () => cloud.request('POST', '/api/v2/videos/list', token, {}) },
  { name: 'listVideosPlain', kind: 'read', call: () => cloud.request('GET', '/api/v1/videos', token) },
  {
    name: 'listVideoEvents',
    kind: 'read',
    call: () => cloud.request('GET', `/api/v1/videos/${film}/events`, token),
  },
  {
    name: 'downloadVideo',
    kind: 'read',
    call: () => cloud.request('GET', `/api/v2/videos/${film}/download`, token),
  },
  {
    name: 'estimateVideo',
    kind: 'read',
    call: () => cloud.request('POST', '/api/v1/videos/plan', token, script),
  },
  { name: 'getBalance', kind: 'read', call: () => cloud.request('GET', '/api/v1/credits/balance', token) },
  {
    name: 'listTransactions',
    kind: 'read',
    call: () => cloud.request('GET', '/api/v1/credits/transactions', token),
  },
  { name: 'getCurrentUser', kind: 'read', call: () => cloud.request('GET', '/api/v1/users/me', token) },
  { name: 'generateVideo', kind: 'create', call: () => create() },
  { name: 'createVideo', kind: 'create', call: () => cloud.request('POST', '/api/v1/videos', token, script) },
  {
    name: 'generateVideoFromPrompt',
    kind: 'create',
    call: () =>
      cloud.request('POST', '/api/v1/videos/generate', token, {
        prompt: 'Calls.',
        duration: 4,
        quality: 'low',
      }),
  },
  {
    name: 'createTicket',
    kind: 'create',
    call: () => cloud.request('POST', '/api/v1/realtime/tickets', token),
  },
  {
    name: 'cancelVideo',
    kind: 'change',
    before: slow,
    call: () => cloud.request('POST', `/api/v1/videos/${target}/cancel`, token),
  },
  {
    name: 'deleteVideo',
    kind: 'change',
    before: async () => {
      target = await ended(await create('kinora:fail:moderation'));
    },
    call: () => cloud.request('DELETE', `/api/v2/videos/${target}`, token),
  },
  {
    name: 'registerUser',
    kind: 'create',
    call: () => cloud.request('POST', '/api/v1/auth/register', undefined, { ...account, email: email() }),
  },
  {
    name: 'createProject',
    kind: 'create',
    call: () => cloud.request('POST', '/api/v1/projects', token, { name: 'Bench' }),
  },
  { name: 'listProjects', kind: 'read', call: () => cloud.request('GET', '/api/v1/projects', token) },
  { name: 'getProject', kind: 'read', call: () => cloud.request('GET', project, token) },
  {
    name: 'listProjectVideos',
    kind: 'read',
    call: () => cloud.request('GET', `${project}/videos`, token),
  },
  {
    name: 'createAsset',
    kind: 'create',
    call: () => cloud.request('POST', `${project}/assets`, token, announced),
  },
  { name: 'listAssets', kind: 'read', call: () => cloud.request('GET', `${project}/assets`, token) },
  { name: 'listSessions', kind: 'read', call: () => cloud.request('GET', '/api/v1/auth/sessions', token) },
  { name: 'listApiKeys', kind: 'read', call: () => cloud.request('GET', '/api/v1/api-keys', token) },
  { name: 'listUsers', kind: 'read', call: () => cloud.request('GET', '/api/v1/users', token) },
  { name: 'listVoices', kind: 'read', call: () => cloud.request('GET', '/api/v1/voices', token) },
  {
    name: 'createApiKey',
    kind: 'create',
    call: () => cloud.request('POST', '/api/v1/api-keys', token, { name: 'bench', scopes: ['videos:read'] }),
  },
  {
    name: 'updateCurrentUser',
    kind: 'change',
    call: () => cloud.request('PUT', '/api/v1/users/me', token, { full_name: 'Bench' }),
  },
  {
    name: 'logIn',
    kind: 'create',
    call: () => cloud.request('POST', '/api/v1/auth/login', undefined, account),
  },
];

/** Functions of the template are named after their operation. */
const callsOf = (operation: string): ObservedCall[] =>
  observed.filter(({ functionName }) => functionName.toLowerCase().includes(operation.toLowerCase()));

const exactly = (operation: string): ObservedCall[] => {
  const found = callsOf(operation);
  const shortest = Math.min(...found.map(({ functionName }) => functionName.length));
  return found.filter(({ functionName }) => functionName.length === shortest);
};

const aims = { read: 1, create: 2, change: Number.POSITIVE_INFINITY };

interface Figures {
  sequence: number;
  inAll: number;
  units: number;
  list: string;
}

const measure = async ({ name, call, before }: Row): Promise<Figures> => {
  await before?.();
  await call();
  await before?.();
  observed = [];
  await call();
  const calls = exactly(name);
  return {
    sequence: inSequence(calls),
    inAll: calls.length,
    units: round(
      calls.reduce((sum, { capacityUnits }) => sum + capacityUnits, 0),
      1,
    ),
    list: calls.map(({ operation }) => operation).join(' '),
  };
};

const measureAll = async (): Promise<(Row & Figures)[]> => {
  const all = [];
  for (const row of rows) all.push({ ...row, ...(await measure(row)) });
  return all;
};

const aimed = Number(asked.items);
const { body: me } = await cloud.request('GET', '/api/v1/users/me', token);
const sample = { ownerId: String(me.id), ids: [film, String(made.body.id)] };
const fill = (items: number): Promise<number> => fillTable(cloud.running.cloud, sample, items);

const filled = aimed > 0 ? await fill(fewItems) : 0;
const measured = await measureAll();
printTable(
  'AWS calls by route (warm function; aim: reads 1 in sequence, creates 2)',
  ['route', 'kind', 'in sequence', 'in all', 'capacity units', 'in aim', 'calls'],
  measured.map(({ name, kind, sequence, inAll, units, list }) => {
    const verdict = sequence <= aims[kind] ? 'yes' : 'no';
    return [name, kind, sequence, inAll, units, kind === 'change' ? '-' : verdict, list];
  }),
);
if (aimed > 0) {
  const all = filled + (await fill(aimed));
  const again = await measureAll();
  const rowOf = (now: Row & Figures, before: Figures | undefined): (string | number)[] => {
    const isSame = before?.list === now.list && before.units === now.units;
    return [now.name, before?.inAll ?? 0, now.inAll, before?.units ?? 0, now.units, isSame ? 'yes' : 'no'];
  };
  printTable(
    `The same with ${filled} and with ${all} items in the table, every second one the account's own`,
    ['route', 'calls', 'calls then', 'units', 'units then', 'same'],
    again.map((now, index) => rowOf(now, measured[index])),
  );
}
await cloud.close();
