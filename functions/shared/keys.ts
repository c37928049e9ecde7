/** Half of a primary key: a fixed prefix that ends in `#`, and an id. */
export interface KeyPart {
  prefix: string;
  /** The key of an id. */
  of: (id: string) => string;
  /** The id in a key that begins with the prefix. */
  idIn: (key: unknown) => string;
  matches: (key: string) => boolean;
}

/** Prefixes of keys are spelled in `keys.ts` of the domain that owns the items, and nowhere else. */
export const keyPart = (prefix: string): KeyPart => ({
  prefix,
  of: (id) => `${prefix}${id}`,
  idIn: (key) => String(key).slice(prefix.length),
  matches: (key) => key.startsWith(prefix),
});

/** A condition of a Lambda event filter: the string attribute begins with the prefix. */
export const startsWith = ({ prefix }: KeyPart) => ({ S: [{ prefix }] });

/** Partition of all that belongs to one account; each domain has its own sort keys in it. */
export const userPart = keyPart('user#');

/** An account: its profile is the users' affair, its balance that of the credits. */
export const accountKey = (userId: string) => ({ pk: userPart.of(userId), sk: 'account' });

/** What an account has of what is limited, and the plan that limits it. */
export const usageKey = (userId: string) => ({ pk: userPart.of(userId), sk: 'usage' });

/** Partition of the public signing keys: who writes here decides whose tokens are believed. */
export const signingKeysPartition = 'jwks';

/** Partitions of credentials, by e-mail address, and of API keys as requests find them. */
export const credentialsPart = keyPart('email#');
export const apiKeyPart = keyPart('apikey#');

/** Partitions of an account's webhook endpoints with the secrets that sign. */
export const webhooksPart = keyPart('webhooks#');

/** Partition of the service's own figures; each domain has its own sort keys in it. */
export const systemPartition = 'system';

/** Sort keys of an owner's movies. */
export const moviePart = keyPart('movie#');

/** How the sort keys of a project's movies begin. */
export const projectMoviesPrefix = (projectId: string): string => moviePart.of(`${projectId}#`);

/** Whose a movie is, in which project, and its id. */
export interface MovieName {
  ownerId: string;
  projectId: string;
  id: string;
}

/** A movie is addressed by owner, project and id, so another's is missing. */
export const movieKey = ({ ownerId, projectId, id }: MovieName) => ({
  pk: userPart.of(ownerId),
  sk: `${projectMoviesPrefix(projectId)}${id}`,
});

/** The name of the movie that a table key belongs to. */
export const movieNameOf = ({ pk, sk }: { pk: string; sk: string }): MovieName => {
  const [projectId = '', id = ''] = moviePart.idIn(sk).split('#');
  return { ownerId: userPart.idIn(pk), projectId, id };
};

/** The key of the movie that a video is a version of; undefined of a video that is none. */
export const movieKeyOfVideo = ({
  ownerId,
  projectId,
  movie,
}: {
  ownerId: string;
  projectId?: string;
  movie?: { id: string };
}) =>
  movie === undefined || projectId === undefined ? undefined : movieKey({ ownerId, projectId, id: movie.id });
