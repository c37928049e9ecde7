/** Needs and settings of every function that may ask a language model. */
export const textNeeds = ['text:bedrock', 'secret:gemini', 'secret:openai', 'table:update'] as const;
export const textSettings = [
  'engines',
  'bedrockTextModel',
  'geminiTextModel',
  'openaiTextModel',
  'openaiBaseUrl',
  'maxModelTextsPerDay',
] as const;

/** Needs and settings of every function that has texts judged. */
export const moderationNeeds = ['moderation:guardrails'] as const;
export const moderationSettings = ['engines', 'guardrail'] as const;
