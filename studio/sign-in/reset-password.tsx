import { useSignal } from '@preact/signals';
import { publicApi } from '../app/access.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';

/** Has a mail sent with a link to a page of the server that sets a new password. */
export const ResetPassword = ({ email, onBack }: { email: string; onBack: () => void }) => {
  const address = useSignal(email);
  const error = useSignal<unknown>(undefined);
  const busy = useSignal(false);
  const isSent = useSignal(false);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    busy.value = true;
    error.value = undefined;
    try {
      await publicApi.requestPasswordReset(address.value.trim());
      isSent.value = true;
    } catch (failure) {
      error.value = failure;
    }
    busy.value = false;
  };

  return (
    <form class="stack" onSubmit={submit}>
      {error.value !== undefined && <ErrorNotice error={error.value} />}
      {isSent.value && (
        <Notice kind="good" title="Look into your mailbox">
          <p>If there is an account with this address, a mail with a link is on its way.</p>
        </Notice>
      )}
      <Input
        label="E-mail"
        type="email"
        name="email"
        autocomplete="username"
        required
        value={address.value}
        onValue={(value) => (address.value = value)}
      />
      <Button type="submit" look="primary" busy={busy.value}>
        Send the link
      </Button>
      <Button look="quiet" onClick={onBack}>
        Back
      </Button>
    </form>
  );
};
