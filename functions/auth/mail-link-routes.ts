import { dropConnectionsNeeds } from '../realtime/needs.ts';
import type { Routes } from '../shared/contract.ts';
import { passwordMemoryMegabytes } from './needs.ts';
import * as s from './schemas.ts';

const tag = 'auth';
const mailToken = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a.q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6M';

/** What links of mails are for: a part of `authRoutes`. */
export const mailLinkRoutes = {
  requestPasswordReset: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/password/forgot',
    summary: 'Send a mail with a link to set a new password.',
    description: 'The answer is the same whether the address belongs to an account or not.',
    auth: 'none',
    admission: 'before',
    limits: ['login'],
    body: s.forgotBody,
    success: { status: 200, body: s.messageResponse, description: 'Taken note of.' },
    errors: [],
    needs: ['mail-queue:send'],
    examples: {
      body: { email: 'ada@example.com' },
      success: { message: 'If there is an account of this address, a mail is on its way.' },
    },
  },
  resetPassword: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/password/reset',
    summary: 'Set a new password with the token of a mail; every session ends.',
    auth: 'none',
    admission: 'before',
    body: s.resetBody,
    success: { status: 200, body: s.messageResponse, description: 'It is changed.' },
    errors: ['TOKEN_INVALID', 'USER_NOT_FOUND', 'CHANGED_MEANWHILE'],
    needs: [
      ...dropConnectionsNeeds,
      'table:put',
      'mail-queue:send',
      'credentials:read',
      'credentials:write',
      'api-keys:write',
    ],
    settings: ['passwordPolicy'],
    memoryMegabytes: passwordMemoryMegabytes,
    examples: {
      body: { token: mailToken, password: 'staple battery horse' },
      success: { message: 'Password changed. Please sign in.' },
    },
  },
  verifyEmail: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/verify-email',
    summary: 'Confirm the e-mail address with the token of a mail.',
    auth: 'none',
    admission: 'before',
    body: s.verifyBody,
    success: { status: 200, body: s.messageResponse, description: 'It is confirmed.' },
    errors: ['TOKEN_INVALID', 'USER_NOT_FOUND', 'CHANGED_MEANWHILE'],
    needs: ['table:get', 'table:put', 'table:update', 'table:delete'],
    examples: { body: { token: mailToken }, success: { message: 'E-mail address confirmed' } },
  },
  requestVerification: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/verify-email/resend',
    summary: 'Send another mail to confirm the e-mail address.',
    auth: 'bearer',
    admission: 'before',
    limits: ['login'],
    success: { status: 200, body: s.messageResponse, description: 'Taken note of.' },
    errors: ['USER_NOT_FOUND'],
    needs: ['table:get', 'mail-queue:send'],
    examples: { success: { message: 'A mail is on its way' } },
  },
} as const satisfies Routes;
