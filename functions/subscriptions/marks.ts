import { setting } from '../platform/env.ts';

type Marks = Readonly<Record<string, string>>;

/**
 * What Stripe keeps with all that is made for an account: whose it is, and of which environment. Several environments may
 * use one account at Stripe, and each is told of what the others do.
 */
export const marksOf = (userId: string): Record<string, string> => ({
  kinora_user: userId,
  kinora_environment: setting('environmentName'),
});

/** Whose something is by its marks; undefined where it is nobody's of this environment. */
export const markedOwner = (marks: Marks | null | undefined): string | undefined => {
  const { kinora_user: userId, kinora_environment: name } = marks ?? {};
  return name === undefined || name === setting('environmentName') ? userId : undefined;
};

/** Whether something was surely made by this environment, so that it may be taken back when its account is gone. */
export const isMarked = (marks: Marks | null | undefined): boolean =>
  marks?.kinora_environment === setting('environmentName');
