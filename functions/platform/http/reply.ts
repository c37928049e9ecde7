/** A success body with headers of its own. */
export class Reply<Body> {
  readonly body: Body;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whole `Set-Cookie` values. */
  readonly cookies: readonly string[];
  /** Replaces the route's own status. */
  readonly status: number | undefined;

  constructor(
    body: Body,
    headers: Readonly<Record<string, string>>,
    cookies: readonly string[],
    status?: number,
  ) {
    this.status = status;
    this.body = body;
    this.headers = headers;
    this.cookies = cookies;
  }
}

/**
 * Answers with headers or cookies beside the body. The status is the route's, 200 in place of a redirect, or 404 where
 * the route has a page for it (`missingPage`); 202 is an answer without a body. A protocol that has errors of its own
 * answers them with 400 or 404.
 *
 * @param options `headers`: lower-case names, e.g. `{ location: '/api/v1/videos/1' }`
 */
export const reply = <Body>(
  body: Body,
  options: {
    headers?: Readonly<Record<string, string>>;
    cookies?: readonly string[];
    status?: 200 | 202 | 400 | 404;
  } = {},
): Reply<Body> => new Reply(body, options.headers ?? {}, options.cookies ?? [], options.status);

/** A success in another content type than the route's own, as `Accept` asked for it; its text passes no schema. */
export class OtherReply extends Reply<never> {
  readonly contentType: string;
  readonly text: string;

  constructor(contentType: string, text: string, headers: Readonly<Record<string, string>>) {
    super(undefined as never, headers, []);
    this.contentType = contentType;
    this.text = text;
  }
}

/** 204: there is nothing to tell, now or later. */
export const nothingMore = (): Reply<never> => new Reply(undefined as never, {}, [], 204);

/** RFC 9110, 13.1.2: whether one of the tags of `If-None-Match` is this one, compared weakly. */
export const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean => {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
};

/**
 * Answers 304 without making a body: the caller holds the current one.
 *
 * @param headers those that a 200 would have had: at least `etag`
 */
export const notModified = (headers: Readonly<Record<string, string>>): Reply<never> =>
  new Reply(undefined as never, headers, [], 304);

/**
 * `Cache-Control` of answers that a client may cache and shared caches may not. Answers without it are `no-store`.
 *
 * @param seconds 60 to 300
 */
export const privateMaxAge = (seconds: number): Readonly<Record<string, string>> => ({
  'cache-control': `private, max-age=${seconds}`,
});
