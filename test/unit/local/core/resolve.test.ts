import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../../../local/assembly/assembly.ts';
import { localNames } from '../../../../local/assembly/local-names.ts';
import { AssemblyError, resolveAssembly } from '../../../../local/assembly/resolve.ts';
import { refuseUnsupported } from '../../../../local/assembly/supported.ts';
import { ignoredTypes, runTypes } from '../../../../local/assembly/supported-types.ts';

const place = { region: 'eu-west-1', accountId: '000000000000', endpoint: 'http://127.0.0.1:4000' };

const assemblyOf = (templates: Record<string, Record<string, unknown>>): Assembly => ({
  stacks: Object.entries(templates).map(([name, template]) => ({ name, template })),
  assets: new Map(),
  region: undefined,
});

/** Resolves one value as a description in a stack with a table, a mapping and two conditions. */
const resolved = (Value: unknown): unknown => {
  const template = {
    Parameters: { Size: { Default: '3' }, Unset: { Type: 'String' } },
    Mappings: { Map: { eu: { name: 'Europe' } } },
    Conditions: {
      Yes: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
      No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
      Either: { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] },
    },
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'films' } },
      Subject: { Type: 'AWS::Logs::LogGroup', Properties: { Description: Value } },
    },
  };
  const resources = resolveAssembly(assemblyOf({ App: template }), place);
  return resources.find(({ logicalId }) => logicalId === 'Subject')?.properties.Description;
};

const table = 'arn:aws:dynamodb:eu-west-1:000000000000:table/films';

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'Table' }, 'films'],
    [{ Ref: 'Size' }, '3'],
    [{ Ref: 'AWS::AccountId' }, '000000000000'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, table],
    [{ 'Fn::GetAtt': 'Table.Arn' }, table],
    [{ 'Fn::Join': ['/', [{ Ref: 'Table' }, 'index', 1]] }, 'films/index/1'],
    [{ 'Fn::Sub': `\${Table} \${Table.Arn} \${!Kept} \${AWS::Region}` }, `films ${table} \${Kept} eu-west-1`],
    [{ 'Fn::Sub': [`\${Own}-\${Table}`, { Own: { Ref: 'Size' } }] }, '3-films'],
    [{ 'Fn::Select': ['1', { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    [{ 'Fn::FindInMap': ['Map', 'eu', 'name'] }, 'Europe'],
    [{ 'Fn::If': ['Yes', { Ref: 'Table' }, 'never'] }, 'films'],
    [{ 'Fn::If': ['Both', 'a', 'b'] }, 'b'],
    [{ 'Fn::If': ['Either', 'a', 'b'] }, 'a'],
    [
      [1, { 'Fn::If': ['No', 2, { Ref: 'AWS::NoValue' }] }, 3],
      [1, 3],
    ],
    [{ kept: true, gone: { Ref: 'AWS::NoValue' } }, { kept: true }],
    [{ 'Fn::Base64': 'a' }, 'YQ=='],
    [{ 'Fn::ToJsonString': { name: { Ref: 'Table' } } }, '{"name":"films"}'],
    [{ 'Fn::Length': [1, 2] }, 2],
  ])('%j gives %j', (value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it.each([
    [{ Ref: 'Nothing' }, 'Nothing is called Nothing'],
    [{ Ref: 'Unset' }, 'Parameter Unset has no default value'],
    [{ 'Fn::GetAtt': ['Table', 'Colour'] }, 'Fn::GetAtt Table.Colour is not supported'],
    [{ 'Fn::Transform': {} }, 'Fn::Transform is not supported'],
    [{ 'Fn::ImportValue': 'elsewhere' }, 'No stack exports elsewhere'],
    [{ 'Fn::Join': ['', [{ a: 1 }]] }, 'Fn::Join expected text'],
  ])('%j is refused', (value, message) => {
    expect(() => resolved(value)).toThrow(message);
  });

  it('leave plain values as they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).match(/"(Ref|Condition|Fn::)/));
        expect(resolved({ value })).toEqual({ value });
      }),
    );
  });
});

describe('resources', () => {
  const resources = {
    Table: { Type: 'AWS::DynamoDB::Table' },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: { 'Fn::Join': ['-', ['q', { Ref: 'Table' }]] } },
    },
    Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineName: 'films' } },
    Skipped: { Type: 'AWS::SQS::Queue', Condition: 'Never' },
  };
  const template = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, Resources: resources };
  const find = (stack: string, logicalId: string) =>
    resolveAssembly(assemblyOf({ [stack]: template }), place).find((one) => one.logicalId === logicalId);

  it('have the same names in every run, other ones in another stack', () => {
    expect(find('App', 'Table')?.physicalId).toMatch(/^App-Table-[A-Z0-9]{12}$/);
    expect(find('App', 'Table')?.physicalId).toBe(find('App', 'Table')?.physicalId);
    expect(find('Other', 'Table')?.physicalId).not.toBe(find('App', 'Table')?.physicalId);
  });

  it('are named as AWS names them', () => {
    const name = `q-${find('App', 'Table')?.physicalId}`;
    expect(find('App', 'Queue')).toMatchObject({
      physicalId: `http://127.0.0.1:4000/000000000000/${name}`,
      arn: `arn:aws:sqs:eu-west-1:000000000000:${name}`,
    });
    expect(find('App', 'Machine')?.physicalId).toBe(
      'arn:aws:states:eu-west-1:000000000000:stateMachine:films',
    );
  });

  it('are left out when their condition is false', () => {
    expect(find('App', 'Skipped')).toBeUndefined();
  });

  it('may not be named after themselves', () => {
    const circle = { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Queue' } } } };
    expect(() => resolveAssembly(assemblyOf({ App: { Resources: circle } }), place)).toThrow(
      'depends on itself',
    );
  });
});

describe('what is not supported', () => {
  it('is refused by name, all at once', () => {
    const assembly = assemblyOf({
      One: {
        Resources: {
          Cluster: { Type: 'AWS::ECS::Cluster' },
          Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'a', Colour: 'red' } },
        },
      },
      Two: { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { Speed: 1 } } } },
    });
    const attempt = (): void => refuseUnsupported(assembly);
    expect(attempt).toThrow(AssemblyError);
    expect(attempt).toThrow(/One\/Cluster: the type AWS::ECS::Cluster is not supported/);
    expect(attempt).toThrow(/One\/Table: the property Colour of AWS::DynamoDB::Table is not supported/);
    expect(attempt).toThrow(/Two\/Queue: the property Speed of AWS::SQS::Queue is not supported/);
  });

  it('stands on exactly one list, with a reason', () => {
    for (const type of Object.keys(runTypes)) expect(ignoredTypes).not.toHaveProperty([type]);
    for (const [type, { honoured, ignored = {} }] of Object.entries(runTypes)) {
      expect(new Set(honoured).size, type).toBe(honoured.length);
      for (const name of honoured) expect(ignored, type).not.toHaveProperty([name]);
      for (const reason of Object.values(ignored)) expect(reason.length).toBeGreaterThan(10);
    }
  });
});

describe('names of AWS', () => {
  it('become local addresses where they are of this cloud', () => {
    const api = (logicalId: string, ProtocolType: string, physicalId: string) => ({
      ...{ stack: 'App', logicalId, type: 'AWS::ApiGatewayV2::Api', physicalId },
      ...{ properties: { ProtocolType }, metadata: {} },
    });
    const localName = localNames(
      [api('Http', 'HTTP', 'aaa'), api('Sockets', 'WEBSOCKET', 'bbb')],
      'eu-west-1',
      {
        http: 'http://127.0.0.1:3000',
        websocket: 'ws://127.0.0.1:3000/v1',
        endpoint: 'http://127.0.0.1:4000',
      },
    );
    expect(localName('https://bbb.execute-api.eu-west-1.amazonaws.com/v1')).toBe(
      'http://127.0.0.1:4000/_execute-api/bbb/v1',
    );
    expect(localName('wss://bbb.execute-api.eu-west-1.amazonaws.com/v1')).toBe('ws://127.0.0.1:3000/v1');
    expect(localName('https://aaa.execute-api.eu-west-1.amazonaws.com/docs')).toBe(
      'http://127.0.0.1:3000/docs',
    );
    expect(localName('https://ccc.execute-api.eu-west-1.amazonaws.com')).toContain('amazonaws.com');
  });
});
