import type { Resource } from '../cloud.ts';
import { objectAt, stringAt } from './json.ts';
import { AssemblyError, type Finding } from './resolve.ts';

/** What AWS takes for a value, and that said in words. */
interface Rule {
  pattern: RegExp;
  expected: string;
}

const letters = (characters: string, [least, most]: readonly [number, number]): Rule => ({
  pattern: new RegExp(`^[${characters}]{${least},${most}}$`),
  expected: `${least} to ${most} of ${characters}`,
});

const short = (most: number): Rule => ({
  pattern: new RegExp(`^[\\s\\S]{0,${most}}$`),
  expected: `at most ${most} characters`,
});

const word = 'A-Za-z0-9_';

/**
 * Names and other texts that AWS checks when a resource is made, by type and property, as the API references of the
 * services say. A synthesis lets them pass, and so would everything here.
 */
const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'AWS::Lambda::Function': { FunctionName: letters(`${word}-`, [1, 64]), Description: short(256) },
  'AWS::Lambda::LayerVersion': { LayerName: letters(`${word}-`, [1, 140]), Description: short(256) },
  'AWS::DynamoDB::Table': { TableName: letters(`${word}.-`, [3, 255]) },
  'AWS::SQS::Queue': {
    QueueName: {
      pattern: /^(?=.{1,80}$)[\w-]+(\.fifo)?$/,
      expected: 'at most 80 of A-Za-z0-9_-, and .fifo at the end of an ordered one',
    },
  },
  'AWS::S3::Bucket': {
    BucketName: {
      pattern:
        /^(?!xn--|sthree-|amzn-s3-demo-)(?!.*(\.\.|-s3alias$|--ol-s3$|--x-s3$))(?!\d+(\.\d+){3}$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      expected: '3 to 63 of a-z0-9.- that begin and end with a letter or digit and are no address',
    },
  },
  'AWS::SecretsManager::Secret': { Name: letters(`${word}/+=.@-`, [1, 512]), Description: short(2048) },
  'AWS::IAM::Role': { RoleName: letters(`${word}+=,.@-`, [1, 64]), Description: short(1000) },
  'AWS::IAM::ManagedPolicy': { ManagedPolicyName: letters(`${word}+=,.@-`, [1, 128]) },
  'AWS::Logs::LogGroup': { LogGroupName: letters(`${word}./#-`, [1, 512]) },
  'AWS::ApiGatewayV2::Api': { Name: short(128), Description: short(1024) },
  'AWS::ApiGatewayV2::Stage': {
    StageName: { pattern: /^(\$default|[\w-]{1,128})$/, expected: '$default, or at most 128 of A-Za-z0-9_-' },
    Description: short(1024),
  },
  'AWS::StepFunctions::StateMachine': { StateMachineName: letters(`${word}-`, [1, 80]) },
  'AWS::Events::Rule': { Name: letters(`${word}.-`, [1, 64]), Description: short(512) },
  'AWS::Scheduler::Schedule': { Name: letters(`${word}.-`, [1, 64]), Description: short(512) },
  'AWS::SNS::Topic': { TopicName: letters(`${word}-`, [1, 256]) },
  'AWS::SES::ConfigurationSet': { Name: letters(`${word}-`, [1, 64]) },
  'AWS::CloudWatch::Alarm': { AlarmName: short(255), AlarmDescription: short(1024) },
  'AWS::CloudWatch::Dashboard': { DashboardName: letters(`${word}-`, [1, 255]) },
  'AWS::CloudFront::Function': { Name: letters(`${word}-`, [1, 64]) },
  'AWS::CloudFront::CachePolicy': { Name: letters(`${word}-`, [1, 128]) },
  'AWS::WAFv2::WebACL': { Name: letters(`${word}-`, [1, 128]) },
};

/** CloudFormation takes no other name of a stack. */
const stackName: Rule = {
  pattern: /^[A-Za-z][A-Za-z0-9-]{0,127}$/,
  expected: 'a letter and at most 127 of A-Za-z0-9-',
};

/** CloudFront keeps the names of its resources one step below their properties. */
const nested = ['FunctionConfig', 'CachePolicyConfig'];

/**
 * Refuses names and texts that AWS would refuse in the middle of a deploy.
 *
 * @throws AssemblyError with all of them
 */
export const refuseNames = (resources: readonly Resource[]): void => {
  const findings = [...resources.flatMap(problemsOf), ...stackProblems(resources)];
  if (findings.length > 0) throw new AssemblyError(findings);
};

const problemsOf = (resource: Resource): Finding[] => {
  const { stack, logicalId, type, properties } = resource;
  const wanted = Object.hasOwn(rules, type) ? Object.entries(rules[type] ?? {}) : [];
  const all = [properties, ...nested.map((part) => objectAt(properties, part))];
  return wanted.flatMap(([name, rule]) =>
    all
      .flatMap((from) => problem(name, stringAt(from, name), rule))
      .map((text) => ({
        stack,
        logicalId,
        problem: `${text} of ${type}`,
      })),
  );
};

const problem = (name: string, value: string | undefined, { pattern, expected }: Rule): string[] =>
  value === undefined || pattern.test(value)
    ? []
    : [`AWS takes ${expected} and not ${JSON.stringify(value)} as ${name}`];

const stackProblems = (resources: readonly Resource[]): Finding[] => {
  const stacks = [...new Set(resources.map(({ stack }) => stack))];
  return stacks.flatMap((stack) =>
    problem('its name', stack, stackName).map((text) => ({ stack, logicalId: 'stack', problem: text })),
  );
};
