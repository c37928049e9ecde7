import { dropConnectionsNeeds } from '../realtime/needs.ts';
import { defineRoutes } from '../shared/contract.ts';
import * as s from './schemas.ts';

const updateErrors = [
  'USER_NOT_FOUND',
  'EMAIL_ALREADY_REGISTERED',
  'USERNAME_TAKEN',
  'PASSWORD_WRONG',
  'TOO_MANY_TRIES',
  'CHANGED_MEANWHILE',
] as const;
const update = {
  tag: 'users',
  auth: 'bearer',
  scope: 'account',
  admission: 'before',
  limits: ['login'],
  body: s.updateBody,
  success: { status: 200, body: s.userResponse, description: 'The account as it is now.' },
  needs: [...dropConnectionsNeeds, 'table:put', 'credentials:read', 'credentials:write', 'mail-queue:send'],
  settings: ['passwordPolicy'],
  memoryMegabytes: 1024,
  examples: { body: { full_name: 'Ada King' }, success: s.userExample },
} as const;

/** The domain's routes by operationId. */
export const usersRoutes = defineRoutes({
  getCurrentUser: {
    tag: 'users',
    method: 'GET',
    path: '/api/v1/users/me',
    summary: "The caller's own profile.",
    auth: 'bearer',
    admission: 'concurrent',
    success: { status: 200, body: s.userResponse, description: 'The profile.' },
    errors: ['USER_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: s.userExample },
  },
  listUsers: {
    tag: 'users',
    method: 'GET',
    path: '/api/v1/users',
    summary: 'List accounts by e-mail address: all for managers and administrators, else your own.',
    description: 'The next page is in `Link` and `X-Next-Cursor`.',
    auth: 'bearer',
    admission: 'concurrent',
    query: s.usersQuery,
    success: { status: 200, body: s.usersResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:get', 'table:batch-get', 'index:query'],
    examples: { success: [s.userExample] },
  },
  getUser: {
    tag: 'users',
    method: 'GET',
    path: '/api/v1/users/{id}',
    summary: 'Get an account; `me` is your own.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.userParams,
    success: { status: 200, body: s.userWithDataResponse, description: 'The account, flat and as `data`.' },
    errors: ['USER_NOT_FOUND'],
    needs: ['table:get'],
    examples: {
      success: { ...s.userExample, success: true, message: 'User found', data: s.userExample },
    },
  },
  updateUser: {
    ...update,
    method: 'PATCH',
    path: '/api/v1/users/{id}',
    summary: 'Update an account: your own (`me`), or any as an administrator, who may change its rights too.',
    params: s.userParams,
    errors: [...updateErrors, 'PERMISSION_DENIED'],
  },
  updateCurrentUser: {
    ...update,
    method: 'PUT',
    path: '/api/v1/users/me',
    summary: 'Update your own profile; fields that are left out stay as they are.',
    errors: updateErrors,
  },
  sendEmail: {
    tag: 'users',
    method: 'POST',
    path: '/send-email',
    summary:
      'Send yourself a mail, e.g. that a video is done: to the confirmed address of your account alone.',
    description:
      'An account can ask 20 times a day (UTC), refused requests included. With `Idempotency-Key` it is one mail, ' +
      'however often it is asked for.',
    auth: 'bearer',
    admission: 'before',
    headers: s.sendEmailHeaders,
    body: s.sendEmailBody,
    success: { status: 200, body: s.sendEmailResponse, description: 'It is in the queue.' },
    errors: [
      'USER_NOT_FOUND',
      'RECIPIENT_NOT_OWN',
      'EMAIL_NOT_CONFIRMED',
      'VIDEO_NOT_FOUND',
      'IDEMPOTENCY_KEY_REUSED',
      'RATE_LIMIT_EXCEEDED',
    ],
    needs: ['table:get', 'table:put', 'table:update', 'mail-queue:send'],
    examples: {
      body: { subject: 'Your film is done', body: 'Have a look at it before lunch.' },
      success: {
        message: 'Email will be sent in the background',
        id: '019a9d41-0000-7000-8000-000000000000',
      },
    },
  },
  deleteCurrentUser: {
    tag: 'users',
    method: 'DELETE',
    path: '/api/v1/users/me',
    summary: 'Close your account and delete everything that belongs to it.',
    description:
      'Wants the password, unless you signed in within the last five minutes. It cannot be undone.',
    auth: 'bearer',
    scope: 'sign-in',
    admission: 'before',
    limits: ['login'],
    body: s.deleteBody,
    success: { status: 202, body: s.removalResponse, description: 'It is closed and being removed.' },
    errors: ['USER_NOT_FOUND', 'PASSWORD_WRONG', 'TOO_MANY_TRIES', 'CHANGED_MEANWHILE'],
    needs: [
      ...dropConnectionsNeeds,
      'table:put',
      'credentials:read',
      'credentials:write',
      'removal-queue:send',
    ],
    memoryMegabytes: 1024,
    examples: {
      body: { password: 'correct horse battery' },
      success: { message: 'The account is closed; everything that belongs to it is being removed.' },
    },
  },
});
