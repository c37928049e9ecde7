import { isObject, listAt, numberAt, objectAt } from '../assembly/json.ts';
import type { Resource } from '../cloud.ts';

/** One rule of a bucket's CORS configuration. */
interface CorsRule {
  origins: string[];
  methods: string[];
  headers: string[];
  exposed: string[];
  maxAgeSeconds: number | undefined;
}

/** CORS rules of every bucket, as its template says. */
export class BucketCors {
  readonly #rules = new Map<string, CorsRule[]>();

  constructor(buckets: readonly Resource[]) {
    for (const bucket of buckets) {
      const rules = listAt(objectAt(bucket.properties, 'CorsConfiguration'), 'CorsRules').filter(isObject);
      this.#rules.set(
        bucket.physicalId,
        rules.map((rule) => ({
          origins: listAt(rule, 'AllowedOrigins').map(String),
          methods: listAt(rule, 'AllowedMethods').map(String),
          headers: listAt(rule, 'AllowedHeaders').map(String),
          exposed: listAt(rule, 'ExposedHeaders').map(String),
          maxAgeSeconds: numberAt(rule, 'MaxAge'),
        })),
      );
    }
  }

  /**
   * Headers that the answer to a request with an Origin carries, or undefined when no rule matches.
   * @param asked header names of a preflight request
   * Source: Amazon S3 user guide, "How does Amazon S3 evaluate the CORS configuration on a bucket?"
   */
  headers(
    bucket: string,
    origin: string,
    method: string,
    asked: readonly string[] = [],
  ): Record<string, string> | undefined {
    const rule = (this.#rules.get(bucket) ?? []).find(
      ({ origins, methods, headers }) =>
        origins.some((pattern) => matches(pattern, origin)) &&
        methods.includes(method) &&
        asked.every((name) => headers.some((pattern) => matches(pattern.toLowerCase(), name.toLowerCase()))),
    );
    if (!rule) return undefined;
    const isOpen = rule.origins.includes('*');
    return {
      'access-control-allow-origin': isOpen ? '*' : origin,
      'access-control-allow-methods': rule.methods.join(', '),
      ...(isOpen ? {} : { 'access-control-allow-credentials': 'true' }),
      ...(asked.length > 0 ? { 'access-control-allow-headers': asked.join(', ') } : {}),
      ...(rule.exposed.length > 0 ? { 'access-control-expose-headers': rule.exposed.join(', ') } : {}),
      ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
      vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    };
  }
}

/** A pattern may hold one `*`. */
const matches = (pattern: string, text: string): boolean => {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
};
