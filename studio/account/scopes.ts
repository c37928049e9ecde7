import type { Scope } from '@kinora/client/account';

/** What a key may do, by what it is about. */
export interface ScopeGroup {
  label: string;
  /** What stands beside the label. */
  scopes: readonly { scope: Scope; label: string }[];
}

const readAndWrite = <Name extends string>(name: Name) =>
  [
    { scope: `${name}:read`, label: 'Read' },
    { scope: `${name}:write`, label: 'Change' },
  ] as const;

/** Every scope that a key can have; `admin` is for who has a role. */
export const scopeGroups = (isPrivileged: boolean): readonly ScopeGroup[] => [
  { label: 'Videos', scopes: readAndWrite('videos') },
  { label: 'Jobs', scopes: readAndWrite('jobs') },
  { label: 'Projects', scopes: readAndWrite('projects') },
  { label: 'Assets', scopes: readAndWrite('assets') },
  { label: 'Movies', scopes: readAndWrite('movies') },
  { label: 'Shares', scopes: readAndWrite('shares') },
  { label: 'Templates', scopes: readAndWrite('templates') },
  { label: 'YouTube', scopes: readAndWrite('youtube') },
  { label: 'Webhooks', scopes: readAndWrite('webhooks') },
  { label: 'Credits', scopes: [{ scope: 'credits:read', label: 'Read' }] },
  { label: 'Plan', scopes: [{ scope: 'subscriptions:read', label: 'Read' }] },
  { label: 'Profile', scopes: [{ scope: 'account', label: 'Read and change' }] },
  ...(isPrivileged
    ? [{ label: 'Administration', scopes: [{ scope: 'admin', label: 'Act with my role' }] } as const]
    : []),
];

/** What most keys need: to make films and to read them. */
export const usualScopes: readonly Scope[] = ['videos:read', 'videos:write', 'credits:read'];

/** Scopes in few words: `videos, credits (read)`. */
export const scopeWords = (scopes: readonly string[]): string => {
  const names = [...new Set(scopes.map((scope) => scope.split(':')[0] ?? scope))];
  return names
    .map((name) => {
      const isReadOnly = scopes.includes(`${name}:read`) && !scopes.includes(`${name}:write`);
      return isReadOnly ? `${name} (read)` : name;
    })
    .join(', ');
};
