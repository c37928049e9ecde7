import { GoogleGenAI } from '@google/genai';
import { JWT } from 'google-auth-library';
import { vendorSecret } from '../../platform/aws/secrets.ts';
import type { VendorSecret } from '../../shared/vendor-secrets.ts';
import { EngineNotConfigured, ResultUnusable } from '../capabilities.ts';
import { googleMilliseconds } from '../google-answers.ts';
import { callVendor, fetchFilm, type VendorAnswer } from '../vendor-http.ts';

/** Vertex AI, and the folder of Cloud Storage that it writes to, with the service account of this environment. */
export interface VeoClient {
  ai: Pick<GoogleGenAI, 'models' | 'operations'>;
  /** `gs://bucket/folder`, without a slash at its end. */
  storageUri: string;
  /** Names of the objects whose names begin so. @throws when there is no answer */
  listFiles(uriPrefix: string): Promise<VendorAnswer>;
  fetchFile(uri: string): Promise<Uint8Array>;
}

/** @throws {EngineNotConfigured} */
export const veoClient = async (): Promise<VeoClient> => {
  const secret = await vendorSecret('veo', new Date());
  if (secret === undefined) throw new EngineNotConfigured('There is no secret of Veo');
  return veoClientBy(secret);
};

/** The bucket and the name in `gs://bucket/name`. */
const placeOf = (uri: string): { bucket: string; name: string } => {
  const [, bucket = '', name = ''] = /^gs:\/\/([^/]+)\/(.*)$/.exec(uri) ?? [];
  return { bucket: encodeURIComponent(bucket), name: encodeURIComponent(name) };
};

type Secret = VendorSecret<'veo'>;

/** A double is shown its key in the place of a token: it grants none. */
const tokenHeaders = ({ clientEmail, privateKey, apiBase }: Secret): (() => Promise<Headers>) => {
  if (apiBase !== undefined) return async () => new Headers({ authorization: `Bearer ${privateKey}` });
  const scopes = ['https://www.googleapis.com/auth/cloud-platform'];
  const account = new JWT({ email: clientEmail, key: privateKey, scopes });
  return () => account.getRequestHeaders();
};

/** @param timeout of a call, in milliseconds */
export const veoClientBy = (secret: Secret, timeout = googleMilliseconds): VeoClient => {
  const { projectId, location = 'us-central1', storageUri, apiBase } = secret;
  const getRequestHeaders = tokenHeaders(secret);
  const ai = new GoogleGenAI({
    vertexai: true,
    project: projectId,
    location,
    // Without `retryOptions` no call is made twice.
    httpOptions: { timeout, ...(apiBase === undefined ? {} : { baseUrl: apiBase }) },
    // All that the SDK asks of who signs in.
    googleAuthOptions: { authClient: { getRequestHeaders } as JWT },
  });
  const storage = { base: apiBase ?? 'https://storage.googleapis.com', isDouble: apiBase !== undefined };
  const headers = async () => Object.fromEntries(await getRequestHeaders());
  return {
    ai,
    storageUri,
    listFiles: async (uriPrefix) => {
      const { bucket, name } = placeOf(uriPrefix);
      const path = `/storage/v1/b/${bucket}/o?prefix=${name}`;
      return callVendor(storage, 'GET', path, { headers: await headers() });
    },
    fetchFile: async (uri) => {
      // The service account may be able to read more than the folder that it was told to write to.
      if (!uri.startsWith(`${storageUri}/`))
        throw new ResultUnusable('Veo gave a film outside of its folder.');
      const { bucket, name } = placeOf(uri);
      return fetchFilm(
        `${storage.base}/storage/v1/b/${bucket}/o/${name}?alt=media`,
        storage,
        await headers(),
      );
    },
  };
};
