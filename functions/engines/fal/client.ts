import { vendorSecret } from '../../platform/aws/secrets.ts';
import { webhookPath } from '../../shared/webhook-path.ts';
import { EngineNotConfigured } from '../capabilities.ts';
import { callVendor, fetchFilm, type VendorAddress, type VendorAnswer } from '../vendor-http.ts';

/** fal's queue with the key of this environment. Every call is tried once: fal's own client repeats a start. */
export interface FalClient {
  call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<VendorAnswer>;
  fetchFilm(url: string): Promise<Uint8Array>;
  /** Address that fal is to call when the work of a start has ended; undefined where no webhook is set up. */
  callbackOf?(token: string): Promise<string | undefined>;
}

/** @throws {EngineNotConfigured} */
export const falClient = async (): Promise<FalClient> => {
  const secret = await vendorSecret('fal', new Date());
  if (secret === undefined) throw new EngineNotConfigured('There is no secret of fal');
  return { ...falClientAt(secret.apiKey, secret.apiBase), callbackOf };
};

/** Read where work is started alone: nobody else needs it. */
const callbackOf = async (token: string): Promise<string | undefined> => {
  const webhook = await vendorSecret('fal-webhook', new Date());
  return webhook === undefined ? undefined : `${webhook.publicUrl}${webhookPath('fal')}?job=${token}`;
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
