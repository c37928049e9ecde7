import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../../cli/arguments.ts';
import { readRequest, requestOptions } from '../../../cli/script.ts';
import type * as api from '../../../client/api-types.ts';
import type * as batches from '../../../client/batch-types.ts';
import { createClient, type KinoraClient } from '../../../client/client.ts';
import { fixedSession } from '../../../client/session.ts';
import { routes } from '../../../functions/routes.ts';
import type { RouteDeclaration } from '../../../functions/shared/contract.ts';
import * as videos from '../../../functions/videos/schemas.ts';
import { FakeKinora } from './fake-kinora.ts';

/** The command knows the API by its own words; these tests hold them to the routes that are declared. */
const declared: RouteDeclaration[] = Object.values(routes).flatMap((table) => Object.values(table));

const declarationOf = (route: string): RouteDeclaration | undefined => {
  const [method, path = ''] = route.split(' ');
  const fits = (pattern: string): boolean =>
    new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  // A path that is spelled out wins over one with a parameter, as in API Gateway.
  const found = declared.filter(
    (one) => one.method === method && [one.path, ...(one.aliases ?? [])].some(fits),
  );
  return found.find((one) => !one.path.includes('{')) ?? found[0];
};

let server: FakeKinora;
let client: KinoraClient;
beforeEach(async () => {
  server = await new FakeKinora().start();
  client = createClient({ baseUrl: server.url, session: fixedSession('good') });
});
afterEach(() => server.close());

const wholeRequest: Required<api.VideoRequest> = {
  script: 'Hello.',
  avatar_id: 'a',
  voice_id: 'v',
  engine: 'embedded',
  allow: ['embedded', 'polly'],
  narration_asset_id: 'n',
  language: 'pt-BR',
  style: 'professional',
  quality: 'ultra',
  aspect_ratio: '9:16',
  title: 'T',
  music: false,
  project_id: 'p',
  logo_asset_id: 'l',
  logo_corner: 'bottom-left',
  logo_size: 'small',
  logo_opacity: 0.5,
  music_asset_id: 'm',
  music_volume: 0.5,
  use_brand: false,
  background_asset_id: 'b',
  background_fit: 'contain',
  background_pan: 'left',
  direction: 'model',
  b_roll: [
    { asset_id: 'c', sentence: 2 },
    { asset_id: 'd', sentence: 11 },
  ],
  max_cost: 3,
};

const wholePrompt: Required<api.PromptRequest> = {
  prompt: 'A fox in the forest.',
  duration: 12,
  enhance: true,
  first_frame_asset_id: 'f',
  last_frame_asset_id: 'g',
  voice_id: 'v',
  engine: 'embedded',
  allow: ['embedded', 'polly'],
  narration_asset_id: 'n',
  language: 'pt-BR',
  style: 'artistic',
  quality: 'ultra',
  aspect_ratio: '9:16',
  title: 'T',
  music: false,
  project_id: 'p',
  logo_asset_id: 'l',
  logo_corner: 'top-left',
  logo_size: 'large',
  logo_opacity: 1,
  music_asset_id: 'm',
  music_volume: 2,
  use_brand: false,
  max_cost: 3,
};

const movie: api.MovieRequest = {
  title: 'Journey',
  scenes: [{ kind: 'title', text: 'Day one', seconds: 4 }],
};
const batch: batches.BatchRequest = { videos: [wholeRequest, wholePrompt], max_cost: 9 };
const csv = 'name\nAda\n';
const webhookRange = { from: '2026-11-29T00:00:00Z', to: '2026-11-29T01:00:00Z' };
const template: batches.TemplateRequest = {
  name: 'On its way',
  request: { script: 'Good morning, {{name}}.' },
  variables: [{ name: 'name', label: 'First name', type: 'text' }],
};

const terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: {},
  cwd: '/',
  home: '/',
};

describe('what the client asks', () => {
  const id = new FakeKinora().videoId;
  it.each<[string, () => Promise<unknown>]>([
    [
      'registerUser',
      () => client.register({ email: 'a@b.example', password: 'correct horse', full_name: 'A' }),
    ],
    ['logIn', () => client.login({ email: 'a@b.example', password: 'correct horse' })],
    ['refreshSession', () => client.refresh('refresh-1')],
    ['logOut', () => client.logout()],
    ['generateVideo', () => client.generate(wholeRequest)],
    ['generateVideoFromPrompt', () => client.generate(wholePrompt)],
    ['estimateVideo', () => client.plan(wholeRequest)],
    ['estimateVideo', () => client.plan(wholePrompt)],
    ['listVideos', () => client.list({ limit: 3, cursor: 'c' })],
    ['getVideo', () => client.get(id)],
    ['downloadVideo', () => client.downloadLink(id, 'manifest')],
    ['updateVideo', () => client.update(id, { title: 'T', custom_metadata: { order: '7' } })],
    ['deleteVideo', () => client.remove(id)],
    ['cancelVideo', () => client.cancel(id)],
    ['listVideoEvents', () => client.events(id, 3)],
    ['createTicket', () => client.ticket()],
    ['createShare', () => client.createShare(id, { expires_in: 60 })],
    ['listShares', () => client.shares(id)],
    ['deleteShare', () => client.removeShare(id, id)],
    ['listProjects', () => client.projects({ status: 'draft', sort: 'name', limit: '3' })],
    ['createJob', () => client.createJob({ ...wholeRequest, type: 'video' })],
    ['listJobs', () => client.jobs({ status: 'pending', limit: '3' })],
    ['getJob', () => client.job(id)],
    ['cancelJob', () => client.cancelJob(id)],
    ['createProject', () => client.createProject({ name: 'Spring' })],
    ['getProject', () => client.project(id)],
    ['updateProject', () => client.updateProject(id, { status: 'active' })],
    ['deleteProject', () => client.removeProject(id)],
    [
      'createAsset',
      () =>
        client.createAsset(id, {
          file_name: 'a.png',
          content_type: 'image/png',
          bytes: 9,
          sha256: 'a'.repeat(64),
        }),
    ],
    ['completeAsset', () => client.completeAsset(id, id, ['"etag"'])],
    ['listAssets', () => client.assets(id, 3)],
    ['getAsset', () => client.asset(id, id)],
    ['deleteAsset', () => client.removeAsset(id, id)],
    ['listProjectVideos', () => client.projectVideos(id, 3)],
    ['createMovie', () => client.createMovie(id, movie)],
    ['listMovies', () => client.movies(id, 3)],
    ['getMovie', () => client.movie(id, id)],
    ['replaceMovie', () => client.replaceMovie(id, id, { ...movie, revision: 1 })],
    ['planMovie', () => client.planMovie(id, id)],
    ['renderMovie', () => client.renderMovie(id, id, { max_cost: 3 })],
    ['deleteMovie', () => client.removeMovie(id, id)],
    ['createVideoBatch', () => client.createVideoBatch(batch)],
    ['estimateVideoBatch', () => client.planVideoBatch(batch)],
    ['createTemplateBatch', () => client.createTemplateBatch(id, csv, { version: 2, max_cost: 9 })],
    ['estimateTemplateBatch', () => client.planTemplateBatch(id, csv, { project_id: id })],
    ['createTemplate', () => client.createTemplate(template)],
    ['listTemplates', () => client.templates({ limit: '3' })],
    ['getTemplate', () => client.template(id, 2)],
    ['updateTemplate', () => client.updateTemplate(id, { name: 'Sent', version: 2 })],
    ['deleteTemplate', () => client.removeTemplate(id)],
    ['createWebhookEndpoint', () => client.createWebhookEndpoint({ url: 'https://example.com/' })],
    ['listEngines', () => client.engines()],
    ['listWebhookEndpoints', () => client.webhookEndpoints()],
    ['getWebhookEndpoint', () => client.webhookEndpoint(id)],
    ['updateWebhookEndpoint', () => client.updateWebhookEndpoint(id, { enabled: false })],
    ['deleteWebhookEndpoint', () => client.removeWebhookEndpoint(id)],
    ['rotateWebhookSecret', () => client.rotateWebhookSecret(id, 60)],
    ['pingWebhookEndpoint', () => client.pingWebhookEndpoint(id)],
    ['listWebhookDeliveries', () => client.webhookDeliveries(id, { limit: 3 })],
    ['getWebhookDelivery', () => client.webhookDelivery(id, id)],
    ['replayWebhookDelivery', () => client.replayWebhookDelivery(id, id)],
    ['replayWebhookDeliveries', () => client.replayWebhookDeliveries(id, webhookRange)],
    ['renderTemplate', () => client.renderTemplate(id, { values: { name: 'Ada' }, version: 2 })],
  ])('is the declared %s, with a body it takes', async (operation, call) => {
    await call();
    const [request] = server.seen;
    const route = declarationOf(request?.route ?? '');
    const named = Object.values(routes).flatMap((table) => Object.entries<RouteDeclaration>(table));
    expect(route).toBe(named.find(([name]) => name === operation)?.[1]);
    expect(route?.auth === 'bearer').toBe(request?.headers.authorization !== undefined);
    if (route?.body !== undefined) expect(route.body.safeParse(request?.body).success).toBe(true);
    if (operation === 'generateVideo') expect(request?.headers['idempotency-key']).toMatch(/^[\w-]{36}$/);
  });

  it('every option of a request reaches its member', async () => {
    const words =
      '--text=Hello. --avatar=a --voice=v --engine=embedded --allow=embedded,polly ' +
      '--language=pt-BR --style=professional --quality=ultra';
    const more = '--aspect=9:16 --title=T --no-music --project=p --logo=l --background=b --max-cost=3';
    const looks =
      '--logo-corner=bottom-left --logo-size=small --logo-opacity=0.5 --background-fit=contain --background-pan=left ' +
      '--music-track=m --music-volume=0.5 --no-brand --b-roll=2=c,11=d --direction=model';
    const given = readArguments(`${words} ${more} ${looks}`.split(' '), requestOptions, []);
    // Who speaks is said in one of two ways.
    const { narration_asset_id: _narration, ...withVoice } = wholeRequest;
    expect(await readRequest(given, terminal)).toEqual(withVoice);
    const narrated = readArguments('--text=Hello. --narration=n'.split(' '), requestOptions, []);
    expect(await readRequest(narrated, terminal)).toEqual({ script: 'Hello.', narration_asset_id: 'n' });
    const parsed = videos.generateBody.parse(wholeRequest);
    // The API adds its defaults.
    expect(parsed).toMatchObject(wholeRequest);
  });

  it('[S4-1] every option of a prompt reaches its member', async () => {
    const words =
      '--duration=12 --enhance --voice=v --engine=embedded --allow=embedded,polly ' +
      '--language=pt-BR --style=artistic --quality=ultra';
    const more = [
      '--aspect=9:16',
      '--title=T',
      '--no-music',
      '--project=p',
      '--logo=l',
      '--logo-corner=top-left',
      '--logo-size=large',
      '--logo-opacity=1',
      '--music-track=m',
      '--music-volume=2',
      '--no-brand',
      '--max-cost=3',
      '--prompt=A fox in the forest.',
      '--first-frame=f',
      '--last-frame=g',
    ];
    const given = readArguments([...words.split(' '), ...more], requestOptions, []);
    const { narration_asset_id: _narration, ...withVoice } = wholePrompt;
    expect(await readRequest(given, terminal)).toEqual(withVoice);
    expect(videos.promptBody.parse(wholePrompt)).toMatchObject(wholePrompt);
  });

  it.each([
    [['--prompt=A fox.', '--text=Hello.'], 'not both'],
    [['--prompt=A fox.', '--avatar=amelia'], 'no presenter'],
    [['--prompt=A fox.', '--background=b'], 'its own places'],
    [['--prompt=A fox.', '--background-pan=in'], 'its own places'],
    [['--prompt=A fox.', '--b-roll=1=c'], 'its own places'],
    [['--text=Hello.', '--b-roll=c'], 'number of a sentence'],
    [['--text=Hello.', '--b-roll=2:left=c'], '(full, aside, auto)'],
    [['--prompt=A fox.', '--last-frame=g'], 'give --first-frame, too'],
    [['--prompt= '], 'empty'],
    [['--text=Hello.', '--duration=9'], '--duration is for --prompt'],
    [['--text=Hello.', '--first-frame=f'], '--first-frame is for --prompt'],
    [['--text=Hello.', '--last-frame=f'], '--last-frame is for --prompt'],
  ])('refuses %j and says why', async (words, reason) => {
    await expect(readRequest(readArguments(words, requestOptions, []), terminal)).rejects.toThrow(reason);
  });
});
