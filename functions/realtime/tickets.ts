import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { ConditionFailed, type TransactWrite, takeItem } from '../platform/aws/commit.ts';
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

/**
 * Uses a ticket up, in one conditional delete.
 *
 * @returns undefined for one that was used, has expired or never was
 */
export const takeTicket = async (ticket: string, now: Date): Promise<TicketHolder | undefined> => {
  try {
    const item = await takeItem({
      Delete: {
        Key: keyOf(ticket),
        // The table removes expired items at its leisure.
        ConditionExpression: 'attribute_exists(pk) AND expiresAt > :now',
        ExpressionAttributeValues: { ':now': Math.floor(now.getTime() / 1000) },
      },
    });
    return z.parse(ticketItem, item);
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
};
