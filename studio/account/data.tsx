import { batch, useSignal } from '@preact/signals';
import { forgetAccess } from '../app/access.ts';
import { goTo } from '../app/router.ts';
import { currentUser, session } from '../app/session.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { PasswordInput } from '../ui/credentials.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { accountApi } from './account-api.ts';

/** All that is kept of the account: taken away as a file, and deleted. */
export const Data = () => {
  const isClosing = useSignal(false);
  const save = useAction(async () => {
    const all = await accountApi.exportAccount();
    const file = new Blob([JSON.stringify(all, undefined, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'kinora-account.json';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return (
    <>
      <Card title="Export">
        <p class="soft">
          One JSON file with all that is kept of you: profile, plan, budgets, projects, assets, videos with
          their texts, webhooks, ledger. Passwords, keys and secrets are not in it.
        </p>
        {save.error !== undefined && <ErrorNotice error={save.error} retry={() => void save.run()} />}
        <div class="row">
          <Button icon="download" busy={save.busy} onClick={() => void save.run()}>
            Save my data
          </Button>
          <span role="status" class="soft small">
            {save.done && 'Saved among your downloads.'}
          </span>
        </div>
      </Card>
      <Card title="Close the account">
        <p class="soft">
          Everything that belongs to it is deleted: films, projects, files, credits. Films on YouTube stay
          there. It cannot be undone.
        </p>
        <div class="row">
          <Button look="danger" icon="trash" onClick={() => (isClosing.value = true)}>
            Close my account
          </Button>
        </div>
      </Card>
      {isClosing.value && <CloseAccount onClose={() => (isClosing.value = false)} />}
    </>
  );
};

const CloseAccount = ({ onClose }: { onClose: () => void }) => {
  const password = useSignal('');
  const email = currentUser()?.email ?? '';
  return (
    <ConfirmDialog
      title="Close your account for good?"
      action="Delete everything"
      typed={email}
      ready={password.value !== ''}
      onConfirm={async () => {
        await accountApi.removeAccount(password.value);
        // At once: a screen of who is signed in would ask to sign in again.
        batch(() => {
          forgetAccess();
          session.value = { state: 'signed-out' };
          goTo('/sign-up', true);
        });
      }}
      onClose={onClose}
    >
      <p>Films in work are cancelled, a paid plan ends, and all files are deleted.</p>
      <PasswordInput value={password.value} onValue={(value) => (password.value = value)} />
    </ConfirmDialog>
  );
};
