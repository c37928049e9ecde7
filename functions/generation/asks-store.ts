import * as z from 'zod/mini';
import type { Asks } from '../engines/capabilities.ts';
import { putIfVersion } from '../platform/aws/put-if-version.ts';
import { getItem } from '../platform/aws/table.ts';
import { keyPart } from '../shared/keys.ts';
import { videoPart } from '../videos/keys.ts';
import type { SpeechName } from './media-keys.ts';

/** Kept as long as answers of vendors are kept beside a video. */
const retentionSeconds = 24 * 3600;

const asksSchema = z.object({
  asked: z.int(),
  lastAt: z.string(),
  isOpen: z.boolean(),
  claim: z.exactOptional(z.string()),
  version: z.int(),
});
const asksPart = keyPart('asked#');

const keyOf = (videoId: string, { index, hash }: SpeechName, question: string) => ({
  pk: videoPart.of(videoId),
  sk: asksPart.of(`${index}#${hash}#${question}`),
});

/** What a vendor was asked about the speech of a scene of a video. */
export const speechAsks = (videoId: string, name: SpeechName) => ({
  load: async (question: string): Promise<Asks | undefined> => {
    const item = await getItem(keyOf(videoId, name, question), { consistent: true });
    return item === undefined ? undefined : z.parse(asksSchema, item);
  },
  /** @returns false when somebody else has noted something since */
  save: async (question: string, asks: Asks): Promise<boolean> => {
    const expiresAt = Math.floor(Date.parse(asks.lastAt) / 1000) + retentionSeconds;
    return putIfVersion({ ...keyOf(videoId, name, question), ...asks, expiresAt }, asks.version - 1);
  },
});
