/** Codes of the routes of administrators. */
export const adminErrorCodes = {
  DEAD_LETTERS_STAY: {
    kind: 'conflict',
    detail: ({ runbook }: { runbook: string }) =>
      `What is in this queue came from no queue and cannot go back: see ${runbook}.`,
    example: { runbook: 'docs/runbooks/broken-runs.md' },
  },
  DEAD_LETTER_QUEUE_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no queue of dead letters with this name; see GET /api/v1/admin/dead-letters.',
  },
  OWN_ACCOUNT: { kind: 'conflict', detail: 'Nobody can suspend their own account.' },
  USER_NOT_FOUND: { kind: 'not_found', detail: 'User not found' },
} as const;
