export const roles = ['user', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who asks. Always an argument, never ambient. */
export interface Actor {
  userId: string;
  role: Role;
  /** Of an API key: `key_` and its prefix, which is the id of no session. */
  sessionId: string;
  /** `*` for who signed in; an API key has those it was given. */
  scopes: readonly string[];
  /** Prefix of the API key that was used instead of a token. */
  keyId?: string;
}
