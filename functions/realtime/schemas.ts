import * as z from 'zod/mini';

export const ticketResponse = z.object({
  /** 256 random bits in base64url; good for one connection. */
  ticket: z.string(),
  expires_at: z.string(),
  /** Where to connect, with the ticket in it. */
  url: z.string(),
});
export type TicketResponse = z.output<typeof ticketResponse>;
