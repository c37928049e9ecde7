import * as z from 'zod/mini';
import { defineRoutes } from '../shared/contract.ts';
import { transactionResponse } from './schemas.ts';

/** The domain's routes by operationId. */
export const creditsRoutes = defineRoutes({
  getBalance: {
    tag: 'credits',
    method: 'GET',
    path: '/api/v1/credits/balance',
    summary: 'The balance of credits, and the number of videos in work.',
    auth: 'bearer',
    admission: 'concurrent',
    success: {
      status: 200,
      body: z.object({
        balance: z.number(),
        active_videos: z.number(),
        /** Credits of payments that were taken back, where there are any; then new videos are refused. */
        owed: z.optional(z.number()),
      }),
      description: 'The balance, after holds.',
    },
    errors: [],
    needs: ['table:get'],
    examples: { success: { balance: 96, active_videos: 1 } },
  },
  listTransactions: {
    tag: 'credits',
    method: 'GET',
    path: '/api/v1/credits/transactions',
    summary: 'List the ledger, newest first; the balance is the sum of all amounts.',
    auth: 'bearer',
    admission: 'concurrent',
    query: z.object({
      limit: z._default(
        z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'A whole number')), z.transform(Number)),
        50,
      ),
      cursor: z.optional(z.string().check(z.maxLength(100))),
    }),
    success: {
      status: 200,
      body: z.object({ transactions: z.array(transactionResponse), next_cursor: z.nullable(z.string()) }),
      description: 'A page.',
    },
    errors: ['CURSOR_INVALID'],
    needs: ['table:query'],
  },
});
