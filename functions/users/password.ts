import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane. */
const current = { memory: 19456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** Compatibility forms are folded, so that a password typed on another keyboard is the same (NIST 800-63B). */
const message = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** An argon2id hash in PHC form: `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', { message: message(password), nonce, tagLength, ...current });
  const { memory, passes, parallelism } = current;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(hash)}`;
};

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/**
 * Whether a password has this hash, in the same time for a right and a wrong one.
 *
 * @throws when the hash is not in PHC form
 */
export const verifyPassword = async (password: string, stored: string): Promise<boolean> => {
  const match = phc.exec(stored);
  if (match === null) throw new Error('A stored password hash is not argon2id in PHC form');
  const [, memory, passes, parallelism, salt = '', hash = ''] = match;
  const expected = Buffer.from(hash, 'base64');
  const actual = await derive('argon2id', {
    message: message(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(actual, expected);
};

/** A hash of nobody's password: who does not exist takes as long to refuse as who does. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$S2lub3JhTm9ib2R5U2FsdA$mXO0xUaTdUBPgIXaZrAtJ0XWPA9g4FQzXsQn1bm0w2c';
