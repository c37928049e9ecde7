import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { goTo, hrefOf } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { session, signUp } from '../app/session.ts';
import { submitOf, useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { EmailInput, NewPasswordInput } from '../ui/credentials.tsx';
import { Input } from '../ui/field.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Welcome } from './welcome.tsx';

/** Opens an account and signs in. */
export const SignUpScreen = ({ query }: ScreenProps) => {
  const email = useSignal('');
  const password = useSignal('');
  const name = useSignal('');
  const isSignedIn = session.value.state === 'signed-in';
  useEffect(() => {
    if (isSignedIn) goTo(query.next ?? '/', true);
  }, [isSignedIn]);

  const create = useAction(() => {
    const named = name.value.trim() === '' ? {} : { full_name: name.value.trim() };
    return signUp({ email: email.value.trim(), password: password.value, ...named });
  });

  return (
    <Welcome title="Create your account" lead="The first credits are on us.">
      <form class="stack" onSubmit={submitOf(create)}>
        {create.error !== undefined && <ErrorNotice error={create.error} />}
        <Input
          label="Name"
          name="name"
          autocomplete="name"
          hint="Optional."
          value={name.value}
          onValue={(value) => (name.value = value)}
        />
        <EmailInput value={email.value} onValue={(value) => (email.value = value)} />
        <NewPasswordInput value={password.value} onValue={(value) => (password.value = value)} />
        <Button type="submit" look="primary" busy={create.busy}>
          Sign up
        </Button>
      </form>
      <p class="aside">
        Have an account? <a href={hrefOf('/sign-in', { next: query.next })}>Sign in</a>
      </p>
    </Welcome>
  );
};
