/** What the embedded cloud does with the resources of one type. */
export interface TypeSupport {
  /** Top-level properties that have their effect here as in AWS. */
  honoured: readonly string[];
  /** Properties that have none here, each with the reason why that is right on a laptop. */
  ignored?: Readonly<Record<string, string>>;
}

const tagsReason = 'tags are for cost reports';
const descriptionReason = 'read by people in the console';
const encryptionReason = 'the data folder is as safe as the disk it is on';
const deletionReason = 'nothing here deletes the resource';
const tracingReason = 'there is no X-Ray here; logs carry the request id';

/** Types that run here, with every property that may stand in a template. */
export const runTypes: Readonly<Record<string, TypeSupport>> = {
  'AWS::Lambda::Function': {
    honoured: [
      ...['Code', 'Environment', 'FunctionName', 'Handler', 'Layers', 'LoggingConfig', 'MemorySize'],
      ...['ReservedConcurrentExecutions', 'Role', 'Runtime', 'Timeout'],
    ],
    ignored: {
      Architectures: 'the machine has the architecture it has; bundles are JavaScript',
      Description: descriptionReason,
      EphemeralStorage: 'temporary files share the disk of the machine',
      Tags: tagsReason,
      TracingConfig: tracingReason,
    },
  },
  'AWS::Lambda::LayerVersion': {
    honoured: ['LayerName'],
    ignored: {
      CompatibleArchitectures: 'the layer is replaced, see Content',
      CompatibleRuntimes: 'the layer is replaced, see Content',
      Content: "its packages come from the project, whose binaries fit this machine and not Lambda's",
      Description: descriptionReason,
      LicenseInfo: descriptionReason,
    },
  },
  'AWS::Lambda::Permission': {
    honoured: ['Action', 'FunctionName', 'Principal', 'SourceAccount', 'SourceArn'],
  },
  'AWS::Lambda::EventSourceMapping': {
    honoured: [
      ...['BatchSize', 'BisectBatchOnFunctionError', 'DestinationConfig', 'Enabled', 'EventSourceArn'],
      ...['FilterCriteria', 'FunctionName', 'FunctionResponseTypes', 'MaximumBatchingWindowInSeconds'],
      ...['MaximumRecordAgeInSeconds', 'MaximumRetryAttempts', 'ParallelizationFactor', 'ScalingConfig'],
      ...['StartingPosition'],
    ],
    ignored: { Tags: tagsReason },
  },
  'AWS::Lambda::EventInvokeConfig': {
    honoured: ['DestinationConfig', 'FunctionName', 'MaximumRetryAttempts'],
    ignored: {
      MaximumEventAgeInSeconds: 'an event is tried again within minutes, or not at all',
      Qualifier: 'a function has one version here',
    },
  },
  'AWS::DynamoDB::Table': {
    honoured: [
      ...['AttributeDefinitions', 'BillingMode', 'GlobalSecondaryIndexes', 'KeySchema'],
      ...['LocalSecondaryIndexes', 'StreamSpecification', 'TableName', 'TimeToLiveSpecification'],
    ],
    ignored: {
      ContributorInsightsSpecification: 'a report of the console',
      DeletionProtectionEnabled: deletionReason,
      PointInTimeRecoverySpecification: 'the data folder can be copied',
      SSESpecification: encryptionReason,
      Tags: tagsReason,
    },
  },
  'AWS::SQS::Queue': {
    honoured: [
      ...['ContentBasedDeduplication', 'DelaySeconds', 'FifoQueue', 'MaximumMessageSize'],
      ...['MessageRetentionPeriod', 'QueueName'],
      ...['ReceiveMessageWaitTimeSeconds', 'RedrivePolicy', 'VisibilityTimeout'],
    ],
    ignored: {
      DeduplicationScope: 'messages are deduplicated in the whole queue, which is stricter',
      FifoThroughputLimit: 'quotas of SQS are not enforced',
      KmsMasterKeyId: encryptionReason,
      KmsDataKeyReusePeriodSeconds: encryptionReason,
      RedriveAllowPolicy: 'no other account sends here',
      SqsManagedSseEnabled: encryptionReason,
      Tags: tagsReason,
    },
  },
  'AWS::SQS::QueuePolicy': { honoured: ['PolicyDocument', 'Queues'] },
  'AWS::S3::Bucket': {
    honoured: ['BucketName', 'CorsConfiguration', 'LifecycleConfiguration'],
    ignored: {
      AccessControl: 'every caller here is of this account',
      BucketEncryption: encryptionReason,
      LoggingConfiguration: 'access logs of a bucket are for audits',
      OwnershipControls: 'every caller here is of this account',
      PublicAccessBlockConfiguration: 'unsigned requests are always refused here',
      Tags: tagsReason,
    },
  },
  'AWS::S3::BucketPolicy': { honoured: ['Bucket', 'PolicyDocument'] },
  'AWS::SecretsManager::Secret': {
    honoured: ['GenerateSecretString', 'Name', 'SecretString'],
    ignored: { Description: descriptionReason, KmsKeyId: encryptionReason, Tags: tagsReason },
  },
  'AWS::IAM::Role': {
    honoured: ['ManagedPolicyArns', 'Policies', 'RoleName'],
    ignored: {
      AssumeRolePolicyDocument: 'only the service that the template gives the role to takes it here',
      Description: descriptionReason,
      MaxSessionDuration: 'sessions here last as long as the process',
      Path: 'part of the name only',
      Tags: tagsReason,
    },
  },
  'AWS::IAM::Policy': { honoured: ['PolicyDocument', 'PolicyName', 'Roles'] },
  'AWS::IAM::ManagedPolicy': {
    honoured: ['ManagedPolicyName', 'PolicyDocument', 'Roles'],
    ignored: { Description: descriptionReason, Path: 'part of the name only' },
  },
  'AWS::Logs::SubscriptionFilter': { honoured: ['DestinationArn', 'FilterPattern', 'LogGroupName'] },
  'AWS::ApiGatewayV2::Api': {
    honoured: ['CorsConfiguration', 'Name', 'ProtocolType', 'RouteSelectionExpression'],
    ignored: {
      Description: descriptionReason,
      DisableExecuteApiEndpoint: 'there is no other way to the API here',
      IpAddressType: 'the cloud listens on 127.0.0.1',
      Tags: tagsReason,
    },
  },
  'AWS::ApiGatewayV2::Stage': {
    honoured: [
      ...['AccessLogSettings', 'ApiId', 'DefaultRouteSettings', 'RouteSettings', 'StageName'],
      ...['StageVariables'],
    ],
    ignored: {
      AutoDeploy: 'the routes of the template are always deployed',
      DeploymentId: 'the routes of the template are always deployed',
      Description: descriptionReason,
      Tags: tagsReason,
    },
  },
  'AWS::ApiGatewayV2::Route': {
    honoured: [...['ApiId', 'AuthorizationType', 'RouteKey', 'RouteResponseSelectionExpression', 'Target']],
    ignored: { ApiKeyRequired: 'false for every API without API keys', OperationName: descriptionReason },
  },
  'AWS::ApiGatewayV2::RouteResponse': {
    honoured: ['ApiId', 'RouteId', 'RouteResponseKey'],
  },
  'AWS::ApiGatewayV2::Integration': {
    honoured: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'],
    ignored: {
      Description: descriptionReason,
      IntegrationMethod: 'a function is always invoked by POST',
    },
  },
  'AWS::StepFunctions::StateMachine': {
    honoured: ['Definition', 'DefinitionString', 'RoleArn', 'StateMachineName', 'StateMachineType'],
    ignored: {
      EncryptionConfiguration: encryptionReason,
      LoggingConfiguration: 'executions are logged by the cloud itself',
      Tags: tagsReason,
      TracingConfiguration: tracingReason,
    },
  },
  'AWS::Events::Rule': {
    honoured: ['EventPattern', 'Name', 'ScheduleExpression', 'State', 'Targets'],
    ignored: { Description: descriptionReason, Tags: tagsReason },
  },
  'AWS::SES::ConfigurationSet': {
    honoured: ['Name'],
    ignored: {
      DeliveryOptions: 'mails are files here',
      ReputationOptions: 'mails are files here',
      SendingOptions: 'mails are files here',
      SuppressionOptions: 'the list that SES keeps beside our own marks',
      Tags: tagsReason,
    },
  },
  'AWS::SES::ConfigurationSetEventDestination': { honoured: ['ConfigurationSetName', 'EventDestination'] },
  'AWS::Scheduler::Schedule': {
    honoured: ['Name', 'ScheduleExpression', 'ScheduleExpressionTimezone', 'State', 'Target'],
    ignored: {
      Description: descriptionReason,
      FlexibleTimeWindow: 'any moment of the window is right, also its first',
    },
  },
};

/** Types that a template may hold and that do nothing here, each with the reason why that is right. */
export const ignoredTypes: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::Account': 'lets API Gateway write to CloudWatch Logs',
  'AWS::ApiGatewayV2::Deployment': 'the routes of the template are always deployed',
  'AWS::Budgets::Budget': 'nothing here costs anything',
  'AWS::CDK::Metadata': 'tells AWS which constructs are used',
  'AWS::CloudFront::CachePolicy': 'requests go straight to the API here',
  'AWS::CloudFront::Distribution':
    'the gateway reads what it answers from buckets; all else goes straight to the API',
  'AWS::CloudFront::Function': 'the gateway runs those of pages; there is nothing to say of clients here',
  'AWS::CloudFront::OriginAccessControl': 'requests go straight to the API here',
  'AWS::CloudFront::OriginRequestPolicy': 'requests go straight to the API here',
  'AWS::CloudFront::ResponseHeadersPolicy': 'the gateway reads the headers of pages there',
  'AWS::CloudWatch::Alarm': 'nobody is on call for a laptop',
  'AWS::CloudWatch::CompositeAlarm': 'nobody is on call for a laptop',
  'AWS::CloudWatch::Dashboard': 'there are no metrics to draw here',
  'AWS::KMS::Alias': encryptionReason,
  'AWS::KMS::Key': encryptionReason,
  'AWS::Logs::LogGroup': 'logs go to files in the data folder and to their subscribers',
  'AWS::Logs::MetricFilter': 'there are no metrics here',
  'AWS::Logs::ResourcePolicy': 'lets AWS services write to CloudWatch Logs',
  'AWS::SNS::Subscription': 'topics carry alarms only; nobody is on call for a laptop',
  'AWS::SNS::Topic': 'topics carry alarms only; nobody is on call for a laptop',
  'AWS::SNS::TopicPolicy': 'topics carry alarms only; nobody is on call for a laptop',
  'AWS::WAFv2::WebACL': 'the cloud listens on 127.0.0.1',
  'AWS::WAFv2::WebACLAssociation': 'the cloud listens on 127.0.0.1',
  'Custom::StudioFiles': 'the gateway reads the files from the assembly',
  'Custom::S3AutoDeleteObjects': 'empties a bucket that is deleted; nothing here is deleted',
};
