import { describe, expectTypeOf, it } from 'vitest';
import type { authRoutes } from '../../../functions/auth/routes.ts';
import type { AnonymousContext, Context } from '../../../functions/platform/http/context.ts';
import type { Operation } from '../../../functions/platform/http/entry.ts';
import type { Output } from '../../../functions/shared/contract.ts';

type LogOut = typeof authRoutes.logOut;
type LogIn = typeof authRoutes.logIn;

describe('the types of an operation', () => {
  it('follow from its route', () => {
    expectTypeOf<Output<LogOut>>().toEqualTypeOf<{ message: string }>();
    expectTypeOf<Parameters<Operation<LogOut>>[1]>().toEqualTypeOf<Context>();
    expectTypeOf<Parameters<Operation<LogIn>>[1]>().toEqualTypeOf<AnonymousContext>();
    expectTypeOf<Parameters<Operation<LogIn>>[0]['body']['password']>().toEqualTypeOf<string>();
    expectTypeOf<Parameters<Operation<LogOut>>[0]['body']>().toEqualTypeOf<undefined>();
  });

  it('refuse a wrong answer', () => {
    const wrong = async () => ({ text: 'bye' });
    // @ts-expect-error the schema of logOut has a message and no text
    const operation: Operation<LogOut> = wrong;
    expectTypeOf(operation).toBeFunction();
  });
});
