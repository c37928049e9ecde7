import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A small app as `cdk synth` would write it: two stacks, functions, table, queues, bucket and secret. */
export interface Fixture {
  /** Extra resources of the stack `App`. */
  resources?: Record<string, unknown>;
}

const handlerSource = `
import { createRequire } from 'node:module';
// As bundles find the packages of a layer: through NODE_PATH.
const require = createRequire(import.meta.url);
const { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand, TransactWriteItemsCommand } = require('@aws-sdk/client-dynamodb');
const { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } = require('@aws-sdk/client-s3');
const { GetSecretValueCommand, SecretsManagerClient } = require('@aws-sdk/client-secrets-manager');
const { ReceiveMessageCommand, SendMessageCommand, SQSClient } = require('@aws-sdk/client-sqs');
const { ApiGatewayManagementApiClient, DeleteConnectionCommand, PostToConnectionCommand } = require('@aws-sdk/client-apigatewaymanagementapi');
const { DescribeVoicesCommand, PollyClient, SynthesizeSpeechCommand } = require('@aws-sdk/client-polly');
const { NodeHttpHandler } = require('@smithy/node-http-handler');
const { SFNClient, StartExecutionCommand, StopExecutionCommand } = require('@aws-sdk/client-sfn');
const { getSignedUrl } = require('@aws-sdk/s3-request-presigner');

const dynamodb = new DynamoDBClient({ maxAttempts: 1 });
const s3 = new S3Client({ maxAttempts: 1, requestChecksumCalculation: 'WHEN_REQUIRED' });
const { TABLE_NAME: TableName, BUCKET: Bucket, QUEUE_URL: QueueUrl, SECRET_ARN: SecretId } = process.env;
const polly = new PollyClient({ maxAttempts: 1, requestHandler: new NodeHttpHandler() });
const connections = () => new ApiGatewayManagementApiClient({ endpoint: process.env.CONNECTIONS_URL });
let invocations = 0;

const actions = {
  environment: () => process.env,
  context: (_, context) => ({ ...context, remaining: context.getRemainingTimeInMillis() }),
  count: () => ++invocations,
  pid: () => process.pid,
  put: ({ id }) => dynamodb.send(new PutItemCommand({ TableName, Item: { id: { S: id } } })),
  get: async ({ id }) => (await dynamodb.send(new GetItemCommand({ TableName, Key: { id: { S: id } } }))).Item,
  scan: () => dynamodb.send(new ScanCommand({ TableName })),
  transact: ({ kind }) => dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [
    { Put: { TableName, Item: { id: { S: 'transacted' } } } },
    ...(kind === 'delete' ? [{ Delete: { TableName, Key: { id: { S: 'other' } } } }] : []),
  ] })),
  send: ({ text }) => new SQSClient({}).send(new SendMessageCommand({ QueueUrl, MessageBody: text })),
  receive: () => new SQSClient({}).send(new ReceiveMessageCommand({ QueueUrl })),
  secret: async () => (await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }))).SecretString,
  upload: ({ key, text }) => s3.send(new PutObjectCommand({ Bucket, Key: key, Body: text })),
  presign: ({ method, key, expiresIn, ...rest }) => getSignedUrl(
    s3, method === 'PUT' ? new PutObjectCommand({ Bucket, Key: key, ...rest }) : new GetObjectCommand({ Bucket, Key: key, ...rest }), { expiresIn }),
  head: async ({ key }) => { await s3.send(new HeadObjectCommand({ Bucket, Key: key })); },
  run: async ({ input }) => (await new SFNClient({}).send(new StartExecutionCommand({ stateMachineArn: process.env.MACHINE_ARN, input }))).executionArn,
  stop: ({ executionArn }) => new SFNClient({}).send(new StopExecutionCommand({ executionArn })),
  push: ({ ConnectionId, Data }) => connections().send(new PostToConnectionCommand({ ConnectionId, Data })),
  hangUp: ({ ConnectionId }) => connections().send(new DeleteConnectionCommand({ ConnectionId })),
  speak: async (input) => {
    const { AudioStream, ContentType, RequestCharacters } = await polly.send(new SynthesizeSpeechCommand(input));
    return { bytes: (await AudioStream.transformToByteArray()).length, ContentType, RequestCharacters };
  },
  voices: () => polly.send(new DescribeVoicesCommand({})),
  sleep: ({ ms }) => new Promise((resolve) => setTimeout(resolve, ms)),
  spin: () => { for (;;); },
  exit: () => process.exit(7),
  crash: () => new Promise(() => setTimeout(() => { throw new Error('outside'); })),
  reject: () => { void Promise.reject(new Error('forgotten')); return new Promise(() => setTimeout(() => {}, 5000)); },
  fail: () => { throw new RangeError('too far'); },
  large: () => 'x'.repeat(7_000_000),
  requireModule: ({ name }) => typeof require(name),
  nothing: () => undefined,
};

export const handler = async (event, context) => {
  console.log('asked for', event.action);
  try {
    const result = await actions[event.action](event, context);
    return result?.$metadata ? { ok: true, Messages: result.Messages } : result;
  } catch (error) {
    if (error.$metadata) return { refused: error.name, status: error.$metadata.httpStatusCode, message: error.message };
    throw error;
  }
};
`;

const arn = (logicalId: string): unknown => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const allow = (Action: unknown, Resource: unknown): unknown => ({ Effect: 'Allow', Action, Resource });

const denyInsecure = (Action: string, resource: unknown): unknown => {
  const Condition = { Bool: { 'aws:SecureTransport': 'false' } };
  const Resource = [resource, { 'Fn::Join': ['', [resource, '/*']] }];
  const Statement = [{ Effect: 'Deny', Principal: { AWS: '*' }, Action, Resource, Condition }];
  return { Version: '2012-10-17', Statement };
};

const functionResource = (properties: Record<string, unknown>): unknown => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: { 'Fn::Sub': `assets-\${AWS::Region}` }, S3Key: 'code.zip' },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Layers: [{ Ref: 'Layer' }],
    Role: arn('Role'),
    MemorySize: 256,
    Timeout: 20,
    ...properties,
  },
});

const appResources = (): Record<string, unknown> => ({
  ...Object.fromEntries(
    ['Worker', 'Speaker'].map((name) => [
      name,
      functionResource({
        Environment: {
          Variables: {
            TABLE_NAME: { 'Fn::ImportValue': 'Data:Table' },
            BUCKET: { Ref: 'Bucket' },
            QUEUE_URL: { Ref: 'Queue' },
            SECRET_ARN: { Ref: 'Secret' },
            MACHINE_ARN: { Ref: 'Machine' },
            CONNECTIONS_URL: {
              'Fn::Sub': `https://\${Sockets}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/v1`,
            },
          },
        },
      }),
    ]),
  ),
  Hasty: functionResource({ Timeout: 1 }),
  Heavy: functionResource({ MemorySize: 2048, Timeout: 5 }),
  Lonely: functionResource({ ReservedConcurrentExecutions: 1 }),
  Layer: {
    Type: 'AWS::Lambda::LayerVersion',
    Properties: { Content: { S3Bucket: 'assets', S3Key: 'layer.zip' } },
  },
  Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } },
  RolePolicy: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'Needs',
      Roles: [{ Ref: 'Role' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          allow(['dynamodb:GetItem', 'dynamodb:PutItem'], { 'Fn::ImportValue': 'Data:TableArn' }),
          allow(['s3:GetObject', 's3:PutObject'], { 'Fn::Join': ['', [arn('Bucket'), '/films/*']] }),
          allow('sqs:SendMessage', arn('Queue')),
          allow('secretsmanager:GetSecretValue', { Ref: 'Secret' }),
          allow('polly:SynthesizeSpeech', '*'),
          allow('states:StartExecution', { Ref: 'Machine' }),
          allow('execute-api:ManageConnections', {
            'Fn::Sub': `arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Sockets}/v1/POST/@connections/*`,
          }),
        ],
      },
    },
  },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: arn('Failures'), maxReceiveCount: 3 },
    },
  },
  Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionString: '{}' } },
  Sockets: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'a', ProtocolType: 'WEBSOCKET' } },
  Failures: { Type: 'AWS::SQS::Queue' },
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      CorsConfiguration: {
        CorsRules: [
          {
            AllowedOrigins: ['http://localhost:5173'],
            AllowedMethods: ['GET', 'PUT'],
            AllowedHeaders: ['content-type'],
            ExposedHeaders: ['etag'],
            MaxAge: 3600,
          },
        ],
      },
    },
  },
  // As `enforceSSL` of the CDK writes them.
  BucketPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: denyInsecure('s3:*', arn('Bucket')) },
  },
  QueuePolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: denyInsecure('sqs:*', arn('Queue')) },
  },
  Secret: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: { GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
  },
});

const dataTemplate = {
  Resources: {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    },
  },
  Outputs: {
    Table: { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Join': [':', ['Data', 'Table']] } } },
    TableArn: { Value: arn('Table'), Export: { Name: 'Data:TableArn' } },
  },
};

/** Writes the assembly into a folder. */
export const writeFixture = async (folder: string, { resources = {} }: Fixture = {}): Promise<void> => {
  await mkdir(join(folder, 'asset.code'), { recursive: true });
  await writeFile(join(folder, 'asset.code', 'index.mjs'), handlerSource);
  const stack = (name: string): unknown => ({
    type: 'aws:cloudformation:stack',
    environment: 'aws://unknown-account/unknown-region',
    properties: { templateFile: `${name}.template.json` },
  });
  await json(join(folder, 'manifest.json'), {
    artifacts: {
      App: stack('App'),
      Data: stack('Data'),
      'App.assets': { type: 'cdk:asset-manifest', properties: { file: 'App.assets.json' } },
    },
  });
  await json(join(folder, 'App.assets.json'), {
    files: {
      code: {
        source: { path: 'asset.code', packaging: 'zip' },
        destinations: { current: { bucketName: 'assets', objectKey: 'code.zip' } },
      },
    },
  });
  await json(join(folder, 'App.template.json'), { Resources: { ...appResources(), ...resources } });
  await json(join(folder, 'Data.template.json'), dataTemplate);
};

const json = async (path: string, value: unknown): Promise<void> => {
  await writeFile(path, JSON.stringify(value));
};
