import { App, Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { Media } from '../../lib/constructs/media.ts';
import { lumaArns } from '../../lib/luma-arns.ts';
import { readConfig } from '../../lib/read-config.ts';

const arnsWith = (engines: string) => {
  const env = { region: 'us-west-2', account: '123456789012' };
  const stack = new Stack(new App(), 'Stack', { env });
  const config = { ...readConfig(new App({ context: { env: 'dev' } }).node), engines };
  return stack.resolve(lumaArns(stack, config, new Media(stack, 'Media', { config })));
};

test('who starts Luma may invoke that model alone, and write to the folders of its films', () => {
  const arns = JSON.stringify(arnsWith('fal,luma'));
  expect(arns).toContain(':bedrock:us-west-2::foundation-model/luma.ray-v2:0"');
  expect(arns).toContain(':bedrock:us-west-2:123456789012:async-invoke/*"');
  expect(arns).toContain('/work/*/luma-*"');
  expect(arns).toContain('/movies/*/luma-*"');
  expect(arns).toContain('/vendors/*/luma-*"');
  expect(arns).not.toContain('"*"');
});

test('without its name in the setting nothing is granted', () => {
  expect(arnsWith('fal')).toEqual({ luma: [], 'luma-jobs': [], 'luma-objects': [] });
});
