/** The members that are there as a query string. */
export const queryOf = (members: Readonly<Record<string, unknown>>): string => {
  const told = Object.entries(members).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(told.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? '' : `?${query}`;
};
