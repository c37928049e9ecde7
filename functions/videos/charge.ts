import { ledgerReasons, vendorWorkReason } from '../credits/model.ts';
import { firstPriceVersion } from '../engines/price-table.ts';
import { isTerminal, type Video } from './model.ts';

/** Credits that the newest attempt at a video has cost its owner; nothing before it has ended. */
export const chargedFor = ({ status, charged, price }: Video): number => {
  if (status === 'completed') return charged ?? price;
  return isTerminal(status) ? (charged ?? 0) : 0;
};

/** Why a video is charged, as its owner reads it. */
export const chargeReason = ({ status }: Pick<Video, 'status'>): string =>
  status === 'completed' ? ledgerReasons.charge : vendorWorkReason;

/** The ledger of a video's newest attempt: what was estimated, held, charged and released, when and why. */
export const creditsOf = (video: Video) => {
  const { price, status, endedAt, updatedAt } = video;
  const waitsSince = video.queuedAt ?? video.createdAt;
  // A later attempt was held for when it began to wait.
  const { heldAt: changedAt = waitsSince } = video;
  const heldAt = changedAt > waitsSince ? changedAt : waitsSince;
  const charged = chargedFor(video);
  const end = endedAt ?? updatedAt;
  const unused = isTerminal(status) ? price - charged : 0;
  return {
    price_version: video.priceVersion ?? firstPriceVersion,
    estimated: { credits: price, at: heldAt, reason: `About ${video.estimatedSeconds} s of film` },
    held: { credits: price, at: heldAt, reason: ledgerReasons.hold },
    charged:
      status === 'completed' || charged > 0
        ? { credits: charged, at: end, reason: chargeReason(video) }
        : null,
    released: unused > 0 ? { credits: unused, at: end, reason: releaseReason(video) } : null,
  };
};

const releaseReason = ({ status, failure }: Video): string => {
  if (status === 'completed') return 'The film is shorter than estimated';
  return status === 'cancelled'
    ? 'The video was cancelled'
    : `The video failed: ${failure?.code ?? 'UNKNOWN'}`;
};
