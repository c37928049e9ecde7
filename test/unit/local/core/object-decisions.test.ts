import { expect, it } from 'vitest';
import { Policies } from '../../../../local/aws/policies.ts';
import { resource } from '../../../support/fake-cloud.ts';

const bucket = 'arn:aws:s3:::media';
const read = (Effect: 'Allow' | 'Deny', ...keys: string[]) => ({
  Effect,
  Action: 's3:GetObject',
  Resource: keys.map((key) => `${bucket}/${key}`),
});
const role = (name: string, Statement: object[]) =>
  resource('AWS::IAM::Role', name, {
    Policies: [{ PolicyName: 'Needs', PolicyDocument: { Version: '2012-10-17', Statement } }],
  });
const bucketPolicy = resource('AWS::S3::BucketPolicy', 'p', {
  Bucket: 'media',
  PolicyDocument: {
    Version: '2012-10-17',
    Statement: [{ ...read('Deny', 'videos/*/sealed.txt'), Principal: '*' }],
  },
});
const resources = [
  role('reader', [read('Allow', 'videos/*', 'one.txt'), read('Deny', 'videos/hidden*')]),
  role('other', [
    read('Allow', 'work/?-*'),
    { Effect: 'Allow', Action: 's3:GetObject', NotResource: `${bucket}/videos/*` },
  ]),
  bucketPolicy,
];
const paths = ['videos/1/film.mp4', 'videos/2/film.mp4', 'videos/hidden/film.mp4', 'videos/3/sealed.txt'];
const others = ['one.txt', 'One.txt', 'one.txt/more', 'work/a-1', 'work/ab-1', 'work/b-2', 'Videos/1'];
const variable = (name: string) => `\${${name}}`;
const odd = ['videos/*', 'videos/hid*', 'videos/a b', variable('x')];

it('an object that was decided on decides on none that a policy tells apart from it', async () => {
  const remembering = new Policies(resources, '000000000000');
  const decisions = new Set<string>();
  for (const roleName of ['reader', 'other', 'nobody'])
    for (const owner of [bucket, `${bucket}2`])
      for (const key of [...paths, ...others, ...odd, ...paths].map((path) => `${owner}/${path}`)) {
        const need = { action: 's3:GetObject', resource: key };
        const fresh = await new Policies(resources, '000000000000').allows(roleName, need);
        expect([roleName, key, await remembering.allows(roleName, need)]).toEqual([roleName, key, fresh]);
        decisions.add(`${roleName} ${fresh}`);
      }
  expect([...decisions].sort()).toEqual([
    'nobody false',
    'other false',
    'other true',
    'reader false',
    'reader true',
  ]);
});

it('where a policy names objects by what is known of the request, each object is decided on alone', async () => {
  const own = role('own', [read('Allow', `${variable('aws:SecureTransport')}/*`)]);
  const policies = new Policies([own], '000000000000');
  const may = (folder: string) =>
    policies.allows('own', { action: 's3:GetObject', resource: `${bucket}/${folder}/a.txt` });
  expect([await may('false'), await may('true'), await may('false')]).toEqual([false, true, false]);
});
