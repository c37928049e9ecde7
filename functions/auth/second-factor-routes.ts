import { dropConnectionsNeeds } from '../realtime/needs.ts';
import type { Routes } from '../shared/contract.ts';
import { passwordMemoryMegabytes } from './needs.ts';
import * as s from './schemas.ts';

const tag = 'auth';

/** A part of `authRoutes`. */
export const secondFactorRoutes = {
  beginSecondFactor: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/second-factor',
    summary: 'Begin to set up an authenticator app (TOTP, RFC 6238).',
    description: 'Nothing is demanded at login before a code was confirmed. The secret is told this once.',
    auth: 'bearer',
    admission: 'before',
    limits: ['login'],
    body: s.beginSecondFactorBody,
    success: { status: 200, body: s.beginSecondFactorResponse, description: 'What the app needs.' },
    errors: ['PASSWORD_WRONG', 'EMAIL_NOT_CONFIRMED', 'TOO_MANY_TRIES', 'SECOND_FACTOR_ON'],
    needs: ['table:get', 'table:put', 'table:update', 'table:delete', 'credentials:read'],
    memoryMegabytes: passwordMemoryMegabytes,
    examples: {
      body: { password: 'correct horse battery' },
      success: {
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/Kinora:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Kinora',
      },
    },
  },
  confirmSecondFactor: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/second-factor/confirm',
    summary: 'Turn the second factor on with a code of the app; all other sessions end.',
    description: 'Each recovery code stands in for the app once. They are told this once.',
    auth: 'bearer',
    admission: 'before',
    body: s.confirmSecondFactorBody,
    success: {
      status: 200,
      body: s.recoveryCodesResponse,
      description: 'It is on. Keep the recovery codes.',
    },
    errors: ['CODE_WRONG', 'TOO_MANY_TRIES', 'SECOND_FACTOR_ON', 'SECOND_FACTOR_OFF', 'USER_NOT_FOUND'],
    needs: [...dropConnectionsNeeds, 'table:put', 'mail-queue:send'],
    examples: {
      body: { code: '287082' },
      success: { recovery_codes: ['JBSW-Y3DP-EHPK-3PXP', 'GEZD-GNBV-GY3T-QOJQ'] },
    },
  },
  removeSecondFactor: {
    tag,
    method: 'DELETE',
    path: '/api/v1/auth/second-factor',
    summary: 'Remove the second factor; wants the password and a code.',
    auth: 'bearer',
    admission: 'before',
    limits: ['login'],
    body: s.removeSecondFactorBody,
    success: { status: 200, body: s.messageResponse, description: 'It is off.' },
    errors: ['PASSWORD_WRONG', 'CODE_WRONG', 'TOO_MANY_TRIES', 'SECOND_FACTOR_OFF', 'USER_NOT_FOUND'],
    needs: ['table:get', 'table:put', 'table:update', 'table:delete', 'mail-queue:send', 'credentials:read'],
    memoryMegabytes: passwordMemoryMegabytes,
    examples: {
      body: { password: 'correct horse battery', code: '287082' },
      success: { message: 'Logins want the password alone from now on.' },
    },
  },
} as const satisfies Routes;
