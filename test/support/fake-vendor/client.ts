/** An answer of the fake vendor, whatever its status. */
export interface VendorAnswer {
  status: number;
  retryAfterSeconds: number | undefined;
  body: {
    id?: string;
    status?: string;
    percent?: number;
    file?: string | null;
    billed?: boolean;
    clips?: { id: string }[];
    error?: { code?: string; message: string };
  };
}

/** One call, tried once. @throws when there is no answer */
export const callVendor = async (
  base: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<VendorAnswer> => {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    retryAfterSeconds: retryAfter === null ? undefined : Number(retryAfter),
    body: (await response.json()) as VendorAnswer['body'],
  };
};

export const fetchFile = async (base: string, path: string): Promise<Uint8Array> => {
  const response = await fetch(`${base}${path}`);
  if (!response.ok) throw new Error(`The file answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
