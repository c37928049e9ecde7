import { privateMaxAge, type Reply, reply } from '../platform/http/reply.ts';

/** Catalogues change with a deploy: clients may keep them for five minutes. */
export const cacheable = <Body>(body: Body): Reply<Body> => reply(body, { headers: privateMaxAge(300) });
