import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { goTo, hrefOf } from '../app/router.ts';
import type { ScreenProps } from '../app/screens.ts';
import { session, signUp } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Welcome } from './welcome.tsx';

/** Opens an account and signs in. */
export const SignUpScreen = ({ query }: ScreenProps) => {
  const email = useSignal('');
  const password = useSignal('');
  const name = useSignal('');
  const error = useSignal<unknown>(undefined);
  const busy = useSignal(false);
  const isSignedIn = session.value.state === 'signed-in';
  useEffect(() => {
    if (isSignedIn) goTo(query.next ?? '/', true);
  }, [isSignedIn]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    busy.value = true;
    error.value = undefined;
    try {
      const named = name.value.trim() === '' ? {} : { full_name: name.value.trim() };
      await signUp({ email: email.value.trim(), password: password.value, ...named });
    } catch (failure) {
      error.value = failure;
    }
    busy.value = false;
  };

  return (
    <Welcome title="Create your account" lead="The first credits are on us.">
      <form class="stack" onSubmit={submit}>
        {error.value !== undefined && <ErrorNotice error={error.value} />}
        <Input
          label="Name"
          name="name"
          autocomplete="name"
          hint="Optional."
          value={name.value}
          onValue={(value) => (name.value = value)}
        />
        <Input
          label="E-mail"
          type="email"
          name="email"
          autocomplete="username"
          required
          value={email.value}
          onValue={(value) => (email.value = value)}
        />
        <Input
          label="Password"
          type="password"
          name="password"
          autocomplete="new-password"
          required
          minLength={8}
          hint="At least 8 characters."
          value={password.value}
          onValue={(value) => (password.value = value)}
        />
        <Button type="submit" look="primary" busy={busy.value}>
          Sign up
        </Button>
      </form>
      <p class="aside">
        Have an account? <a href={hrefOf('/sign-in', { next: query.next })}>Sign in</a>
      </p>
    </Welcome>
  );
};
