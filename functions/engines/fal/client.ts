import { vendorSecret } from '../../platform/aws/secrets.ts';
import { EngineNotConfigured } from '../capabilities.ts';
import { callVendor, fetchFilm, type VendorAddress, type VendorAnswer } from '../vendor-http.ts';

/** fal's queue with the key of this environment. Every call is tried once: fal's own client repeats a start. */
export interface FalClient {
  call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<VendorAnswer>;
  fetchFilm(url: string): Promise<Uint8Array>;
}

/** @throws {EngineNotConfigured} */
export const falClient = async (): Promise<FalClient> => {
  const secret = await vendorSecret('fal', new Date());
  if (secret === undefined) throw new EngineNotConfigured('There is no secret of fal');
  return falClientAt(secret.apiKey, secret.apiBase);
};

/** @param apiBase of a double; fal itself when absent */
export const falClientAt = (apiKey: string, apiBase?: string): FalClient => {
  const address: VendorAddress = {
    base: apiBase ?? 'https://queue.fal.run',
    isDouble: apiBase !== undefined,
  };
  return {
    call: (method, path, body) =>
      callVendor(address, method, path, {
        headers: { authorization: `Key ${apiKey}` },
        ...(body === undefined ? {} : { body }),
      }),
    fetchFilm: (url) => fetchFilm(url, address),
  };
};
