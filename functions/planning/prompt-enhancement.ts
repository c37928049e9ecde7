import type { Style } from '@kinora/engine/contract';

/** Names what made a text where no language model did. */
export const byRules = 'rules';

/** What a style adds to a prompt. Wire contract: clients compare the texts. */
const additions: Readonly<Partial<Record<Style, string>>> = {
  cinematic: 'Cinematic style, professional lighting, film grain, depth of field',
  realistic: 'Photorealistic, natural lighting, high detail, lifelike',
  animated: 'Animated style, vibrant colors, smooth motion, cartoon-like',
  artistic: 'Artistic interpretation, creative lighting, stylized, expressive',
  documentary: 'Documentary style, natural setting, authentic, informative',
  commercial: 'Commercial quality, polished, marketing style, engaging',
};

/**
 * A prompt with what its style adds, e.g. `A lake. Cinematic style, ....`; a full stop of its own is not doubled. A
 * style that adds nothing leaves it as it stands.
 */
export const enhancePrompt = (prompt: string, style: Style): string => {
  const addition = additions[style];
  if (addition === undefined) return prompt;
  return `${prompt.replace(/[.\s]+$/, '')}. ${addition}.`;
};
