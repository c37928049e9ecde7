import { type IPolicyValidationContext, type PolicyValidationPluginReport, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Findings of cdk-nag that stand, and why. Nothing is acknowledged wider than the construct it is true of. */
const acknowledge = (construct: IConstruct, id: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${id}`, reason });

/** @param reason why requests for this bucket are not logged */
export const acknowledgeAccessLogs = (bucket: IConstruct, reason: string): void =>
  acknowledge(bucket, 'S1', reason);

/** Where `dev` keeps less than an environment that matters. */
export const acknowledgeNoRestore = (table: IConstruct): void =>
  acknowledge(table, 'DDB3', 'What dev holds can be made again; a restore would only cost.');

export const acknowledgeNoTracing = (stateMachine: IConstruct): void =>
  acknowledge(stateMachine, 'SF2', 'Traces are kept where someone is on call: staging and prod.');

export const acknowledgeLastResort = (queue: IConstruct): void =>
  acknowledge(
    queue,
    'SQS3',
    'It is the dead-letter queue: of an event source, which names it by its ARN alone.',
  );

export const acknowledgeParked = (queue: IConstruct): void =>
  acknowledge(queue, 'SQS3', 'It is a dead-letter queue: of runs of the workflow, which a task sends there.');

export const acknowledgeRotation = (secret: IConstruct): void =>
  acknowledge(
    secret,
    'SMG4',
    'Kinora rotates its signing keys by itself: a new one is published while tokens of the old one still pass.',
  );

export const acknowledgeFrontDoorRotation = (secret: IConstruct): void =>
  acknowledge(
    secret,
    'SMG4',
    'CloudFront and the functions must change it together: a deploy that renames the secret does that.',
  );

export const acknowledgeScrapeTokenRotation = (secret: IConstruct): void =>
  acknowledge(
    secret,
    'SMG4',
    'Who scrapes must be told of another token first; the functions notice it within five minutes.',
  );

export const acknowledgeSealKeyRotation = (secret: IConstruct): void =>
  acknowledge(
    secret,
    'SMG4',
    'What it sealed is opened by the version before alone: an operator who stores another key has channels connected anew.',
  );

export const acknowledgeDistribution = (distribution: IConstruct): void => {
  acknowledge(distribution, 'CFR1', 'Kinora is for every country.');
  acknowledge(distribution, 'CFR2', 'AWS WAF is a choice: `wafRequestsPerFiveMinutes` makes its web ACL.');
  acknowledge(distribution, 'CFR3', 'The API behind it logs every request, with the network of the client.');
  acknowledge(
    distribution,
    'CFR4',
    'The default certificate belongs to CloudFront; a domain brings its own.',
  );
};

export const acknowledgeTracing = (role: IConstruct): void =>
  acknowledge(role, 'IAM5[Resource::*]', 'X-Ray has no resources: IAM knows its actions for `*` only.');

export const acknowledgeSpeech = (role: IConstruct): void =>
  acknowledge(role, 'IAM5[Resource::*]', 'IAM knows polly:SynthesizeSpeech without a lexicon for `*` only.');

export const acknowledgeListStreams = (role: IConstruct): void =>
  acknowledge(role, 'IAM5[Resource::*]', 'IAM knows dynamodb:ListStreams for `*` only.');

export const acknowledgeWorkflow = (stateMachine: IConstruct, role: IConstruct): void => {
  acknowledge(
    stateMachine,
    'SF1',
    'Only errors are logged: each step of a video is an event of its own in the table, and the console keeps ' +
      'the history of every execution for 90 days.',
  );
  acknowledge(
    role,
    'IAM5[Resource::*]',
    'Log delivery and X-Ray have no resources: IAM knows their actions for `*` only.',
  );
};

export const acknowledgeOwnAuthorization = (routes: IConstruct): void =>
  acknowledge(
    routes,
    'APIG4',
    'The functions check access tokens themselves: the check needs no call, and public routes share the API.',
  );

export const acknowledgeSocketLogs = (stage: IConstruct): void =>
  acknowledge(
    stage,
    'APIG1',
    'Access logs of a WebSocket API need a role that is set for the whole account, which no environment ' +
      'should own; the functions log every connect, disconnect and message.',
  );

/**
 * Wildcards inside of resource names whose last part is made at run time. Their findings hold names that CDK
 * gives to references between stacks, so they are known by their end.
 */
const namesMadeAtRunTime: readonly { finding: RegExp; reason: string }[] = [
  {
    finding: /^AwsSolutions-IAM5\[Resource::.+\/(videos|work|movies|vendors)\/\*\]$/,
    reason: 'Keys of objects begin with the id of a video; functions get the folder and no more.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::.+\/assets\/\*\]$/,
    reason: 'Keys of uploaded files begin with the id of their owner; addresses are signed for one key each.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::arn:.+:states:.+:execution:[\w-]+:\*\]$/,
    reason: 'Executions are named by video and attempt; functions get those of the one state machine.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::arn:.+:execute-api:.+\/(POST|DELETE)\/@connections\/\*\]$/,
    reason: 'Connections are named by API Gateway; functions get those of the one stage and two methods.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::arn:.+:bedrock:.+:async-invoke\/\*\]$/,
    reason: 'Invocations are named by Bedrock; functions get those of this account, of the one model.',
  },
  {
    finding: /^AwsSolutions-IAM5\[Resource::.+\/(work|movies|vendors)\/\*\/luma-\*\]$/,
    reason:
      'Folders of films are named by video or movie, and start; who starts one gets those folders and no more.',
  },
];

/** AwsSolutions of cdk-nag, less what `namesMadeAtRunTime` explains. */
export class Checks extends AwsSolutionsChecks {
  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const report = super.validate(context);
    const violations = report.violations.filter(
      ({ ruleName }) => !namesMadeAtRunTime.some(({ finding }) => finding.test(ruleName)),
    );
    return { ...report, success: violations.length === 0, violations };
  }
}
