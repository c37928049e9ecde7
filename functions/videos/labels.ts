import * as z from 'zod/mini';
import { maxWebhookUrlLength } from '../shared/webhook-limits.ts';

/** What a caller writes on a video to find its way back to it; echoed, never read. */
export interface Labels {
  callbackId?: string;
  customMetadata?: Record<string, string>;
  /** Where the video's end is told; no answer and no event shows it. */
  webhookUrl?: string;
}

/** The labels of a video alone. */
export const labelsOf = ({
  callbackId,
  customMetadata,
  webhookUrl,
}: { [Label in keyof Labels]: Labels[Label] | undefined }): Labels => ({
  ...(callbackId === undefined ? {} : { callbackId }),
  ...(customMetadata === undefined ? {} : { customMetadata }),
  ...(webhookUrl === undefined ? {} : { webhookUrl }),
});

/** The labels that an event has: where the end of the video is told is known to its end alone. */
export const toldLabels = (video: Labels, isEnd: boolean): Labels => {
  const { webhookUrl, ...echoed } = labelsOf(video);
  return isEnd && webhookUrl !== undefined ? { ...echoed, webhookUrl } : echoed;
};

const maxEntries = 16;
/** UTF-8, names and values together: every event but progress carries them. */
const maxBytes = 2048;

const bytesOf = (metadata: Readonly<Record<string, string>>): number =>
  Object.entries(metadata).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);

/** Where the end of one video is told; whether webhooks may go there is looked at by `webhookRefusal`. */
export const webhookUrl = z.string().check(z.minLength(1), z.maxLength(maxWebhookUrlLength));

export const callbackId = z.string().check(z.maxLength(256));

/** Free names and texts of the caller. */
export const customMetadata = z
  .record(
    z.string().check(
      z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/, {
        error:
          'A name has 1 to 64 letters, digits and "_", ".", ":", "-", and begins with a letter or a digit',
      }),
    ),
    z.string().check(z.maxLength(512)),
  )
  .check(
    z.refine((metadata) => Object.keys(metadata).length <= maxEntries, {
      error: `At most ${maxEntries} entries`,
    }),
    z.refine((metadata) => bytesOf(metadata) <= maxBytes, {
      error: `At most ${maxBytes} bytes of UTF-8 in all names and values together`,
    }),
  );
