import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import { converse } from '../../platform/aws/bedrock-text.ts';
import { setting } from '../../platform/env.ts';
import type { TextQuestion, TextWork } from '../capabilities.ts';
import { formless, refused } from '../text/failures.ts';
import { vendorFailed } from './failures.ts';

type Schema = NonNullable<
  NonNullable<NonNullable<ConverseCommandInput['toolConfig']>['tools']>[number]['toolSpec']
>['inputSchema'];

const refusals: ReadonlySet<string> = new Set(['content_filtered', 'guardrail_intervened']);

/** A tool that has to be called has the answer in the form asked for. Source: Bedrock user guide, "Use a tool". */
const inputOf = (model: string, question: TextQuestion): ConverseCommandInput => ({
  modelId: model,
  system: [{ text: question.instructions }],
  messages: [{ role: 'user', content: [{ text: JSON.stringify(question.data) }] }],
  inferenceConfig: { maxTokens: question.maxTokens, temperature: 0.7 },
  toolConfig: {
    tools: [
      {
        toolSpec: {
          name: question.name,
          description: 'Takes the answer.',
          inputSchema: { json: question.schema } as Schema,
        },
      },
    ],
    toolChoice: { tool: { name: question.name } },
  },
});

/** The language model of Bedrock that the setting `bedrockTextModel` names. */
export const bedrockText = (): TextWork => {
  const model = setting('bedrockTextModel');
  return {
    model,
    answer: async (question, milliseconds) => {
      const output = await converse(inputOf(model, question), milliseconds).catch((error: unknown) => {
        throw vendorFailed(error);
      });
      const reason = output.stopReason ?? '';
      if (refusals.has(reason)) throw refused('The model does not answer to this content.');
      const uses = output.output?.message?.content?.flatMap(({ toolUse }) =>
        toolUse === undefined ? [] : [toolUse],
      );
      const use = uses?.find(({ name }) => name === question.name);
      if (use === undefined || reason === 'max_tokens') throw formless(`The model ended with "${reason}".`);
      const { inputTokens = 0, outputTokens = 0 } = output.usage ?? {};
      return { answer: use.input, tokens: { input: inputTokens, output: outputTokens } };
    },
  };
};
