import { describe, expect, it } from 'vitest';
import { refuseNames } from '../../../../local/assembly/name-rules.ts';
import { resource } from '../../../support/fake-cloud.ts';

const refused = (type: string, properties: Record<string, unknown>) => () =>
  refuseNames([resource(type, 'Thing', properties)]);

describe('names that AWS would refuse in the middle of a deploy', () => {
  it.each([
    ['AWS::Lambda::Function', { FunctionName: 'kinora create' }],
    ['AWS::Lambda::Function', { FunctionName: 'f'.repeat(65) }],
    ['AWS::Lambda::Function', { Description: 'd'.repeat(257) }],
    ['AWS::SQS::Queue', { QueueName: 'kinora.dev' }],
    ['AWS::SQS::Queue', { QueueName: `${'q'.repeat(76)}.fifo` }],
    ['AWS::S3::Bucket', { BucketName: 'Kinora' }],
    ['AWS::S3::Bucket', { BucketName: '127.0.0.1' }],
    ['AWS::S3::Bucket', { BucketName: 'kinora..dev' }],
    ['AWS::DynamoDB::Table', { TableName: 'ab' }],
    ['AWS::Logs::LogGroup', { LogGroupName: '/aws/lambda/a b' }],
    ['AWS::Events::Rule', { Name: 'r'.repeat(65) }],
    ['AWS::StepFunctions::StateMachine', { StateMachineName: 's'.repeat(81) }],
    ['AWS::CloudWatch::Alarm', { AlarmDescription: 'd'.repeat(1025) }],
    ['AWS::CloudFront::Function', { FunctionConfig: {}, Name: 'kinora.viewer' }],
    ['AWS::CloudFront::CachePolicy', { CachePolicyConfig: { Name: 'kinora dev' } }],
    ['AWS::SES::ConfigurationSet', { Name: 'kinora/dev' }],
  ])('%s %j', (type, properties) => {
    expect(refused(type, properties)).toThrow(/test\/Thing: AWS takes .+ and not ".+" as \w+ of AWS::/);
  });

  it('of a stack, too', () => {
    const named = { ...resource('AWS::SQS::Queue', 'Thing', {}), stack: 'kinora_dev' };
    expect(() => refuseNames([named])).toThrow('a letter and at most 127 of A-Za-z0-9-');
  });

  it('are all told at once, and good ones pass', () => {
    const wrong = ['a b', 'c d'].map((FunctionName) =>
      resource('AWS::Lambda::Function', 'F', { FunctionName }),
    );
    expect(() => refuseNames(wrong)).toThrow(/"a b"[\s\S]+"c d"/);
    const good = [
      resource('AWS::S3::Bucket', 'B', { BucketName: 'kinora-dev-media.1' }),
      resource('AWS::SQS::Queue', 'Q', { QueueName: 'kinora_dev.fifo' }),
      resource('AWS::ApiGatewayV2::Stage', 'S', { StageName: '$default' }),
      resource('AWS::Lambda::Function', 'F', {}),
    ];
    expect(() => refuseNames(good)).not.toThrow();
  });
});
