import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetServiceQuotaCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

/** Something an account was asked for: what it said, or why it said nothing. */
export type Fact<T> = { value: T } | { error: string; denied: boolean };

/** What an account says of itself, as far as a deploy depends on it. */
export interface Account {
  accountId: Fact<string>;
  /** Whether the roles of `cdk bootstrap` can be taken, by their names. */
  roles: ReadonlyMap<string, Fact<true>>;
  lambda: Fact<{
    concurrentExecutions: number;
    unreservedExecutions: number;
    /** Bytes of functions and layers that may still be stored. */
    freeCodeBytes: number;
  }>;
  iamRoles: Fact<number>;
  httpRequestsPerSecond: Fact<number>;
  mail: Fact<{ outOfSandbox: boolean; sendingEnabled: boolean; status: string; mailsPerDay: number }>;
  /** Whether SES has verified the sender's address or its domain. */
  sender: Fact<boolean>;
}

export interface AccountAccess {
  region: string;
  /** @default what the SDK finds in the environment */
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** The names `cdk bootstrap` gives its roles, less account and region: its default qualifier. */
const bootstrapRoles = ['deploy', 'file-publishing', 'lookup'] as const;

/** Quotas that are read from Service Quotas, by their codes. */
export const quotas = {
  concurrentExecutions: { service: 'lambda', code: 'L-B99A9384', name: 'Concurrent executions' },
  codeStorage: { service: 'lambda', code: 'L-2ACBD22F', name: 'Function and layer storage' },
  iamRoles: { service: 'iam', code: 'L-FE177D64', name: 'Roles per account' },
  httpRequests: { service: 'apigateway', code: 'L-8A5B8E43', name: 'Throttle rate' },
} as const;

/** Reads what a deploy depends on. Nothing is changed; what cannot be read says why and stops nothing. */
export const readAccount = async (access: AccountAccess, mailFrom: string): Promise<Account> => {
  const options = { ...access, maxAttempts: 2 };
  const lambda = new LambdaClient(options);
  const quotaClient = new ServiceQuotasClient(options);
  // IAM is one for all regions, and so are its quotas.
  const globalQuotas = new ServiceQuotasClient({ ...options, region: 'us-east-1' });
  const ses = new SESv2Client(options);
  const sts = new STSClient(options);
  const clients = [lambda, quotaClient, globalQuotas, ses, sts];
  try {
    const accountId = await fact(async () =>
      present((await sts.send(new GetCallerIdentityCommand({}))).Account),
    );
    const [lambdaFacts, iamRoles, httpRequestsPerSecond, mail, sender, roles] = await Promise.all([
      fact(() => readLambda(lambda)),
      fact(() => readQuota(globalQuotas, quotas.iamRoles)),
      fact(() => readQuota(quotaClient, quotas.httpRequests)),
      fact(() => readMail(ses)),
      fact(() => isVerified(ses, mailFrom)),
      readRoles(sts, accountId, access.region),
    ]);
    return { accountId, roles, lambda: lambdaFacts, iamRoles, httpRequestsPerSecond, mail, sender };
  } finally {
    for (const client of clients) client.destroy();
  }
};

const fact = async <T>(read: () => Promise<T>): Promise<Fact<T>> => {
  try {
    return { value: await read() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    return { error: `${name}: ${message}`, denied: /AccessDenied|NotAuthorized|Unauthorized/i.test(name) };
  }
};

const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the answer lacks what was asked for');
  return value;
};

const readLambda = async (client: LambdaClient) => {
  const { AccountLimit, AccountUsage } = await client.send(new GetAccountSettingsCommand({}));
  return {
    concurrentExecutions: present(AccountLimit?.ConcurrentExecutions),
    unreservedExecutions: present(AccountLimit?.UnreservedConcurrentExecutions),
    freeCodeBytes: present(AccountLimit?.TotalCodeSize) - present(AccountUsage?.TotalCodeSize),
  };
};

const readQuota = async (
  client: ServiceQuotasClient,
  { service, code }: { service: string; code: string },
): Promise<number> => {
  const command = new GetServiceQuotaCommand({ ServiceCode: service, QuotaCode: code });
  return present((await client.send(command)).Quota?.Value);
};

const readMail = async (client: SESv2Client) => {
  const account = await client.send(new GetAccountCommand({}));
  return {
    outOfSandbox: account.ProductionAccessEnabled ?? false,
    sendingEnabled: account.SendingEnabled ?? false,
    status: account.EnforcementStatus ?? 'unknown',
    mailsPerDay: account.SendQuota?.Max24HourSend ?? 0,
  };
};

/** SES looks for the address's own identity first, then for that of its domain. */
const isVerified = async (client: SESv2Client, mailFrom: string): Promise<boolean> => {
  for (const EmailIdentity of [mailFrom, mailFrom.split('@')[1] ?? '']) {
    try {
      const identity = await client.send(new GetEmailIdentityCommand({ EmailIdentity }));
      if (identity.VerifiedForSendingStatus) return true;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'NotFoundException')) throw error;
    }
  }
  return false;
};

const readRoles = async (
  client: STSClient,
  accountId: Fact<string>,
  region: string,
): Promise<Map<string, Fact<true>>> => {
  if (!('value' in accountId)) return new Map();
  const taken = bootstrapRoles.map(async (part) => {
    const name = `cdk-hnb659fds-${part}-role-${accountId.value}-${region}`;
    const RoleArn = `arn:aws:iam::${accountId.value}:role/${name}`;
    const RoleSessionName = 'kinora-preflight';
    return [
      name,
      await fact(async (): Promise<true> => {
        await client.send(new AssumeRoleCommand({ RoleArn, RoleSessionName, DurationSeconds: 900 }));
        return true;
      }),
    ] as const;
  });
  return new Map(await Promise.all(taken));
};
