import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startYoutubeDouble, type YoutubeDouble } from '../../doubles/youtube/server.ts';
import { complete, enterStage, type Video } from '../../functions/videos/model.ts';
import { handler as beginConnection } from '../../functions/youtube/begin-youtube-connection.ts';
import { handler as createPublication } from '../../functions/youtube/create-publication.ts';
import { handler as finishConnection } from '../../functions/youtube/finish-youtube-connection.ts';
import { handler as getPublication } from '../../functions/youtube/get-publication.ts';
import type { presentPublication } from '../../functions/youtube/model.ts';
import { handler as publishStep } from '../../functions/youtube/publish-step.ts';
import { lambdaContext } from '../unit/platform/request.ts';
import type { SmallCloud } from './small-cloud.ts';
import type { Person } from './small-people.ts';
import { change, putVideo } from './table.ts';

const client = { clientId: 'double-test', clientSecret: 'secret' };

/** YouTube's double and a bucket beside a small cloud, and what owners, browsers and the loop do. */
export interface Youtube {
  readonly double: YoutubeDouble;
  /** Objects of the bucket, by key. */
  readonly files: Map<string, Buffer>;
  begin(person: Person): Promise<{ state: string; url: string; cookie: string }>;
  /** Says yes at Google. @returns what the browser is sent back with */
  consent(url: string): Promise<{ state: string; code: string }>;
  connect(person: Person): ReturnType<SmallCloud['request']>;
  /** A completed video with its files. */
  film(person: Person, bytes: Buffer): Promise<Video>;
  publish(person: Person, body: object, key?: string): ReturnType<SmallCloud['request']>;
  /** One step of the loop, of a function that has so much time. */
  step(person: Person, id: string, remaining?: number): Promise<{ done: boolean; waitSeconds: number }>;
  /** Steps until it has ended. @returns the publication */
  settle(person: Person, id: string): Promise<ReturnType<typeof presentPublication>>;
}

const startBucket = async (files: ReadonlyMap<string, Buffer>) => {
  const server = createServer((request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname).replace(
      /^\/media\//,
      '',
    );
    const file = files.get(key);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'application/xml' });
      return void response.end('<Error><Code>NoSuchKey</Code></Error>');
    }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = first === undefined ? file : file.subarray(Number(first), Number(last) + 1);
    response.writeHead(first === undefined ? 200 : 206, { 'content-length': String(part.length) });
    response.end(part);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

export const useYoutube = (cloud: SmallCloud): Youtube => {
  const files = new Map<string, Buffer>();
  let double: YoutubeDouble | undefined;
  let bucket: Awaited<ReturnType<typeof startBucket>> | undefined;
  const started = (): YoutubeDouble => {
    if (double === undefined) throw new Error('The double has not started');
    return double;
  };
  beforeAll(async () => {
    double = await startYoutubeDouble(client);
    bucket = await startBucket(files);
    cloud.secrets.set('youtube', { ...client, apiBase: double.url });
    Object.assign(process.env, {
      PUBLIC_URL: 'https://kinora.example.com',
      SEAL_KEY_SECRET_ARN: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:seal-key',
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`,
    });
  });
  beforeEach(() => {
    const { world } = started();
    world.faults.splice(0);
    world.outcome = undefined;
    world.isUnaudited = false;
    world.channel = { id: 'UCdouble000000000000000', title: 'A channel of the double' };
  });
  afterAll(async () => {
    delete process.env.AWS_ENDPOINT_URL_S3;
    bucket?.closeAllConnections();
    bucket?.close();
    await double?.close();
  });

  const begin: Youtube['begin'] = async ({ token }) => {
    const { status, body, cookies } = await cloud.request(beginConnection, { token });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return { state: body.state, url: body.authorization_url, cookie: String(cookies[0]).split(';')[0] ?? '' };
  };
  const consent: Youtube['consent'] = async (url) => {
    const { headers } = await fetch(url, { redirect: 'manual' });
    const query = new URL(headers.get('location') ?? '').searchParams;
    return { state: query.get('state') ?? '', code: query.get('code') ?? '' };
  };
  const step: Youtube['step'] = async ({ userId }, publicationId, remaining = 600_000) =>
    publishStep({ ownerId: userId, publicationId }, lambdaContext(remaining));
  return {
    get double() {
      return started();
    },
    files,
    begin,
    consent,
    step,
    connect: async (person) => {
      const json = await consent((await begin(person)).url);
      return cloud.request(finishConnection, { method: 'POST', token: person.token, json });
    },
    film: async (person, bytes) => {
      const video = await putVideo({ ...person, password: '' });
      const result = { durationSeconds: 5, bytes: bytes.length, width: 16, height: 9, sha256: '0' };
      const moving = await change(video, enterStage(1, 'rendering', new Date()));
      const completed = await change(moving, complete(1, { result, charge: 1 }, new Date()));
      files.set(`videos/${video.id}/video.mp4`, bytes);
      files.set(`videos/${video.id}/captions.vtt`, Buffer.from('WEBVTT\n'));
      files.set(`videos/${video.id}/thumbnail.jpg`, Buffer.from('a jpeg'));
      return completed;
    },
    publish: (person, json, key) =>
      cloud.request(createPublication, {
        method: 'POST',
        token: person.token,
        json,
        headers: key === undefined ? {} : { 'idempotency-key': key },
      }),
    settle: async (person, id) => {
      for (let steps = 0; steps < 100; steps += 1) {
        if (!(await step(person, id)).done) continue;
        return (await cloud.request(getPublication, { token: person.token, params: { id } })).body;
      }
      throw new Error('The publication does not end');
    },
  };
};
