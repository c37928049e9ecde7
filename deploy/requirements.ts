import { routes } from '../functions/routes.ts';
import { triggers } from '../functions/triggers.ts';
import type { Config } from '../lib/config.ts';
import { type Account, type Fact, quotas } from './account.ts';

/** `missing` stops a deploy or the first video; `advice` does not; `unknown` could not be read. */
export type Verdict = { state: 'met' | 'missing' | 'advice' | 'unknown'; found: string };

/** One quota or permission that a deploy needs. */
export interface Requirement {
  title: string;
  /** What is needed, and what happens without it. */
  why: string;
  /** Whom to ask for it, and how. */
  ask: string;
  /** Judges what an account says. */
  judge(account: Account): Verdict;
}

/** Lambda keeps so many executions for the functions that set none aside. */
const leastUnreserved = 100;
/** As many as let some videos and their readers run beside each other. */
const comfortableExecutions = 100;
/** Two copies of layer and functions, unzipped: one that runs and one that replaces it. */
const codeBytes = 1_000_000_000;
const exampleDomain = /@(.+\.)?example\.(com|net|org)$/;

const countOf = (tables: object): number =>
  Object.values(tables).reduce((sum, table: object) => sum + Object.keys(table).length, 0);

const judged = <T>(fact: Fact<T>, judge: (value: T) => Verdict): Verdict => {
  if ('value' in fact) return judge(fact.value);
  return { state: 'unknown', found: fact.denied ? `not allowed to look (${fact.error})` : fact.error };
};

const atLeast = (needed: number, otherwise: 'missing' | 'advice') => (value: number) =>
  ({ state: value >= needed ? 'met' : otherwise, found: `${value}` }) as const;

const increase = (
  { service, code, name }: { service: string; code: string; name: string },
  region: string,
  value: number,
): string =>
  `Ask in the console (https://${region}.console.aws.amazon.com/servicequotas/home/services/${service}/quotas/${code}, ` +
  `"${name}") or by \`aws service-quotas request-service-quota-increase --region ${region} --service-code ${service} ` +
  `--quota-code ${code} --desired-value ${value}\`. It costs nothing and takes minutes to two days.`;

/** Everything that a deploy of this configuration needs of an account. */
export const requirementsOf = (config: Config, region: string): Requirement[] => [
  ...permissions(region),
  ...lambdaQuotas(config, region),
  otherQuotas(config, region),
  iamQuota(),
  ...mailRequirements(config, region),
  ...frontDoorRequirements(config, region),
];

const permissions = (region: string): Requirement[] => [
  {
    title: 'AWS credentials',
    why: '`cdk deploy` acts in the account that these credentials belong to.',
    ask: 'Sign in with `aws configure sso` or `aws login`, or set AWS_PROFILE; the region by AWS_REGION or --region.',
    judge: ({ accountId }) =>
      'value' in accountId
        ? { state: 'met', found: `account ${accountId.value}` }
        : { state: 'missing', found: accountId.error },
  },
  {
    title: 'Permission to deploy (sts:AssumeRole on the roles of `cdk bootstrap`)',
    why:
      'CDK deploys by roles named cdk-hnb659fds-*, which `cdk bootstrap` makes once for an account and region. What ' +
      'CloudFormation then makes: Lambda, API Gateway, DynamoDB, S3, SQS, SNS, Step Functions, EventBridge, Secrets ' +
      'Manager, CloudWatch, IAM roles, SES, Budgets, and for the front door CloudFront and WAF.',
    ask:
      'Somebody with AdministratorAccess runs `npx cdk bootstrap` once; who deploys afterwards needs no more than ' +
      `sts:AssumeRole on arn:aws:iam::ACCOUNT:role/cdk-hnb659fds-*-${region}.`,
    judge: ({ roles }) => {
      const refused = [...roles].filter(([, role]) => !('value' in role)).map(([name]) => name);
      if (roles.size === 0) return { state: 'unknown', found: 'the account is not known' };
      if (refused.length === 0) return { state: 'met', found: 'all roles can be taken' };
      return { state: 'missing', found: `missing or refused: ${refused.join(', ')}` };
    },
  },
];

const lambdaQuotas = (config: Config, region: string): Requirement[] => {
  const reserved = config.renderReservedConcurrency;
  const needed = reserved === 0 ? comfortableExecutions : reserved + leastUnreserved;
  return [
    {
      title: 'Lambda: executions at once',
      why:
        reserved === 0
          ? `A new account may have 10. Kinora runs with them, but a few videos at once then wait for each other and callers read 503; ${needed} are comfortable.`
          : `renderReservedConcurrency sets ${reserved} aside, and Lambda refuses what leaves less than ${leastUnreserved} to all other functions.`,
      ask: increase(quotas.concurrentExecutions, region, 1000),
      judge: ({ lambda }) =>
        judged(lambda, ({ concurrentExecutions, unreservedExecutions }) =>
          reserved === 0
            ? atLeast(needed, 'advice')(concurrentExecutions)
            : atLeast(needed, 'missing')(unreservedExecutions),
        ),
    },
    {
      title: 'Lambda: storage of functions and layers',
      why: 'The engine layer and the functions of two deploys have about 1 GB together.',
      ask: increase(quotas.codeStorage, region, 150),
      judge: ({ lambda }) =>
        judged(lambda, ({ freeCodeBytes }) => ({
          state: freeCodeBytes >= codeBytes ? 'met' : 'missing',
          found: `${(freeCodeBytes / 1e9).toFixed(1)} GB free`,
        })),
    },
  ];
};

const otherQuotas = (config: Config, region: string): Requirement => {
  const needed = config.httpRequestsPerSecond + config.socketMessagesPerSecond;
  return {
    title: 'API Gateway: requests per second',
    why: `httpRequestsPerSecond and socketMessagesPerSecond let ${needed} through together; where the account has less, it answers 429 before.`,
    ask: increase(quotas.httpRequests, region, Math.max(10_000, needed)),
    judge: ({ httpRequestsPerSecond }) => judged(httpRequestsPerSecond, atLeast(needed, 'advice')),
  };
};

const iamQuota = (): Requirement => {
  const needed = countOf(routes) + countOf(triggers) + 10;
  return {
    title: 'IAM: roles of the account',
    why: `Every function has a role of its own: ${needed} for one environment, beside those of others.`,
    ask: increase(quotas.iamRoles, 'us-east-1', 2000),
    judge: ({ iamRoles }) => judged(iamRoles, atLeast(needed, 'missing')),
  };
};

const mailRequirements = ({ mailFrom, environmentName }: Config, region: string): Requirement[] => {
  // Without mail nobody confirms an address or gets back into an account; dev can do without.
  const otherwise = environmentName === 'dev' ? 'advice' : 'missing';
  return [
    {
      title: `SES: the sender ${mailFrom}`,
      why: 'SES sends for identities alone that it has verified, each in its region.',
      ask: exampleDomain.test(mailFrom)
        ? 'Set `mailFrom` to an address of a domain of yours.'
        : `Verify the domain: \`aws sesv2 create-email-identity --region ${region} --email-identity ${mailFrom.split('@')[1]}\`, then put the three CNAME records that it names into the domain.`,
      judge: ({ sender }) =>
        judged(sender, (verified) => ({
          state: verified ? 'met' : otherwise,
          found: verified ? 'verified' : 'not verified',
        })),
    },
    {
      title: 'SES: out of the sandbox',
      why: 'In the sandbox SES sends to verified addresses alone, 200 mails a day: nobody else can confirm an address or set a new password.',
      ask: `Ask in the console (https://${region}.console.aws.amazon.com/ses/home?region=${region}#/account, "Request production access"): transactional mail, sent to people who registered; bounces and complaints are marked and never written to again. It costs nothing and takes about a day.`,
      judge: ({ mail }) =>
        judged(mail, ({ outOfSandbox, sendingEnabled, status, mailsPerDay }) => ({
          state: outOfSandbox && sendingEnabled && status === 'HEALTHY' ? 'met' : otherwise,
          found: `${outOfSandbox ? 'out of the sandbox' : 'in the sandbox'}, sending ${sendingEnabled ? 'on' : 'off'}, ${status}, ${mailsPerDay} mails a day`,
        })),
    },
  ];
};

const frontDoorRequirements = (config: Config, region: string): Requirement[] => {
  if (!config.frontDoor && !config.studio) return [];
  const cloudFront: Requirement = {
    title: 'CloudFront: a verified account',
    why: 'CloudFront refuses its first distribution in some new accounts ("Your account must be verified").',
    ask: 'If the front door stack fails with these words, open a case at https://console.aws.amazon.com/support ("Account and billing"), quote them, and deploy again; frontDoor=false and studio=false do without meanwhile.',
    judge: () => ({ state: 'unknown', found: 'only the first deploy tells' }),
  };
  const waf: Requirement = {
    title: 'WAF: us-east-1',
    why: 'A web ACL for CloudFront is made in us-east-1 alone.',
    ask: 'Deploy to us-east-1, or set wafRequestsPerFiveMinutes to 0 and go without.',
    judge: () => ({ state: region === 'us-east-1' ? 'met' : 'missing', found: region }),
  };
  return config.wafRequestsPerFiveMinutes > 0 ? [cloudFront, waf] : [cloudFront];
};
