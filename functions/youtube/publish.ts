import * as z from 'zod/mini';
import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Context } from '../platform/http/context.ts';
import { dayLimitWrite } from '../platform/http/day-limit.ts';
import { idempotencyWrites, replayIfAnswered } from '../platform/http/idempotency.ts';
import { type Reply, reply } from '../platform/http/reply.ts';
import { invalid } from '../platform/http/validation.ts';
import { problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { Video } from '../videos/model.ts';
import { videoNotFound } from '../videos/not-found.ts';
import { loadVideo } from '../videos/store.ts';
import { loadGoogle } from './google.ts';
import { publicationsDayKey } from './keys.ts';
import { type Channel, type Publication, presentPublication, publicationPath } from './model.ts';
import type { publicationBody } from './schemas.ts';
import {
  findChannel,
  listChannels,
  loadPublication,
  newPublicationWrite,
  publicationNotFound,
} from './store.ts';

type Asked = z.output<typeof publicationBody>;
type Presented = ReturnType<typeof presentPublication>;

/** The channel that is named, or the only one. */
const channelOf = async (ownerId: string, id: string | undefined): Promise<Channel> => {
  if (id !== undefined) return findChannel(ownerId, id);
  const [only, other] = await listChannels(ownerId);
  if (only === undefined) throw problem('YOUTUBE_CHANNEL_NOT_FOUND');
  if (other === undefined) return only;
  const message = 'The account has several channels: name one';
  throw invalid([{ path: 'body.channel_id', message, code: 'required' }]);
};

/** A title of the video's as YouTube takes it. */
const titleFor = ({ title }: Video): string =>
  [...title.replace(/[<>]/g, ' ').replace(/\s+/g, ' ').trim()].slice(0, 100).join('') || 'Kinora';

const newPublication = (video: Video, channel: Channel, asked: Asked, now: Date): Publication => ({
  id: newId(now.getTime()),
  ownerId: video.ownerId,
  videoId: video.id,
  attempt: video.attempt,
  channelId: channel.id,
  metadata: {
    title: asked.title ?? titleFor(video),
    description: asked.description,
    tags: asked.tags,
    categoryId: asked.category_id,
    privacy: asked.privacy,
    ...(asked.publish_at === undefined ? {} : { publishAt: asked.publish_at }),
    madeForKids: asked.made_for_kids,
    language: video.language,
  },
  status: 'pending',
  version: 1,
  totalBytes: video.result?.bytes ?? 0,
  sentBytes: 0,
  sessions: 0,
  polls: 0,
  failures: 0,
  warnings: [],
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

/**
 * Accepts a publication: what is wrong is told before anything is sent. The loop starts by the new item.
 *
 * @throws KinoraError as `createPublication` declares
 */
export const publish = async (
  asked: Asked,
  key: string | undefined,
  context: Context,
): Promise<Reply<Presented>> => {
  const { actor, admission, now, operationId, sentBody } = context;
  const { userId } = actor;
  // What is published is shown.
  demandScope(actor, 'videos:read');
  const request = {
    ownerId: userId,
    operationId,
    key,
    body: asked,
    sent: sentBody,
    represent: async (recorded: unknown) => {
      const { id } = z.parse(z.object({ id: z.string() }), recorded);
      const known = await loadPublication(userId, id);
      if (known === undefined) throw publicationNotFound();
      return presentPublication(known);
    },
  };
  await replayIfAnswered(request, now);
  await loadGoogle(now);
  if (asked.publish_at !== undefined && Date.parse(asked.publish_at) <= now.getTime())
    throw invalid([{ path: 'body.publish_at', message: 'Must be in the future', code: 'too_small' }]);
  const video = await loadVideo(userId, asked.video_id, { consistent: true });
  if (video === undefined) throw videoNotFound();
  if (video.status !== 'completed' || video.result === undefined)
    throw problem('VIDEO_NOT_COMPLETED', { video_status: video.status });
  const channel = await channelOf(userId, asked.channel_id);
  if (channel.status === 'revoked') throw problem('YOUTUBE_GRANT_REVOKED');
  const publication = newPublication(video, channel, asked, now);
  const { id } = publication;
  const headers = { location: publicationPath(id) };
  const event = { action: 'publication.created', actorId: userId, targetId: id } as const;
  await commit([
    ...idempotencyWrites(request, reply({ id }, { headers }), now),
    ...(admission === undefined ? [] : [admission]),
    dayLimitWrite((day) => publicationsDayKey(userId, day), setting('maxPublicationsPerDay'), now),
    newPublicationWrite(publication),
    auditWrite(event, context),
  ]);
  return reply(presentPublication(publication), { headers });
};
