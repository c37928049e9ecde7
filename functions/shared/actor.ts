export const roles = ['user', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who asks. Always an argument, never ambient. */
export interface Actor {
  userId: string;
  role: Role;
  sessionId: string;
  scopes: readonly string[];
}
