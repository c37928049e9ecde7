/** A success body with headers of its own. */
export class Reply<Body> {
  readonly body: Body;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whole `Set-Cookie` values. */
  readonly cookies: readonly string[];

  constructor(body: Body, headers: Readonly<Record<string, string>>, cookies: readonly string[]) {
    this.body = body;
    this.headers = headers;
    this.cookies = cookies;
  }
}

/**
 * Answers with headers or cookies beside the body. The status is the route's.
 *
 * @param options `headers`: lower-case names, e.g. `{ location: '/api/v1/videos/1' }`
 */
export const reply = <Body>(
  body: Body,
  options: { headers?: Readonly<Record<string, string>>; cookies?: readonly string[] } = {},
): Reply<Body> => new Reply(body, options.headers ?? {}, options.cookies ?? []);
