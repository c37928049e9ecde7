import { defineRoutes } from '../shared/contract.ts';
import * as s from './schemas.ts';

const example = {
  budget: 'api-key:0123456789abcdef',
  daily: { limit: 20, used: 18, remaining: 2, resets_at: '2026-11-30T00:00:00.000Z', warned_at: null },
  monthly: null,
};
const budgets = { tag: 'budgets', auth: 'bearer', params: s.targetParams } as const;

/** The domain's routes by operationId. */
export const budgetsRoutes = defineRoutes({
  listBudgets: {
    tag: 'budgets',
    method: 'GET',
    path: '/api/v1/budgets',
    summary: 'List the budgets of the account, its projects and its API keys, with what is used of each.',
    auth: 'bearer',
    admission: 'concurrent',
    success: { status: 200, body: s.budgetsResponse, description: 'All budgets.' },
    errors: [],
    needs: ['table:get', 'table:batch-get'],
    examples: { success: { budgets: [example] } },
  },
  setBudget: {
    ...budgets,
    method: 'PUT',
    path: '/api/v1/budgets/{target}',
    summary: 'Limit the credits of a day and a month (UTC): of `account`, `project:<id>` or `api-key:<id>`.',
    description:
      'What a video would cost beyond a budget is refused with 402 `BUDGET_EXCEEDED` before anything is spent, however ' +
      'it is asked for. A price is counted when it is held, in the budgets of the account, of the video’s project and ' +
      'of the API key that asked; what is not charged goes back to the day and month in which it was held. A new ' +
      'budget counts from now on. At four fifths the owner gets a mail, once in a period. API keys cannot change budgets.',
    admission: 'before',
    body: s.budgetBody,
    success: { status: 200, body: s.budgetResponse, description: 'The budget.' },
    errors: ['PROJECT_NOT_FOUND', 'API_KEY_NOT_FOUND', 'TOO_MANY_BUDGETS'],
    needs: ['table:get', 'table:batch-get', 'table:put', 'table:update', 'table:check'],
    examples: { body: { daily: 20 }, success: example },
  },
  removeBudget: {
    ...budgets,
    method: 'DELETE',
    path: '/api/v1/budgets/{target}',
    summary: 'Remove a budget; what it counted is not counted again.',
    admission: 'before',
    success: { status: 200, body: s.removedResponse, description: 'It is removed.' },
    errors: ['BUDGET_NOT_FOUND'],
    needs: ['table:get', 'table:put', 'table:update'],
    examples: { success: { message: 'Budget removed', budget: 'account' } },
  },
});
