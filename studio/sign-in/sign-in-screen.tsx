import { ApiError } from '@kinora/client/errors';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { goTo, hrefOf } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { session, signIn } from '../app/session.ts';
import { submitOf, useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { EmailInput, PasswordInput } from '../ui/credentials.tsx';
import { Input } from '../ui/field.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { ResetPassword } from './reset-password.tsx';
import { Welcome } from './welcome.tsx';

/** Signs in by address and password, and by a code where the account asks for one. */
export const SignInScreen = ({ query }: ScreenProps) => {
  const email = useSignal('');
  const password = useSignal('');
  const code = useSignal('');
  const asksForCode = useSignal(false);
  const isForgotten = useSignal(false);
  const isSignedIn = session.value.state === 'signed-in';
  useEffect(() => {
    if (isSignedIn) goTo(query.next ?? '/', true);
  }, [isSignedIn]);

  const enter = useAction(async () => {
    try {
      const given = asksForCode.value ? { code: code.value.trim() } : {};
      await signIn({ email: email.value.trim(), password: password.value, ...given });
    } catch (failure) {
      const wantsCode = failure instanceof ApiError && failure.code === 'CODE_REQUIRED';
      if (wantsCode && !asksForCode.value) asksForCode.value = true;
      else throw failure;
    }
  });

  if (isForgotten.value) {
    return (
      <Welcome title="Set a new password" lead="We send a link to your address.">
        <ResetPassword email={email.value} onBack={() => (isForgotten.value = false)} />
      </Welcome>
    );
  }
  return (
    <Welcome title="Sign in" lead="Welcome back.">
      <form class="stack" onSubmit={submitOf(enter)}>
        {enter.error !== undefined && <ErrorNotice error={enter.error} />}
        <EmailInput value={email.value} onValue={(value) => (email.value = value)} />
        <PasswordInput value={password.value} onValue={(value) => (password.value = value)} />
        {asksForCode.value && (
          <>
            <Notice title="One more step">
              <p>Enter what your authenticator app shows, or a recovery code.</p>
            </Notice>
            <Input
              label="Code"
              name="code"
              inputMode="numeric"
              autocomplete="one-time-code"
              required
              value={code.value}
              onValue={(value) => (code.value = value)}
            />
          </>
        )}
        <Button type="submit" look="primary" busy={enter.busy}>
          Sign in
        </Button>
      </form>
      <p class="aside">
        <button type="button" class="link" onClick={() => (isForgotten.value = true)}>
          Forgot your password?
        </button>
      </p>
      <p class="aside">
        No account yet? <a href={hrefOf('/sign-up', { next: query.next })}>Sign up</a>
      </p>
    </Welcome>
  );
};
