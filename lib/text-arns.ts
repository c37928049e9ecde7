import type { Stack } from 'aws-cdk-lib';
import type { Config } from './config.ts';
import type { ResourceBindings } from './resource-bindings.ts';
import { SynthesisError } from './synthesis-error.ts';

/**
 * Regions in which an inference profile may run its model. Source: Amazon Bedrock user guide, "Supported Regions and
 * models for inference profiles".
 */
const regionsOf: Readonly<Record<string, readonly string[]>> = {
  us: ['us-east-1', 'us-east-2', 'us-west-2'],
  eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
};

/**
 * What may be called for texts: a model, where it is through a profile this too, and a guardrail; as `engines` names.
 */
export const textArns = (
  { partition, region, account }: Stack,
  { engines, bedrockTextModel, guardrail }: Config,
): Pick<ResourceBindings['arns'], 'bedrock-text' | 'guardrail'> => {
  const named = engines.split(',');
  const [guardrailId = ''] = guardrail.split(':');
  if (named.includes('guardrails') && guardrailId === '')
    throw new SynthesisError('The setting engines names guardrails: the setting guardrail has to say which.');
  const [, place = '', model = bedrockTextModel] = /^([a-z]+)\.(\w+\..+)$/.exec(bedrockTextModel) ?? [];
  const models = [...new Set([region, ...(regionsOf[place] ?? [])])].map(
    (one) => `arn:${partition}:bedrock:${one}::foundation-model/${model}`,
  );
  const profile = `arn:${partition}:bedrock:${region}:${account}:inference-profile/${bedrockTextModel}`;
  return {
    'bedrock-text': named.includes('bedrock') ? [...(place === '' ? [] : [profile]), ...models] : [],
    guardrail: named.includes('guardrails')
      ? [`arn:${partition}:bedrock:${region}:${account}:guardrail/${guardrailId}`]
      : [],
  };
};
