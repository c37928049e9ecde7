import { useSignal } from '@preact/signals';
import { publicApi } from '../app/access.ts';
import { submitOf, useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { EmailInput } from '../ui/credentials.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';

/** Has a mail sent with a link to a page of the server that sets a new password. */
export const ResetPassword = ({ email, onBack }: { email: string; onBack: () => void }) => {
  const address = useSignal(email);
  const ask = useAction(() => publicApi.requestPasswordReset(address.value.trim()));
  return (
    <form class="stack" onSubmit={submitOf(ask)}>
      {ask.error !== undefined && <ErrorNotice error={ask.error} />}
      {ask.done && (
        <Notice kind="good" title="Look into your mailbox">
          <p>If there is an account with this address, a mail with a link is on its way.</p>
        </Notice>
      )}
      <EmailInput value={address.value} onValue={(value) => (address.value = value)} />
      <Button type="submit" look="primary" busy={ask.busy}>
        Send the link
      </Button>
      <Button look="quiet" onClick={onBack}>
        Back
      </Button>
    </form>
  );
};
