import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { ConditionFailed, type TransactWrite, updateItem } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import type { Actor } from '../shared/actor.ts';
import { ticketKey } from './keys.ts';

/** Whose connection it will be. */
export type TicketHolder = Pick<Actor, 'userId' | 'sessionId' | 'generation' | 'keyEndsAt'>;

const ticketSeconds = 60;
const ticketBytes = 32;

/** The table knows a ticket by its SHA-256 alone: who reads the table cannot connect. */
const keyOf = (ticket: string) => ticketKey(createHash('sha256').update(ticket, 'utf8').digest('hex'));

const ticketItem: z.ZodMiniType<TicketHolder> = z.object({
  userId: z.string(),
  sessionId: z.string(),
  generation: z.number(),
  keyEndsAt: z.exactOptional(z.number()),
});

/** A new ticket and the write that makes it good for 60 seconds. */
export const newTicket = (
  holder: TicketHolder,
  now: Date,
): { ticket: string; expiresAt: Date; write: TransactWrite } => {
  const ticket = randomBytes(ticketBytes).toString('base64url');
  const expiresAt = new Date(now.getTime() + ticketSeconds * 1000);
  const { userId, sessionId, generation, keyEndsAt } = holder;
  const seconds = Math.floor(expiresAt.getTime() / 1000);
  const ends = keyEndsAt === undefined ? {} : { keyEndsAt };
  const Item = { ...keyOf(ticket), userId, sessionId, generation, ...ends, expiresAt: seconds };
  return { ticket, expiresAt, write: { Put: { Item } } };
};

/** Removes a ticket that was used, in the transaction that makes its connection. */
export const removeTicketWrite = (ticket: string): TransactWrite => ({ Delete: { Key: keyOf(ticket) } });

/**
 * Uses a ticket up for one connection, by a mark: were it deleted here, a lost answer would refuse the client that
 * holds it. It goes with {@link removeTicketWrite}, or when it has expired.
 *
 * @returns undefined for one that another connection has used, has expired or never was
 */
export const takeTicket = async (
  ticket: string,
  connectionId: string,
  now: Date,
): Promise<TicketHolder | undefined> => {
  try {
    const item = await updateItem({
      Update: updateOf(keyOf(ticket), {
        set: { connectionId },
        // The table removes expired items at its leisure.
        condition: 'expiresAt > :now AND (attribute_not_exists(connectionId) OR connectionId = :connection)',
        values: { now: Math.floor(now.getTime() / 1000), connection: connectionId },
      }),
    });
    return z.parse(ticketItem, item);
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
};
