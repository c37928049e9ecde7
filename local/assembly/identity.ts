import { createHash } from 'node:crypto';
import { type JsonObject, stringAt } from './json.ts';

/** Where the resources of this cloud live. */
export interface Place {
  region: string;
  accountId: string;
  /** Base URL of the AWS front endpoint; queue URLs lie under it. */
  endpoint: string;
}

/** What a resource is called, and what `Ref` and `Fn::GetAtt` give for it. */
export interface Identity {
  physicalId: string;
  arn?: string;
  attributes: JsonObject;
}

/** What an identity is made from. `properties` holds resolved values of the naming properties only. */
export interface Subject {
  stack: string;
  logicalId: string;
  type: string;
  properties: JsonObject;
}

/** Properties that name a resource; only these are resolved to find out what it is called. */
export const namingProperties: ReadonlySet<string> = new Set([
  ...['FunctionName', 'TableName', 'QueueName', 'BucketName', 'RoleName', 'ManagedPolicyName', 'PolicyName'],
  ...['Name', 'LogGroupName', 'StateMachineName', 'AlarmName', 'DashboardName', 'TopicName', 'StageName'],
  ...['LayerName', 'ProtocolType', 'AliasName', 'Scope', 'FifoQueue', 'ApiId'],
]);

/**
 * The identity of a resource: the same in every run, since it derives from stack and logical id unless the
 * template names the resource.
 */
export const identify = (subject: Subject, place: Place): Identity =>
  (makers[subject.type] ?? generic)(subject, place);

type Maker = (subject: Subject, place: Place) => Identity;

/** `length` characters of a hash over stack and logical id, from `alphabet`. */
const digest = (subject: Subject, length: number, alphabet: string, salt = ''): string => {
  const bytes = createHash('sha256').update(`${subject.stack}/${subject.logicalId}/${salt}`).digest();
  let text = '';
  for (const byte of bytes.subarray(0, length)) text += alphabet[byte % alphabet.length];
  return text;
};

const upperCase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const lowerCase = upperCase.toLowerCase();
const letters = upperCase.replace(/\d/g, '') + lowerCase.replace(/\d/g, '');

/** `Stack-LogicalId-ABCDEFGHIJKL`, shortened from the left as CloudFormation does for long names. */
const generatedName = (subject: Subject, limit: number): string => {
  const suffix = digest(subject, 12, upperCase);
  return `${`${subject.stack}-${subject.logicalId}`.slice(0, limit - 13)}-${suffix}`;
};

/** A maker for types whose `Ref` is a name and whose ARN is `arn:aws:<service>:...:<prefix><name>`. */
const named =
  (property: string, limit: number, service: string, prefix: string, global = false): Maker =>
  (subject, place) => {
    const physicalId = stringAt(subject.properties, property) ?? generatedName(subject, limit);
    const arn = arnOf(service, `${prefix}${physicalId}`, place, global);
    return { physicalId, arn, attributes: { Arn: arn } };
  };

/** A maker for types whose `Ref` is the ARN. */
const refIsArn =
  (base: Maker, extra: (identity: Identity, name: string) => JsonObject): Maker =>
  (subject, place) => {
    const identity = base(subject, place);
    const arn = identity.arn ?? identity.physicalId;
    return { physicalId: arn, arn, attributes: { Arn: arn, ...extra(identity, identity.physicalId) } };
  };

const arnOf = (service: string, rest: string, place: Place, global = false): string =>
  `arn:aws:${service}:${global ? '' : place.region}:${global && service === 's3' ? '' : place.accountId}:${rest}`;

const generic: Maker = (subject) => ({
  physicalId: generatedName(subject, 128),
  attributes: { Id: generatedName(subject, 128) },
});

const shortId: Maker = (subject) => {
  const physicalId = digest(subject, 10, lowerCase);
  return {
    physicalId,
    attributes: { Id: physicalId, AuthorizerId: physicalId, RouteId: physicalId, DeploymentId: physicalId },
  };
};

const queue: Maker = (subject, place) => {
  const fifo = String(subject.properties.FifoQueue ?? false) === 'true';
  const name =
    stringAt(subject.properties, 'QueueName') ??
    (fifo ? `${generatedName(subject, 75)}.fifo` : generatedName(subject, 80));
  const arn = arnOf('sqs', name, place);
  const url = `${place.endpoint}/${place.accountId}/${name}`;
  return { physicalId: url, arn, attributes: { Arn: arn, QueueName: name, QueueUrl: url } };
};

const bucket: Maker = (subject, place) => {
  const name =
    stringAt(subject.properties, 'BucketName') ??
    `${`${subject.stack}-${subject.logicalId}`.toLowerCase().slice(0, 50)}-${digest(subject, 12, lowerCase)}`;
  const arn = arnOf('s3', name, place, true);
  return {
    physicalId: name,
    arn,
    attributes: {
      Arn: arn,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${place.region}.amazonaws.com`,
    },
  };
};

const table: Maker = (subject, place) => {
  const identity = named('TableName', 255, 'dynamodb', 'table/')(subject, place);
  // The label of a stream is the moment it was made; a fixed one keeps the ARN the same between runs.
  const StreamArn = `${identity.arn}/stream/2000-01-01T00:00:00.000`;
  return { ...identity, attributes: { ...identity.attributes, StreamArn } };
};

const secret: Maker = (subject, place) => {
  const name = stringAt(subject.properties, 'Name') ?? generatedName(subject, 512);
  const arn = arnOf('secretsmanager', `secret:${name}-${digest(subject, 6, letters, 'arn')}`, place);
  return { physicalId: arn, arn, attributes: { Arn: arn, Id: arn } };
};

const api: Maker = (subject, place) => {
  const physicalId = digest(subject, 10, lowerCase);
  const scheme = subject.properties.ProtocolType === 'WEBSOCKET' ? 'wss' : 'https';
  const ApiEndpoint = `${scheme}://${physicalId}.execute-api.${place.region}.amazonaws.com`;
  return {
    physicalId,
    arn: `arn:aws:apigateway:${place.region}::/apis/${physicalId}`,
    attributes: { ApiId: physicalId, ApiEndpoint },
  };
};

const stage: Maker = (subject, place) => {
  const physicalId = stringAt(subject.properties, 'StageName') ?? '$default';
  const api = stringAt(subject.properties, 'ApiId') ?? '';
  return {
    physicalId,
    arn: `arn:aws:apigateway:${place.region}::/apis/${api}/stages/${physicalId}`,
    attributes: {},
  };
};

const distribution: Maker = (subject, place) => {
  const physicalId = `E${digest(subject, 13, upperCase)}`;
  const arn = arnOf('cloudfront', `distribution/${physicalId}`, place, true);
  const DomainName = `d${digest(subject, 13, lowerCase, 'domain')}.cloudfront.net`;
  return { physicalId, arn, attributes: { Id: physicalId, DomainName } };
};

const webAcl: Maker = (subject, place) => {
  const name = stringAt(subject.properties, 'Name') ?? generatedName(subject, 128);
  const id = digest(subject, 32, '0123456789abcdef');
  const scope = stringAt(subject.properties, 'Scope') ?? 'REGIONAL';
  const arn = arnOf('wafv2', `${scope === 'CLOUDFRONT' ? 'global' : 'regional'}/webacl/${name}/${id}`, place);
  return { physicalId: `${name}|${id}|${scope}`, arn, attributes: { Arn: arn, Id: id } };
};

const uuid: Maker = (subject) => {
  const hex = digest(subject, 32, '0123456789abcdef');
  const physicalId = [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(ends[index - 1] ?? 0, end))
    .join('-');
  return { physicalId, attributes: { Id: physicalId } };
};

const kmsKey: Maker = (subject, place) => {
  const identity = uuid(subject, place);
  const arn = arnOf('kms', `key/${identity.physicalId}`, place);
  return { ...identity, arn, attributes: { Arn: arn, KeyId: identity.physicalId } };
};

const makers: Readonly<Record<string, Maker>> = {
  'AWS::Lambda::Function': named('FunctionName', 64, 'lambda', 'function:'),
  'AWS::Lambda::LayerVersion': (subject, place) => {
    const name = stringAt(subject.properties, 'LayerName') ?? generatedName(subject, 64);
    const arn = arnOf('lambda', `layer:${name}:1`, place);
    return { physicalId: arn, arn, attributes: { LayerVersionArn: arn } };
  },
  'AWS::Lambda::EventSourceMapping': uuid,
  'AWS::DynamoDB::Table': table,
  'AWS::SQS::Queue': queue,
  'AWS::S3::Bucket': bucket,
  'AWS::SecretsManager::Secret': secret,
  'AWS::IAM::Role': (subject, place) => {
    const identity = named('RoleName', 64, 'iam', 'role/', true)(subject, place);
    return {
      ...identity,
      attributes: { ...identity.attributes, RoleId: `AROA${digest(subject, 17, upperCase)}` },
    };
  },
  'AWS::IAM::ManagedPolicy': refIsArn(
    named('ManagedPolicyName', 128, 'iam', 'policy/', true),
    (identity) => ({
      PolicyArn: identity.arn,
    }),
  ),
  'AWS::Logs::LogGroup': (subject, place) => {
    const identity = named('LogGroupName', 512, 'logs', 'log-group:')(subject, place);
    return { ...identity, attributes: { Arn: `${identity.arn}:*` } };
  },
  'AWS::ApiGatewayV2::Api': api,
  'AWS::ApiGatewayV2::Stage': stage,
  'AWS::ApiGatewayV2::Route': shortId,
  'AWS::ApiGatewayV2::Integration': shortId,
  'AWS::ApiGatewayV2::Authorizer': shortId,
  'AWS::ApiGatewayV2::Deployment': shortId,
  'AWS::StepFunctions::StateMachine': refIsArn(
    named('StateMachineName', 80, 'states', 'stateMachine:'),
    (_identity, Name) => ({ Name }),
  ),
  'AWS::Events::Rule': named('Name', 64, 'events', 'rule/'),
  'AWS::SES::ConfigurationSet': named('Name', 64, 'ses', 'configuration-set/'),
  'AWS::Scheduler::Schedule': named('Name', 64, 'scheduler', 'schedule/default/'),
  'AWS::CloudWatch::Alarm': named('AlarmName', 255, 'cloudwatch', 'alarm:'),
  'AWS::CloudWatch::CompositeAlarm': named('AlarmName', 255, 'cloudwatch', 'alarm:'),
  'AWS::CloudWatch::Dashboard': named('DashboardName', 255, 'cloudwatch', 'dashboard/'),
  'AWS::SNS::Topic': refIsArn(named('TopicName', 256, 'sns', ''), (identity, TopicName) => ({
    TopicArn: identity.arn,
    TopicName,
  })),
  'AWS::CloudFront::Distribution': distribution,
  'AWS::CloudFront::Function': refIsArn(named('Name', 64, 'cloudfront', 'function/', true), (identity) => ({
    FunctionARN: identity.arn,
  })),
  'AWS::WAFv2::WebACL': webAcl,
  'AWS::KMS::Key': kmsKey,
};
