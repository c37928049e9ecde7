import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { openGrant } from './access.ts';
import { loadGoogle } from './google.ts';
import { revokeToken } from './oauth.ts';
import { channelFromItem, loadChannel } from './store.ts';
import { youtubeTriggers } from './triggers.ts';

/**
 * Ends the grant of a channel that is no longer connected. Google ends all grants of a person to this service with one:
 * those of a channel that was connected again meanwhile are left. Idempotent.
 */
const revokeYoutubeGrant = async ({ before }: ItemChange, { now, log }: EventContext): Promise<void> => {
  if (before === undefined) return;
  const channel = channelFromItem(before);
  const fields = { user_id: channel.ownerId };
  if ((await loadChannel(channel.ownerId, channel.id)) !== undefined)
    return log.info('youtube_grant_kept', fields);
  await revokeToken(await loadGoogle(now), await openGrant(channel, now));
  log.info('youtube_grant_revoked', fields);
};

export const handler = eventHandler(youtubeTriggers.revokeYoutubeGrant, revokeYoutubeGrant);
