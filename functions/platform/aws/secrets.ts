import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { type Vendor, type VendorSecret, vendorSecrets } from '../../shared/vendor-secrets.ts';
import { env } from '../env.ts';

let client: SecretsManagerClient | undefined;

/**
 * The text of one version of a secret.
 *
 * @param id ARN or name
 * @param stage `AWSPREVIOUS` is the version that was current before
 * @returns undefined when there is no such secret or version, or it holds no text
 */
export const readSecret = async (
  id: string,
  stage: 'AWSCURRENT' | 'AWSPREVIOUS',
): Promise<string | undefined> => {
  client ??= new SecretsManagerClient({});
  try {
    const command = new GetSecretValueCommand({ SecretId: id, VersionStage: stage });
    return (await client.send(command)).SecretString || undefined;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** A secret that was rotated, added or removed is noticed after so long. */
const keptMilliseconds = 300_000;

const known = new Map<Vendor, { secret: Promise<unknown>; readAt: number }>();

/**
 * The secret of a vendor, read once and again every five minutes. The need is `secret:<vendor>`.
 *
 * @returns undefined when the vendor is not configured: there is no secret, or it is empty
 * @throws when the secret is no JSON of the declared shape; the error quotes nothing of it
 */
export const vendorSecret = <Name extends Vendor>(
  vendor: Name,
  now: Date,
): Promise<VendorSecret<Name> | undefined> => {
  const kept = known.get(vendor);
  if (kept !== undefined && now.getTime() - kept.readAt < keptMilliseconds) {
    return kept.secret as Promise<VendorSecret<Name> | undefined>;
  }
  const secret = readVendorSecret(vendor);
  const entry = { secret, readAt: now.getTime() };
  known.set(vendor, entry);
  secret.catch(() => {
    if (known.get(vendor) === entry) known.delete(vendor);
  });
  return secret;
};

const readVendorSecret = async <Name extends Vendor>(
  vendor: Name,
): Promise<VendorSecret<Name> | undefined> => {
  const text = await readSecret(`${env('VENDOR_SECRETS_PREFIX')}${vendor}`, 'AWSCURRENT');
  if (text === undefined || text.trim() === '') return undefined;
  const parsed = z.safeParse(vendorSecrets[vendor], json(text));
  // Neither the text nor the cause: a parser's message quotes what it could not read.
  if (!parsed.success) throw new Error(`The secret of the vendor ${vendor} is no JSON of the declared shape`);
  return parsed.data as VendorSecret<Name>;
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
