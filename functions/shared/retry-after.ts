/**
 * `Retry-After` in seconds from now, whichever way it is spelled (RFC 9110, 10.2.3): a number of at most nine figures, or
 * a date, which may lie behind us.
 *
 * @returns undefined where it is neither
 */
export const retryAfterOf = (header: string | null | undefined, now: number): number | undefined => {
  if (header == null) return undefined;
  const seconds = /^\d{1,9}(\.\d+)?$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : seconds;
};
