/**
 * The cookies of a request by name, each value as it was sent without quotes around it. API Gateway passes them apart
 * from other headers. Of two with one name the first counts.
 */
export const cookiesOf = (cookies: readonly string[] = []): Record<string, string> => {
  const named = new Map<string, string>();
  for (const cookie of cookies) {
    const [name = '', ...value] = cookie.split('=');
    if (!named.has(name)) named.set(name, value.join('=').replace(/^"(.*)"$/, '$1'));
  }
  return Object.fromEntries(named);
};
