import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

let client: SecretsManagerClient | undefined;

/**
 * The text of one version of a secret.
 *
 * @param stage `AWSPREVIOUS` is the version that was current before
 * @returns undefined when there is no such version, or it holds no text
 */
export const readSecret = async (
  arn: string,
  stage: 'AWSCURRENT' | 'AWSPREVIOUS',
): Promise<string | undefined> => {
  client ??= new SecretsManagerClient({});
  try {
    const command = new GetSecretValueCommand({ SecretId: arn, VersionStage: stage });
    return (await client.send(command)).SecretString || undefined;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};
