import { randomBytes } from 'node:crypto';
import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { env } from '../platform/env.ts';
import { sha256 } from '../platform/http/address.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { problem } from '../shared/errors.ts';
import { sealGrant } from './access.ts';
import { loadGoogle } from './google.ts';
import { GoogleAway, GoogleRefused } from './google-failure.ts';
import { type Channel, maxChannels } from './model.ts';
import { fetchTokens, revokeToken, youtubeScopes } from './oauth.ts';
import { verifierBehind } from './seal.ts';
import { channelWrites, listChannels, loadState, useState } from './store.ts';
import { fetchChannel } from './youtube-api.ts';

/** What cannot be guessed: 256 bits in 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Where Google sends browsers back; it must be listed at the OAuth client. */
export const redirectUri = (): string => `${env('PUBLIC_URL')}/api/v1/youtube/callback`;

/** What Google said, in words of a request. */
const told = async <Result>(call: () => Promise<Result>): Promise<Result> => {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof GoogleAway)
      throw problem('YOUTUBE_UNAVAILABLE', {}, { cause, retryAfterSeconds: 5 });
    if (!(cause instanceof GoogleRefused)) throw cause;
    if (cause.code === 'CHANNEL_MISSING') throw problem('YOUTUBE_CHANNEL_MISSING');
    throw problem('YOUTUBE_CONNECTION_REFUSED', {}, { cause });
  }
};

/**
 * Connects the channel that a code of Google's is for. The state is used up first, whatever comes of it.
 *
 * @param ownerId who must have begun it
 * @throws KinoraError 409 `YOUTUBE_STATE_INVALID`, `YOUTUBE_CONNECTION_REFUSED`, `YOUTUBE_SCOPES_MISSING`,
 *   `YOUTUBE_CHANNEL_MISSING`, `TOO_MANY_YOUTUBE_CHANNELS`; 503
 */
export const connect = async (
  ownerId: string,
  { state, code }: { state: string; code: string },
  context: AnonymousContext,
): Promise<Channel> => {
  const { now } = context;
  const google = await loadGoogle(now);
  const hash = sha256(state);
  const begun = await loadState(hash, now);
  if (begun?.ownerId !== ownerId) throw problem('YOUTUBE_STATE_INVALID');
  await useState(hash);
  const verifier = await verifierBehind(begun.challenge, state, now);
  if (verifier === undefined) throw problem('YOUTUBE_STATE_INVALID');
  return told(async () => {
    const grant = { code, code_verifier: verifier, redirect_uri: redirectUri() };
    const tokens = await fetchTokens(google, { grant_type: 'authorization_code', ...grant });
    const granted = new Set(tokens.scope?.split(' '));
    const missing = youtubeScopes.filter((scope) => !granted.has(scope));
    const { refresh_token: refreshToken, access_token: token } = tokens;
    if (missing.length > 0 || refreshToken === undefined) {
      await revokeToken(google, token);
      if (missing.length > 0) throw problem('YOUTUBE_SCOPES_MISSING', { missing });
      throw problem('YOUTUBE_CONNECTION_REFUSED');
    }
    const found = await fetchChannel({ google, token });
    const channels = await listChannels(ownerId);
    if (found === undefined) {
      // Google ends all grants of a person at once: another channel of this account may need one.
      if (channels.length === 0) await revokeToken(google, token);
      throw problem('YOUTUBE_CHANNEL_MISSING');
    }
    // The transaction counts those that were connected since it does so.
    if (channels.filter(({ id }) => id !== found.id).length >= maxChannels)
      throw problem('TOO_MANY_YOUTUBE_CHANNELS', { limit: maxChannels });
    const channel: Channel = {
      ...found,
      ownerId,
      status: 'connected',
      grant: await sealGrant({ ownerId, id: found.id }, refreshToken, now),
      connectedAt: now.toISOString(),
    };
    const event = { action: 'youtube.connected', actorId: ownerId, targetId: channel.id } as const;
    await commit([...channelWrites(channel), auditWrite(event, context)]);
    return channel;
  });
};
