interface Limit {
  limit: number;
}

/** Codes of the routes of templates. */
export const templateErrorCodes = {
  TEMPLATE_CHANGED: {
    kind: 'conflict',
    detail: ({ version }: { version: number }) =>
      `The template was changed meanwhile: its version is ${version} now. Read it again and send that.`,
    example: { version: 3 },
  },
  TEMPLATE_NOT_FOUND: { kind: 'not_found', detail: 'There is no such template; see GET /api/v1/templates.' },
  TEMPLATE_VERSION_NOT_FOUND: {
    kind: 'not_found',
    detail: ({ newest }: { newest: number }) =>
      `This template has no such version; its versions are 1 to ${newest}.`,
    example: { newest: 3 },
  },
  TOO_MANY_TEMPLATES: {
    kind: 'conflict',
    detail: ({ limit }: Limit) => `There may be ${limit} templates; delete one first.`,
    example: { limit: 500 },
  },
  TOO_MANY_TEMPLATE_VERSIONS: {
    kind: 'conflict',
    detail: ({ limit }: Limit) => `A template may have ${limit} versions; make another template.`,
    example: { limit: 90 },
  },
} as const;
