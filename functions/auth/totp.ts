import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** RFC 6238 with what every authenticator app takes: SHA-1, six digits, steps of 30 seconds. */
const stepSeconds = 30;
const digits = 6;
/** RFC 4226, 4: at least 128 bits, 160 recommended. */
const secretBytes = 20;

export const newTotpSecret = (): Buffer => randomBytes(secretBytes);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32, without padding, of whole groups of five bits. */
export const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((group) => alphabet.charAt(Number.parseInt(group, 2))).join('');
};

/** What an authenticator app reads from a picture: the secret and whose it is. */
export const keyUri = (secret: Buffer, email: string): string =>
  `otpauth://totp/Kinora:${encodeURIComponent(email)}?secret=${base32(secret)}&issuer=Kinora`;

const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

/** The code of a step (RFC 4226, 5.3). */
const codeOf = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
};

/** The code that an authenticator app shows. */
export const codeAt = (secret: Buffer, now: Date): string => codeOf(secret, stepOf(now));

/**
 * The step that a code belongs to: the running one, or a neighbour, as clocks differ and people type. Later steps are
 * larger; each may be used once.
 *
 * @returns undefined for a wrong code
 */
export const stepOfCode = (secret: Buffer, code: string, now: Date): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const running = stepOf(now);
  const steps = [running, running - 1, running + 1].filter((step) => step >= 0);
  return steps.find((step) => timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(code)));
};

const recoveryCodes = 10;

/** Codes for who has lost the app, 80 bits each: `ABCD-EFGH-IJKL-MNOP`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodes }, () => (base32(randomBytes(10)).match(/.{4}/g) ?? []).join('-'));

/** One spelling of a recovery code, however it was typed. */
export const plainRecoveryCode = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '');
