import { describe, expect, it } from 'vitest';
import { enhancePrompt } from '../../../functions/planning/prompt-enhancement.ts';

describe('a prompt with what its style adds', () => {
  it.each([
    ['cinematic', 'Cinematic style, professional lighting, film grain, depth of field'],
    ['realistic', 'Photorealistic, natural lighting, high detail, lifelike'],
    ['animated', 'Animated style, vibrant colors, smooth motion, cartoon-like'],
    ['artistic', 'Artistic interpretation, creative lighting, stylized, expressive'],
    ['documentary', 'Documentary style, natural setting, authentic, informative'],
    ['commercial', 'Commercial quality, polished, marketing style, engaging'],
  ] as const)('[S4-21] in style %s', (style, addition) => {
    expect(enhancePrompt('A lake', style)).toBe(`A lake. ${addition}.`);
    expect(enhancePrompt('A lake. ', style)).toBe(`A lake. ${addition}.`);
  });

  it('stays as it is where the style adds nothing', () => {
    expect(enhancePrompt('A lake', 'professional')).toBe('A lake');
  });
});
