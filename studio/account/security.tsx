import { useSignal } from '@preact/signals';
import { submitOf, useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { NewPasswordInput, PasswordInput } from '../ui/credentials.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { accountApi } from './account-api.ts';
import { SecondFactor } from './second-factor.tsx';
import { SignedIn } from './signed-in.tsx';

/** Password, second factor, and where the account is signed in. */
export const Security = () => (
  <>
    <Password />
    <SecondFactor />
    <SignedIn />
  </>
);

const Password = () => {
  const current = useSignal('');
  const next = useSignal('');
  const save = useAction(async () => {
    await accountApi.changePassword(current.value, next.value);
    current.value = '';
    next.value = '';
  });
  return (
    <Card title="Password">
      <form class="stack" onSubmit={submitOf(save)}>
        <div class="fields">
          <PasswordInput
            label="Current password"
            value={current.value}
            onValue={(value) => (current.value = value)}
          />
          <NewPasswordInput
            label="New password"
            note="All other sessions end."
            value={next.value}
            onValue={(value) => (next.value = value)}
          />
        </div>
        {save.error !== undefined && <ErrorNotice error={save.error} />}
        {save.done && <Notice kind="good" title="The password was changed" />}
        <div class="row spread">
          <Button type="submit" busy={save.busy}>
            Change the password
          </Button>
          <span class="soft small">Forgotten? Sign out, and have a link sent from the sign-in.</span>
        </div>
      </form>
    </Card>
  );
};
