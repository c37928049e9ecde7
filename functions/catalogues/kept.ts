import { keepFor, type Reply, reply } from '../platform/http/reply.ts';

/** Catalogues change with a deploy: clients may keep them for five minutes. */
export const kept = <Body>(body: Body): Reply<Body> => reply(body, { headers: keepFor(300) });
