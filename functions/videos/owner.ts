import * as z from 'zod/mini';
import { getItem } from '../platform/aws/table.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import { accountKey } from '../shared/keys.ts';

/** What an answer may hold beside a video, where `include` names it. */
export const included = z.optional(z.enum(['user']));
export type Included = z.output<typeof included>;

/** The owner of a video, as told with it. */
export const ownerResponse = z.object({
  id: z.string(),
  email: z.string(),
  full_name: z.string(),
  is_active: z.boolean(),
});
export type OwnerResponse = z.output<typeof ownerResponse>;

const profile = z.object({ id: z.string(), email: z.string(), fullName: z.string(), isActive: z.boolean() });

/**
 * The caller, as the owner of the videos that the caller is shown: nobody reads another's. Nothing is read where nobody asked
 * for it, or where the account is gone.
 *
 * @throws KinoraError 403 `INSUFFICIENT_SCOPE` for an API key that may not read the account
 */
export const includedOwner = async (include: Included, actor: Actor): Promise<OwnerResponse | undefined> => {
  if (include === undefined) return undefined;
  demandScope(actor, 'account');
  const item = await getItem(accountKey(actor.userId));
  if (item === undefined) return undefined;
  const { id, email, fullName, isActive } = z.parse(profile, item);
  return { id, email, full_name: fullName, is_active: isActive };
};
