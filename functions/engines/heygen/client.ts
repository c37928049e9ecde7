import { vendorSecret } from '../../platform/aws/secrets.ts';
import { EngineNotConfigured } from '../capabilities.ts';
import { callVendor, fetchFilm, type VendorAddress, type VendorAnswer } from '../vendor-http.ts';

/** HeyGen's API v3 with the key of this environment. Every call is tried once. */
export interface HeygenClient {
  call(
    method: 'GET' | 'POST',
    path: string,
    options?: { idempotencyKey?: string; body?: unknown },
  ): Promise<VendorAnswer>;
  fetchFilm(url: string): Promise<Uint8Array>;
}

/** @throws {EngineNotConfigured} */
export const heygenClient = async (): Promise<HeygenClient> => {
  const secret = await vendorSecret('heygen', new Date());
  if (secret === undefined) throw new EngineNotConfigured('There is no secret of HeyGen');
  return heygenClientAt(secret.apiKey, secret.apiBase);
};

/** @param apiBase of a double; HeyGen itself when absent */
export const heygenClientAt = (apiKey: string, apiBase?: string): HeygenClient => {
  const address: VendorAddress = {
    base: apiBase ?? 'https://api.heygen.com',
    isDouble: apiBase !== undefined,
  };
  return {
    call: (method, path, { idempotencyKey, body } = {}) =>
      callVendor(address, method, path, {
        headers: {
          'x-api-key': apiKey,
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        },
        ...(body === undefined ? {} : { body }),
      }),
    fetchFilm: (url) => fetchFilm(url, address),
  };
};
