export const roles = ['user', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** In place of a generation, for an API key that goes on when sessions end. */
export const anyGeneration = -1;

/** The caller; always passed as an argument. */
export interface Actor {
  userId: string;
  role: Role;
  /** Of an API key: `key_` and its prefix, which is no session's id. */
  sessionId: string;
  /** Of the account's sessions, to which this one belongs; `anyGeneration` for an API key of a plain user. */
  generation: number;
  /** `*` for a person who signed in; an API key has the scopes it was created with. */
  scopes: readonly string[];
  /** Prefix of the API key that was used instead of a token. */
  keyId?: string;
  /** Epoch seconds: when that key ends. */
  keyEndsAt?: number;
}
