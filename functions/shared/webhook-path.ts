/** Where vendors of engines say that a work has ended: `{vendor}` in the route, a name in an address. */
export const webhookPath = (vendor: string) => `/api/v1/vendors/${vendor}/webhook` as const;
