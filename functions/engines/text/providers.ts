import type { ServiceProvider } from '../provider.ts';

/** Language models, in the order in which they are asked. */
export const textProviders: readonly ServiceProvider[] = [
  {
    id: 'bedrock',
    name: 'Amazon Bedrock',
    description: 'Rewrites, lays out and analyses texts by a language model of Amazon Bedrock.',
    vendor: 'bedrock',
    capabilities: { text: { work: 'immediate' } },
  },
  {
    id: 'gemini',
    name: 'Google Gemini',
    description: 'Rewrites, lays out and analyses texts by Google Gemini.',
    secret: 'gemini',
    capabilities: { text: { work: 'immediate' } },
  },
  {
    id: 'openai',
    name: 'OpenAI',
    description: 'Rewrites, lays out and analyses texts by OpenAI, or by a server that speaks its protocol.',
    secret: 'openai',
    capabilities: { text: { work: 'immediate' } },
  },
];

/** Judges texts beside the rules. */
export const guardrails: ServiceProvider = {
  id: 'guardrails',
  name: 'Guardrails of Amazon Bedrock',
  description: 'Judges texts by a guardrail of Amazon Bedrock, after the rules.',
  vendor: 'guardrails',
  capabilities: { moderation: { work: 'immediate' } },
};
