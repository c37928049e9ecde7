import { useSignal } from '@preact/signals';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
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
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save.run();
        }}
      >
        <div class="fields">
          <Input
            label="Current password"
            type="password"
            name="current-password"
            autocomplete="current-password"
            required
            value={current.value}
            onValue={(value) => (current.value = value)}
          />
          <Input
            label="New password"
            type="password"
            name="new-password"
            autocomplete="new-password"
            required
            minLength={8}
            hint="At least 8 characters. All other sessions end."
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
