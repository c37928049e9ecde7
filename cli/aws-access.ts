import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { UsageError } from './errors.ts';

/** Variables of the process by which the AWS SDK and the stores find an environment. */
export type AwsVariables = Readonly<Record<string, string>>;

/** What a running embedded cloud leaves in `.kinora/aws.json`, readable by its owner alone. */
const localAccess = z.object({
  endpoint: z.string(),
  region: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  tableName: z.string(),
});

/**
 * How to reach a table without the API: that of `--table` or `KINORA_TABLE` with the AWS credentials of this
 * process, else that of the embedded cloud that runs in this folder or one above it.
 *
 * @throws UsageError when there is neither
 */
export const awsAccess = async (
  table: string | undefined,
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<AwsVariables> => {
  const name = table ?? (env.KINORA_TABLE || undefined);
  if (name !== undefined) return { TABLE_NAME: name };
  const found = await nearestFile(cwd);
  if (found === undefined) {
    throw new UsageError(
      'Which table? Give its name with --table or KINORA_TABLE (output TableName of the stateful stack), or start Kinora here with `npm start`.',
    );
  }
  return {
    TABLE_NAME: found.tableName,
    AWS_REGION: found.region,
    AWS_ENDPOINT_URL: found.endpoint,
    AWS_ACCESS_KEY_ID: found.accessKeyId,
    AWS_SECRET_ACCESS_KEY: found.secretAccessKey,
  };
};

const nearestFile = async (folder: string): Promise<z.output<typeof localAccess> | undefined> => {
  const path = join(folder, '.kinora', 'aws.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const above = dirname(folder);
    return above === folder ? undefined : nearestFile(above);
  }
  try {
    return localAccess.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`${path} cannot be understood.`, { cause: error });
  }
};
