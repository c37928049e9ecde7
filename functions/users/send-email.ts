import * as z from 'zod/mini';
import { commit, updateItem } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Context } from '../platform/http/context.ts';
import { dayLimitWrite } from '../platform/http/day-limit.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites, Replayed } from '../platform/http/idempotency.ts';
import { problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { ownMessage } from '../shared/queues.ts';
import { loadVideo } from '../videos/store.ts';
import { sentEmailsKey } from './keys.ts';
import { normaliseEmail } from './model.ts';
import { usersRoutes } from './routes.ts';
import { loadAccount, userNotFound } from './store.ts';

const emailsPerDay = 20;

/** It is counted before anything is looked at, so that refused requests cost the account as much as good ones. */
export const handler = http(usersRoutes.sendEmail, async ({ headers, body }, context) => {
  const { actor, now, operationId } = context;
  const { userId } = actor;
  await updateItem(dayLimitWrite((day) => sentEmailsKey(userId, day), emailsPerDay, now));
  const email = await ownAddress(userId, body.recipient);
  const told = body.video_id === undefined ? [] : [await videoWords(body.video_id, context)];
  const order = {
    kind: ownMessage,
    email,
    userId,
    subject: body.subject,
    text: [body.body, ...told].join('\n\n'),
  } as const;
  const answer = { message: 'Email will be sent in the background' as const, id: newId(now.getTime()) };
  const request = {
    ownerId: userId,
    operationId,
    key: headers['idempotency-key'],
    body,
    represent: async () => answer,
  };
  try {
    await commit(idempotencyWrites(request, answer, now));
  } catch (error) {
    // The queue may not have had it the first time. The same id is the same mail.
    if (error instanceof Replayed) await enqueue('mail', { ...order, id: idOf(error) });
    throw error;
  }
  await enqueue('mail', { ...order, id: answer.id });
  return answer;
});

const idOf = ({ answer }: Replayed): string => z.parse(z.object({ id: z.string() }), answer.body).id;

/** @throws KinoraError 403 where the account's address is another one, or not confirmed */
const ownAddress = async (userId: string, recipient: string | undefined): Promise<string> => {
  const account = await loadAccount(userId, { consistent: true });
  if (account === undefined) throw userNotFound();
  if (recipient !== undefined && normaliseEmail(recipient) !== normaliseEmail(account.email))
    throw problem('RECIPIENT_NOT_OWN');
  if (!account.emailVerified) throw problem('EMAIL_NOT_CONFIRMED');
  return account.email;
};

/** @throws KinoraError 404 `VIDEO_NOT_FOUND`, 403 `INSUFFICIENT_SCOPE` for an API key that may not read videos */
const videoWords = async (videoId: string, { actor }: Context): Promise<string> => {
  demandScope(actor, 'videos:read');
  const video = await loadVideo(actor.userId, videoId, { consistent: true });
  if (video === undefined) throw problem('VIDEO_NOT_FOUND');
  return `Video: ${video.title}\nState: ${video.status}`;
};
