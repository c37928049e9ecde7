export const roles = ['user', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The caller; always passed as an argument. */
export interface Actor {
  userId: string;
  role: Role;
  /** Of an API key: `key_` and its prefix, which is no session's id. */
  sessionId: string;
  /** Of the account's sessions, to which this one belongs; 0 for an API key. */
  generation: number;
  /** `*` for a person who signed in; an API key has the scopes it was created with. */
  scopes: readonly string[];
  /** Prefix of the API key that was used instead of a token. */
  keyId?: string;
  /** Epoch seconds: when that key ends. */
  keyEndsAt?: number;
}
