import { type Google, loadGoogle } from './google.ts';
import { GoogleRefused } from './google-failure.ts';
import type { Channel } from './model.ts';
import { fetchTokens } from './oauth.ts';
import { seal, unseal } from './seal.ts';
import { loadChannel, markRevoked } from './store.ts';

/** Of a channel's grant, as what it is sealed for. */
const grantOwner = (ownerId: string, channelId: string): string => `grant ${ownerId} ${channelId}`;

export const sealGrant = (
  { ownerId, id }: Pick<Channel, 'ownerId' | 'id'>,
  refreshToken: string,
  now: Date,
): Promise<string> => seal(refreshToken, grantOwner(ownerId, id), now);

export const openGrant = (
  { ownerId, id, grant }: Pick<Channel, 'ownerId' | 'id' | 'grant'>,
  now: Date,
): Promise<string> => unseal(grant, grantOwner(ownerId, id), now);

/** What acts for a channel. */
export interface Access {
  google: Google;
  token: string;
}

/** An access token is taken for ended so long before Google does. */
const marginMilliseconds = 120_000;
/** Of this instance, by sealed grant: another grant has other tokens. */
const known = new Map<string, { token: string; until: number }>();
/** Channels of which one instance remembers the tokens at most. */
const mostKnown = 500;

const freshToken = async (google: Google, channel: Channel, now: Date): Promise<string> => {
  const kept = known.get(channel.grant);
  if (kept !== undefined && kept.until > now.getTime()) return kept.token;
  const { access_token: token, expires_in } = await fetchTokens(google, {
    grant_type: 'refresh_token',
    refresh_token: await openGrant(channel, now),
  });
  if (known.size >= mostKnown) known.clear();
  known.set(channel.grant, { token, until: now.getTime() + expires_in * 1000 - marginMilliseconds });
  return token;
};

/**
 * Access to a channel. A grant that Google refuses may be one that the owner replaced this very moment: the one that
 * stands then is tried before the channel is told to be revoked.
 *
 * @throws {GoogleRefused} `YOUTUBE_GRANT_REVOKED`; GoogleAway; KinoraError 503 `YOUTUBE_NOT_CONFIGURED`
 */
export const accessTo = async (ownerId: string, channelId: string, now: Date): Promise<Access> => {
  const google = await loadGoogle(now);
  let refused: string | undefined;
  for (;;) {
    const channel = await loadChannel(ownerId, channelId);
    if (channel === undefined) throw new GoogleRefused('YOUTUBE_GRANT_REVOKED', 'disconnected');
    if (channel.grant === refused) {
      await markRevoked(channel);
      throw new GoogleRefused('YOUTUBE_GRANT_REVOKED', 'invalid_grant');
    }
    try {
      return { google, token: await freshToken(google, channel, now) };
    } catch (error) {
      if (!(error instanceof GoogleRefused)) throw error;
      refused = channel.grant;
    }
  }
};

/** Forgets a token that Google no longer takes before its time. */
export const forgetToken = ({ token }: Access): void => {
  for (const [grant, kept] of known) if (kept.token === token) known.delete(grant);
};
