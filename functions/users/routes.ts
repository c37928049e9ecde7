import { defineRoutes } from '../shared/contract.ts';
import { userExample, userResponse } from './schemas.ts';

/** The domain's table of contents. */
export const usersRoutes = defineRoutes({
  getCurrentUser: {
    tag: 'users',
    method: 'GET',
    path: '/api/v1/users/me',
    summary: 'The profile of who asks.',
    auth: 'bearer',
    admission: 'beside',
    success: { status: 200, body: userResponse, description: 'The profile.' },
    errors: ['USER_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: userExample },
  },
});
