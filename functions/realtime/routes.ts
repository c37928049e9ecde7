import { defineRoutes } from '../shared/contract.ts';
import { ticketResponse } from './schemas.ts';

/** The domain's routes by operationId. */
export const realtimeRoutes = defineRoutes({
  createTicket: {
    tag: 'realtime',
    method: 'POST',
    path: '/api/v1/realtime/tickets',
    summary: 'Create a ticket for one WebSocket connection, valid for 60 seconds.',
    description: 'Browsers cannot send headers with a WebSocket; the ticket stands in for the access token.',
    auth: 'bearer',
    admission: 'before',
    success: { status: 201, body: ticketResponse, description: 'The ticket and the address to connect to.' },
    errors: [],
    needs: ['table:put', 'websocket:address'],
    examples: {
      success: {
        ticket: 'q2n0uJ5mH6y0b3k1b8m8Qe0x4V8oZr2oWcW2bqk1m3s',
        expires_at: '2026-11-22T10:01:00.000Z',
        url: 'wss://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/v1?ticket=q2n0uJ5mH6y0b3k1b8m8Qe0x4V8oZr2oWcW2bqk1m3s',
      },
    },
  },
});
