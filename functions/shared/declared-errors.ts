import type { RouteDeclaration } from './contract.ts';
import type { ErrorCode } from './error-codes.ts';

const bodyCodes = [
  'MALFORMED_JSON',
  'MALFORMED_BODY',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
] as const satisfies readonly ErrorCode[];

/** The codes of every error that a route can give: its own and those of the chain in front of it. */
export const declaredErrors = (route: RouteDeclaration): ErrorCode[] => {
  const hasInput = [route.params, route.query, route.headers, route.body].some((part) => part !== undefined);
  const chain: readonly (ErrorCode | false)[] = [
    route.auth !== 'none' && 'UNAUTHENTICATED',
    route.auth !== 'none' && 'TOKEN_EXPIRED',
    route.auth === 'cookie' && 'NOT_AUTHENTICATED',
    route.auth === 'bearer' && 'API_KEY_REQUIRED',
    route.auth === 'bearer' && 'INVALID_API_KEY',
    route.auth === 'bearer' && 'INSUFFICIENT_SCOPE',
    route.roles !== undefined && 'PERMISSION_DENIED',
    route.auth !== 'none' && route.admission !== 'none' && 'SESSION_ENDED',
    route.auth !== 'none' && route.admission !== 'none' && 'INACTIVE_USER',
    route.admission !== 'none' && 'RATE_LIMIT_EXCEEDED',
    hasInput && 'VALIDATION_ERROR',
    ...(route.body === undefined ? [] : bodyCodes),
    'HOST_NOT_ALLOWED',
    'FRONT_DOOR_REQUIRED',
    'TIMEOUT',
    'OVERLOADED',
  ];
  return [...new Set([...route.errors, ...chain.filter((code) => code !== false)])];
};
