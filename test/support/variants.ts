import type { Settings } from '../../functions/shared/settings.ts';

/** Clouds with settings of their own that test files of all workers share, each started when one first asks for it. */
export const variants = {
  /** What is limited, and few of it: tests make accounts of their own, so nobody uses up what is another's. */
  limited: {
    loginLimitPerMinute: 5,
    createLimitPerMinute: 3,
    maxActiveVideos: 2,
    signupCredits: 77,
    allowedHosts: '127.0.0.1,*.kinora.test',
  },
  /** What production asks and hides. */
  strict: {
    passwordPolicy: 'strict',
    grantCreditsAt: 'verification',
    docsEnabled: false,
    environmentName: 'staging',
  },
  /** Nothing: for files that make no films, and fill, sweep or count what all accounts have in common. */
  apart: {},
  /** Vendors that say by a webhook that a work has ended. */
  called: { engines: 'heygen,fal,omni', signupCredits: 200 },
  /** Every vendor, beside the fake one, without webhooks; a voice of one's own; models that read texts. */
  vendors: {
    engines: 'neural,polly,heygen,fal,omni,veo,luma,bedrock,gemini,guardrails',
    guardrail: 'double:1',
    maxModelTextsPerDay: 4,
    signupCredits: 200,
  },
} as const satisfies Record<string, Partial<Settings>>;

export type VariantName = keyof typeof variants;
