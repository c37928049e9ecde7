/** The domains with HTTP routes: folders of `functions/`, tags of the API's documents, labels of logs. */
export type Domain =
  | 'auth'
  | 'api-keys'
  | 'users'
  | 'videos'
  | 'catalogues'
  | 'credits'
  | 'realtime'
  | 'admin'
  | 'system';

/**
 * The folders of `functions/`, each after those that it may import; the engine (`@kinora/engine`) comes before all.
 * `test/architecture/order.test.ts` holds it for every pair.
 */
export const domainOrder = [
  'shared',
  'platform',
  'events',
  'engines',
  'planning',
  'credits',
  'videos',
  'audit',
  'realtime',
  'users',
  'mail',
  'api-keys',
  'auth',
  'generation',
  'catalogues',
  'maintenance',
  'system',
  'admin',
] as const;
