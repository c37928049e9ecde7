import type { Actor } from '../../shared/actor.ts';
import type { RouteDeclaration } from '../../shared/contract.ts';
import { scopeOf } from '../../shared/domains.ts';
import { problem } from '../../shared/errors.ts';
import type { ScopeRule } from '../../shared/scopes.ts';
import { verifyAccessToken } from './access-token.ts';
import { isApiKey, verifyApiKey } from './api-key.ts';
import type { HttpEvent } from './context.ts';
import { cookiesOf } from './cookies.ts';

/**
 * The cookies in which a browser keeps its token. The second is the same once more: browsers take that name from this
 * very host over TLS alone, so that no neighbouring host can plant one. Where it came along, it counts.
 */
export const accessTokenCookies = ['access_token', '__Host-access_token'] as const;

/**
 * The caller of a route, who may call it. A token comes in `Authorization`, an API key there or in `X-API-Key`; where
 * both headers are sent, `Authorization` counts.
 *
 * @throws KinoraError 401, or 403 `PERMISSION_DENIED` or `INSUFFICIENT_SCOPE`
 */
export const actorOf = async (route: RouteDeclaration, event: HttpEvent, now: Date): Promise<Actor> => {
  const actor =
    route.auth === 'cookie'
      ? await verifyAccessToken(cookieToken(event), now)
      : await byHeaders(event.headers, now);
  demandRights(route, actor);
  return actor;
};

const byHeaders = (headers: HttpEvent['headers'], now: Date): Promise<Actor> => {
  const { authorization, 'x-api-key': key } = headers;
  if (authorization === undefined && key !== undefined) {
    if (key.trim() === '') throw problem('API_KEY_REQUIRED');
    return verifyApiKey(key.trim(), now);
  }
  const token = bearerToken(authorization);
  if (token === undefined) throw problem('UNAUTHENTICATED');
  return isApiKey(token) ? verifyApiKey(token, now) : verifyAccessToken(token, now);
};

/** The token of an `Authorization` header; undefined when it holds none. */
export const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];

const cookieToken = (event: HttpEvent): string => {
  const cookies = cookiesOf(event.cookies);
  const [agreed, ofHost] = accessTokenCookies;
  const token = bearerToken((cookies[ofHost] ?? cookies[agreed])?.replace(/%20/g, ' '));
  if (token === undefined) throw problem('NOT_AUTHENTICATED');
  return token;
};

/** Whether a caller has a scope: an API key has those it was made with, a person all. */
export const hasScope = ({ keyId, scopes }: Pick<Actor, 'keyId' | 'scopes'>, scope: ScopeRule): boolean =>
  keyId === undefined || scopes.includes(scope);

/**
 * Requires a scope of an API key: by its route, and for what an operation does beyond that.
 *
 * @throws KinoraError 403 `INSUFFICIENT_SCOPE`
 */
export const demandScope = (actor: Pick<Actor, 'keyId' | 'scopes'>, scope: ScopeRule): void => {
  if (!hasScope(actor, scope)) throw problem('INSUFFICIENT_SCOPE', { required_scope: scope });
};

const demandRights = (route: RouteDeclaration, actor: Actor): void => {
  demandScope(actor, scopeOf(route));
  const { role } = actor;
  if (route.roles !== undefined && !route.roles.includes(role)) {
    throw problem('PERMISSION_DENIED');
  }
};
