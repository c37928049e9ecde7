/**
 * Keys that API Gateway takes: a method, then `/` or whole parts, each of plain characters or one variable, the last
 * perhaps greedy. A slash at the end or an empty part is refused: docs/decisions/2026-11-28-trailing-slashes.md.
 */
const routeKey =
  /^(ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) (\/|(\/([\w.:-]+|\{[\w.-]+\}))*\/([\w.:-]+|\{[\w.-]+\+?\}))$/;

/** Quota of routes of one HTTP API, unless AWS raised it. */
const maxRoutes = 300;

/** A route of an HTTP API, its key taken apart. */
interface ParsedRoute<T> {
  method: string;
  segments: string[];
  routeKey: string;
  value: T;
}

export interface RouteMatch<T> {
  routeKey: string;
  value: T;
  /** Decoded; undefined when the route has none. */
  pathParameters: Record<string, string> | undefined;
}

/**
 * Selects the route of a request as API Gateway does: a full match before a greedy one (`{proxy+}`) before
 * `$default`; among full matches literal segments win from left to right; a method wins over `ANY`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export class RouteTable<T extends { routeKey: string }> {
  readonly #routes: ParsedRoute<T>[] = [];
  readonly #default: T | undefined;

  /** @throws Error for keys that API Gateway refuses: of another form, given twice, or too many */
  constructor(routes: T[]) {
    if (routes.length > maxRoutes)
      throw new Error(`${routes.length} routes: an HTTP API has ${maxRoutes} at most`);
    const keys = new Set<string>();
    for (const { routeKey: key } of routes) {
      if (keys.has(key)) throw new Error(`API Gateway refuses the key ${key}: another route has it`);
      keys.add(key);
    }
    this.#default = routes.find((route) => route.routeKey === '$default');
    for (const route of routes) {
      if (route === this.#default) continue;
      const [method = '', path = ''] = route.routeKey.split(' ');
      if (!routeKey.test(route.routeKey)) throw new Error(`API Gateway refuses the key ${route.routeKey}`);
      this.#routes.push({ method, segments: split(path), routeKey: route.routeKey, value: route });
    }
    this.#routes.sort(compare);
  }

  /** @param path the path as received, still percent-encoded, without the query string */
  match(method: string, path: string): RouteMatch<T> | undefined {
    const parts = split(path).map(decode);
    for (const route of this.#routes) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const pathParameters = matchSegments(route.segments, parts);
      if (!pathParameters) continue;
      const isFixed = Object.keys(pathParameters).length === 0;
      return {
        routeKey: route.routeKey,
        value: route.value,
        pathParameters: isFixed ? undefined : pathParameters,
      };
    }
    return this.#default && { routeKey: '$default', value: this.#default, pathParameters: undefined };
  }
}

const split = (path: string): string[] => path.slice(1).split('/');

const rank = (segment: string | undefined): number => {
  if (segment === undefined) return 3;
  if (segment.endsWith('+}')) return 2;
  return segment.startsWith('{') ? 1 : 0;
};

/** Orders routes by how closely they say what they take. */
const compare = (left: ParsedRoute<unknown>, right: ParsedRoute<unknown>): number => {
  const greedy = Number(isGreedy(left)) - Number(isGreedy(right));
  if (greedy !== 0) return greedy;
  for (let index = 0; index < Math.max(left.segments.length, right.segments.length); index++) {
    const order = rank(left.segments[index]) - rank(right.segments[index]);
    if (order !== 0) return order;
  }
  return Number(left.method === 'ANY') - Number(right.method === 'ANY');
};

const isGreedy = (route: ParsedRoute<unknown>): boolean => route.segments.at(-1)?.endsWith('+}') ?? false;

/** @param parts decoded */
const matchSegments = (pattern: string[], parts: string[]): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    if (segment.endsWith('+}')) {
      const rest = parts.slice(index).join('/');
      if (rest === '') return undefined;
      parameters[segment.slice(1, -2)] = rest;
      return parameters;
    }
    const part = parts[index];
    if (part === undefined) return undefined;
    if (segment.startsWith('{')) {
      if (part === '') return undefined;
      parameters[segment.slice(1, -1)] = part;
    } else if (segment !== part) return undefined;
  }
  return pattern.length === parts.length ? parameters : undefined;
};

/** Percent-decoding that leaves malformed sequences as they are. */
export const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
