import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamodbNeeds, writtenTables } from '../../../../local/aws/dynamodb-needs.ts';
import { Principals } from '../../../../local/aws/principals.ts';
import { readTarget, s3Needs, s3Operation } from '../../../../local/aws/s3-needs.ts';
import { firstSecretValue } from '../../../../local/aws/secret-values.ts';
import { planFaults } from '../../../../local/faults.ts';
import { ResourceIndex } from '../../../../local/resource-index.ts';

const place = { region: 'us-east-1', accountId: '000000000000', endpoint: 'http://127.0.0.1:4000' };

describe('faults', () => {
  const draw = (seed: number, point: string, count: number): boolean[] => {
    const faults = planFaults({ seed, rates: { [point]: 0.5, other: 0.5 } });
    return Array.from({ length: count }, () => faults.happens(point));
  };

  it('are the same for the same seed, whatever else is asked', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.boolean(), { maxLength: 30 }), (seed, interleaved) => {
        const faults = planFaults({ seed, rates: { point: 0.5, other: 0.5 } });
        const drawn = interleaved.map((asksOther) => {
          if (asksOther) faults.happens('other');
          return faults.happens('point');
        });
        expect(drawn).toEqual(draw(seed, 'point', interleaved.length));
      }),
    );
  });

  it('happen as often as planned', () => {
    const faults = planFaults({ seed: 7, rates: { rare: 0.1, always: 1, never: 0 } });
    const count = (point: string) =>
      Array.from({ length: 2000 }, () => faults.happens(point)).filter(Boolean).length;
    expect(count('rare')).toBeGreaterThan(150);
    expect(count('rare')).toBeLessThan(250);
    expect([count('always'), count('never'), count('unplanned')]).toEqual([2000, 0, 0]);
  });
});

describe('secrets', () => {
  it('have the length and characters that the template asks for', () => {
    fc.assert(
      fc.property(
        fc.record({
          PasswordLength: fc.integer({ min: 4, max: 100 }),
          ExcludePunctuation: fc.boolean(),
          ExcludeNumbers: fc.boolean(),
          ExcludeUppercase: fc.boolean(),
          ExcludeCharacters: fc.string({ maxLength: 10 }),
        }),
        (rules) => {
          const value = firstSecretValue({ GenerateSecretString: rules });
          expect(value).toHaveLength(rules.PasswordLength);
          expect(value).toMatch(/[a-z]/);
          if (rules.ExcludePunctuation) expect(value).toMatch(/^[A-Za-z0-9]*$/);
          if (rules.ExcludeNumbers) expect(value).not.toMatch(/[0-9]/);
          if (rules.ExcludeUppercase) expect(value).not.toMatch(/[A-Z]/);
          for (const character of rules.ExcludeCharacters) expect(value).not.toContain(character);
        },
      ),
    );
  });

  it('may be one member of a JSON document, or given', () => {
    const rules = { SecretStringTemplate: '{"user":"kinora"}', GenerateStringKey: 'password' };
    expect(JSON.parse(firstSecretValue({ GenerateSecretString: rules }))).toEqual({
      user: 'kinora',
      password: expect.stringMatching(/^.{32}$/),
    });
    expect(firstSecretValue({ SecretString: 'given' })).toBe('given');
  });
});

describe('needs of DynamoDB calls', () => {
  const arn = (name: string) => `arn:aws:dynamodb:us-east-1:000000000000:table/${name}`;

  it('are those of each part of a transaction', () => {
    const TransactItems = [
      { Put: { TableName: 'a' } },
      { Put: { TableName: 'a' } },
      { ConditionCheck: { TableName: 'a' } },
      { Update: { TableName: 'b' } },
      { Delete: { TableName: arn('c') } },
    ];
    expect(dynamodbNeeds('TransactWriteItems', { TransactItems }, place)).toEqual([
      { action: 'dynamodb:PutItem', resource: arn('a') },
      { action: 'dynamodb:ConditionCheckItem', resource: arn('a') },
      { action: 'dynamodb:UpdateItem', resource: arn('b') },
      { action: 'dynamodb:DeleteItem', resource: arn('c') },
    ]);
    expect(writtenTables('TransactWriteItems', { TransactItems })).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['Query', { TableName: 'a', IndexName: 'i' }, [['Query', `${arn('a')}/index/i`]]],
    ['GetItem', { TableName: 'a' }, [['GetItem', arn('a')]]],
    [
      'BatchGetItem',
      { RequestItems: { a: {}, b: {} } },
      [
        ['BatchGetItem', arn('a')],
        ['BatchGetItem', arn('b')],
      ],
    ],
    ['ListTables', {}, [['ListTables', '*']]],
  ])('of %s %j', (operation, body, expected) => {
    const needs = dynamodbNeeds(operation, body, place).map(({ action, resource }) => [action, resource]);
    expect(needs).toEqual(expected.map(([action, resource]) => [`dynamodb:${action}`, resource]));
  });
});

describe('needs of S3 calls', () => {
  it.each([
    ['GET', '/b/k/1', 'GetObject', ['s3:GetObject arn:aws:s3:::b/k/1']],
    ['HEAD', '/b/k%20x', 'HeadObject', ['s3:GetObject arn:aws:s3:::b/k x']],
    ['PUT', '/b/k?partNumber=1&uploadId=u', 'UploadPart', ['s3:PutObject arn:aws:s3:::b/k']],
    ['DELETE', '/b/k?uploadId=u', 'AbortMultipartUpload', ['s3:AbortMultipartUpload arn:aws:s3:::b/k']],
    ['POST', '/b/k?uploads', 'CreateMultipartUpload', ['s3:PutObject arn:aws:s3:::b/k']],
    ['GET', '/b?list-type=2&prefix=k', 'ListObjectsV2', ['s3:ListBucket arn:aws:s3:::b']],
    ['GET', '/', 'ListBuckets', ['s3:ListAllMyBuckets *']],
  ])('%s %s', (method, url, operation, expected) => {
    const target = readTarget(url);
    expect(s3Operation(method, target, false)).toBe(operation);
    const needs = s3Needs(operation, target, undefined, Buffer.alloc(0));
    expect(needs.map(({ action, resource }) => `${action} ${resource}`)).toEqual(expected);
  });

  it('of a copy and of a deletion name every object', () => {
    const copy = s3Needs('CopyObject', readTarget('/b/new'), '/other/old%20one', Buffer.alloc(0));
    expect(copy.map(({ resource }) => resource)).toEqual([
      'arn:aws:s3:::b/new',
      'arn:aws:s3:::other/old one',
    ]);
    const body = Buffer.from(
      '<Delete><Object><Key>a&amp;b</Key></Object><Object><Key>c</Key></Object></Delete>',
    );
    const deletion = s3Needs('DeleteObjects', readTarget('/b?delete'), undefined, body);
    expect(deletion.map(({ resource }) => resource)).toEqual(['arn:aws:s3:::b/a&b', 'arn:aws:s3:::b/c']);
  });

  it.each(['tagging', 'acl', 'versioning'])('?%s is not carried', (name) => {
    expect(s3Operation('PUT', readTarget(`/b/k?${name}`), false)).toBeUndefined();
  });
});

describe('finding resources', () => {
  const resource = (logicalId: string, type: string, physicalId: string, arn: string) => ({
    ...{ stack: 'App', logicalId, type, physicalId, arn },
    ...{ properties: {}, metadata: {} },
  });
  const worker = resource(
    'Worker',
    'AWS::Lambda::Function',
    'app-worker',
    'arn:aws:lambda:r:0:function:app-worker',
  );
  const films = resource('Table', 'AWS::DynamoDB::Table', 'films', 'arn:aws:dynamodb:r:0:table/films');
  const index = new ResourceIndex([worker, films]);

  it.each([
    ['Worker', worker],
    ['app-worker', worker],
    ['arn:aws:lambda:r:0:function:app-worker', worker],
    ['arn:aws:lambda:r:0:function:app-worker:live', worker],
    ['arn:aws:dynamodb:r:0:table/films/stream/2000-01-01T00:00:00.000', films],
    ['arn:aws:dynamodb:r:0:table/films/index/gsi1', films],
    ['arn:aws:lambda:r:0:function:nobody', undefined],
    ['Nobody', undefined],
  ])('%s', (reference, expected) => {
    expect(index.find(reference)).toBe(expected);
  });
});

describe('credentials', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kinora-credentials-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('differ by function, stay the same between runs, and derive from a key that only the user can read', () => {
    const functions = ['A', 'B'].map((logicalId) => ({
      ...{ stack: 'App', logicalId, type: 'AWS::Lambda::Function', physicalId: logicalId },
      ...{ properties: { Role: 'arn:aws:iam::000000000000:role/app' }, metadata: {} },
    }));
    const [first, again] = [new Principals(folder, functions), new Principals(folder, functions)];
    const ids = functions.map((one) => first.ofFunction(one).credentials.accessKeyId);
    expect(new Set([...ids, first.internal.credentials.accessKeyId]).size).toBe(3);
    expect(functions.map((one) => again.ofFunction(one).credentials.accessKeyId)).toEqual(ids);
    expect(statSync(join(folder, 'credentials.key')).mode & 0o777).toBe(0o600);
  });
});
