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
