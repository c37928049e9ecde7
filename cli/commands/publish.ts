import { setTimeout as sleep } from 'node:timers/promises';
import { isTerminal } from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import type { Publication, PublicationRequest } from '@kinora/client/youtube';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { orderOnce, orderOptions } from '../order.ts';
import { line, type Terminal } from '../terminal.ts';

/** Milliseconds between two looks at a publication. */
const lookMilliseconds = 3000;

const requestOf = (given: Arguments, videoId: string): PublicationRequest => {
  const told = {
    channel_id: given.text('channel'),
    title: given.text('title'),
    description: given.text('description'),
    tags: given
      .text('tags')
      ?.split(',')
      .map((tag) => tag.trim()),
    // What the server does not know it refuses, with the names that there are.
    privacy: given.text('privacy') as PublicationRequest['privacy'],
    publish_at: given.text('publish-at'),
  };
  const present = Object.entries(told).filter(([, value]) => value !== undefined);
  return { video_id: videoId, ...Object.fromEntries(present) };
};

const follow = async (
  client: KinoraClient,
  begun: Publication,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Publication> => {
  let publication = begun;
  let said = '';
  while (!isTerminal(publication.status)) {
    await sleep(lookMilliseconds, undefined, { signal });
    publication = await client.publication(begun.id);
    const news = `${publication.stage ?? publication.status} ${Math.round(publication.progress * 100)} %`;
    if (news !== said) line(terminal.stderr, news);
    said = news;
  }
  return publication;
};

export const publish: Command = {
  name: 'publish',
  summary: 'Publish a completed video on YouTube and wait until it is there',
  words: ['ID'],
  options: {
    channel: { type: 'string', value: 'ID', summary: 'Channel; needed where there are several' },
    title: { type: 'string', value: 'TEXT', summary: "Up to 100 characters (default the video's)" },
    description: { type: 'string', value: 'TEXT', summary: 'Up to 5000 bytes' },
    tags: { type: 'string', value: 'A,B', summary: 'Up to 500 characters in all' },
    privacy: { type: 'string', value: 'PRIVACY', summary: 'private (default), unlisted or public' },
    'publish-at': { type: 'string', value: 'TIME', summary: 'When a private video becomes public' },
    wait: { type: 'boolean', negatable: true, summary: 'Print the publication and leave' },
    ...orderOptions,
  },
  examples: ['kinora publish 0198c7a2-... --privacy unlisted --tags harbour,spring'],
  run: async (invocation) => {
    const { arguments: given, terminal, json, signal } = invocation;
    const [videoId] = given.positionals;
    if (videoId === undefined) throw new UsageError('Say which video: kinora publish ID');
    const client = await invocation.client();
    const request = requestOf(given, videoId);
    const begun = await orderOnce(invocation, (key) => client.publish(request, key));
    const publication = given.flag('wait') === false ? begun : await follow(client, begun, terminal, signal);
    const { id, status, youtube_url: url, failure, warnings } = publication;
    if (json) line(terminal.stdout, JSON.stringify(publication));
    else line(terminal.stdout, url ?? id);
    for (const { message } of warnings) line(terminal.stderr, message);
    if (failure != null) line(terminal.stderr, `${failure.code}: ${failure.message}`);
    if (status === 'cancelled') line(terminal.stderr, 'The publication was cancelled.');
    return isTerminal(status) && status !== 'completed' ? exitCodes.videoFailed : exitCodes.ok;
  },
};
