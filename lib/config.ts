import type { Settings } from '../functions/shared/settings.ts';

export const environments = ['dev', 'staging', 'prod'] as const;

/** Which copy of Kinora is made: context key `env`, default `dev`. */
export type Environment = (typeof environments)[number];

/** As Lambda spells processors. */
export type EngineArchitecture = 'x86_64' | 'arm64';

/** What one environment is made with: the functions' settings and the infrastructure's own values. */
export interface Config extends Settings {
  environmentName: Environment;
  /** Table, bucket, queue and signing key outlive the removal of their stack. */
  retainData: boolean;
  /** The table refuses to be deleted, the stateful stack to be destroyed. */
  deletionProtection: boolean;
  /** The table can be restored to any second of the last 35 days. */
  pointInTimeRecovery: boolean;
  /** Requests for objects of the media bucket are logged to a bucket of their own. */
  mediaAccessLogs: boolean;
  /** Days until log events are removed; one of the periods CloudWatch Logs offers. */
  logRetentionDays: number;
  /** X-Ray traces of functions and workflow. */
  tracing: boolean;
  /** Scenes of one video that render at once; Step Functions runs at most 40 items of an inline Map. */
  maxRenderConcurrency: number;
  /**
   * Concurrent executions set aside for, and granted at most to, `render` over all videos; 0 sets none. Lambda
   * refuses what would leave less than 100 of the account's for all other functions, and a new account may have 10
   * in all: `npm run preflight` says how many it has.
   */
  renderReservedConcurrency: number;
  /**
   * Processor of engine functions. `arm64` is cheaper; `x86_64` runs the very binaries that the tests ran, and
   * not every native package is published for both.
   */
  engineArchitecture: EngineArchitecture;
  /**
   * CloudFront in front of the HTTP API: it compresses, sends HTTP to HTTPS, and is the only way in. Off where there
   * is no CloudFront, as in the embedded cloud.
   */
  frontDoor: boolean;
  /** The Studio, a page that CloudFront answers; it brings a distribution where there is no `frontDoor`, too. */
  studio: boolean;
  /**
   * Requests of one address in five minutes above which AWS WAF blocks it, at least 10; 0 makes no web ACL. One for
   * CloudFront can be made in us-east-1 alone.
   */
  wafRequestsPerFiveMinutes: number;
  /** Name by which callers know the front door, e.g. `api.example.com`; empty for CloudFront's own. */
  domainName: string;
  /** ARN of that name's certificate in ACM, in us-east-1; empty without a `domainName`. */
  certificateArn: string;
  /** Requests per second over all callers that API Gateway lets through, averaged. */
  httpRequestsPerSecond: number;
  /** Requests that API Gateway lets through at once above that average. */
  httpBurst: number;
  /** Messages and connects per second over all sockets. */
  socketMessagesPerSecond: number;
  /**
   * Whether engine functions get the packages that `npm run layer` fetches. Off where they are found elsewhere, as in
   * the embedded cloud: on AWS every video would fail.
   */
  engineLayer: boolean;
  /** Sender of mails; the address or its domain must be a verified identity of SES. */
  mailFrom: string;
  /** Address of the pages that mails link to, without a slash at its end; empty for those of the API itself. */
  siteUrl: string;
  /** Dollars a month at which `alarmEmail` is told what the whole account costs; 0 tells nobody. */
  monthlyBudgetDollars: number;
  /** Address that alarms are mailed to; empty mails nobody. */
  alarmEmail: string;
}
