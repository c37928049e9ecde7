import { createHmac, timingSafeEqual } from 'node:crypto';

/** A call of a vendor as it came. */
export interface WebhookCall {
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>;
  /** Of the address that the vendor was told. */
  job: string | undefined;
  /** As it was sent: signatures are over that. */
  body: string;
}

/** The end of a piece of work, as its vendor tells it. Whether it ended well is for the next look to see. */
export interface VendorEvent {
  /** Sent with the start of the work; undefined where the vendor does not tell it. */
  token: string | undefined;
  /** The vendor's name of the work. */
  handle: string;
}

/** `refused`: not of this vendor, too old, or not of this body. `other`: nothing that anybody waits for. */
export type ReadEvent = VendorEvent | 'other' | 'refused';

/** A signature that is older is no longer good, so that what was overheard cannot be sent again later. */
const toleranceSeconds = 300;

/** @param at seconds since 1970, as a header has them; milliseconds are taken too */
export const isFresh = (at: string | undefined, now: Date): boolean => {
  if (at === undefined || !/^\d{1,13}(\.\d{1,6})?$/.test(at)) return false;
  const seconds = Number(at) > 1e11 ? Number(at) / 1000 : Number(at);
  return Math.abs(now.getTime() / 1000 - seconds) <= toleranceSeconds;
};

/** Whether a text is the HMAC-SHA256 of another, compared in constant time. */
export const isHmac = (
  given: string,
  { key, text, encoding }: { key: string | Buffer; text: string; encoding: 'hex' | 'base64' },
): boolean => {
  const wanted = createHmac('sha256', key).update(text).digest();
  const bytes = Buffer.from(given, encoding);
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
};

export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
