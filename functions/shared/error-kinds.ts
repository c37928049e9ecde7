/** What went wrong, in the field's words; `platform/http/problem.ts` maps each to an HTTP status. */
export type ErrorKind =
  | 'bad_request' // 400
  | 'unauthenticated' // 401
  | 'payment_required' // 402
  | 'forbidden' // 403
  | 'not_found' // 404
  | 'method_not_allowed' // 405
  | 'not_acceptable' // 406
  | 'conflict' // 409
  | 'gone' // 410
  | 'payload_too_large' // 413
  | 'unsupported_media_type' // 415
  | 'invalid' // 422
  | 'rate_limited' // 429
  | 'unavailable'; // 503
