import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

let client: SecretsManagerClient | undefined;
const values = new Map<string, Promise<string>>();

/**
 * The text of a secret, read once per instance of the function.
 *
 * @throws when the secret holds no text
 */
export const secret = (arn: string): Promise<string> => {
  const known = values.get(arn);
  if (known !== undefined) return known;
  const value = read(arn);
  values.set(arn, value);
  // A failed read must not be remembered.
  value.catch(() => values.delete(arn));
  return value;
};

const read = async (arn: string): Promise<string> => {
  client ??= new SecretsManagerClient({});
  const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (text === undefined || text === '') throw new Error('The secret holds no text');
  return text;
};
