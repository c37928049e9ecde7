import type { Authenticator } from '@kinora/client/account';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { currentUser, refreshUser } from '../app/session.ts';
import { useAction } from '../ui/action.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { PasswordInput } from '../ui/credentials.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Input } from '../ui/field.tsx';
import { useFirstField } from '../ui/first-field.ts';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { CopyButton, Secret } from '../ui/secret.tsx';
import { accountApi } from './account-api.ts';
import { QrCode } from './qr-code.tsx';
import { groupsOf } from './words.ts';

/** An authenticator app beside the password: set up, and taken away. */
export const SecondFactor = () => {
  const user = currentUser();
  const open = useSignal<'set-up' | 'remove' | undefined>(undefined);
  const isOn = user?.second_factor === true;
  const close = (): void => {
    open.value = undefined;
    void refreshUser();
  };
  return (
    <Card
      title="Second factor"
      actions={<Badge tone={isOn ? 'good' : 'neutral'}>{isOn ? 'On' : 'Off'}</Badge>}
    >
      <p class="soft">
        {isOn
          ? 'Signing in asks for the password and for a code of your authenticator app.'
          : 'A code of an authenticator app beside the password: who learns the password alone cannot sign in.'}
      </p>
      <div class="row">
        {isOn ? (
          <Button look="danger" onClick={() => (open.value = 'remove')}>
            Turn it off
          </Button>
        ) : (
          <Button
            look="primary"
            disabled={user?.email_verified !== true}
            onClick={() => (open.value = 'set-up')}
          >
            Set it up
          </Button>
        )}
        {user?.email_verified !== true && (
          <span class="soft small">
            <a href="#/account/profile">Confirm your address</a> first.
          </span>
        )}
      </div>
      {open.value === 'set-up' && <SetUp onClose={close} />}
      {open.value === 'remove' && <Remove onClose={close} />}
    </Card>
  );
};

/** Password, then the app's code, then the recovery codes. */
const SetUp = ({ onClose }: { onClose: () => void }) => {
  const app = useSignal<Authenticator | undefined>(undefined);
  const recovery = useSignal<readonly string[] | undefined>(undefined);
  const password = useSignal('');
  const code = useSignal('');
  const begin = useAction(async () => {
    app.value = await accountApi.beginSecondFactor(password.value);
  });
  const confirm = useAction(async () => {
    recovery.value = await accountApi.confirmSecondFactor(code.value.replaceAll(' ', ''));
  });
  const form = useFirstField();
  const hasApp = app.value !== undefined;
  useEffect(() => {
    if (hasApp) form.current?.querySelector<HTMLInputElement>('[name=code]')?.focus();
  }, [hasApp]);
  const submit = (event: Event): void => {
    event.preventDefault();
    void (app.value === undefined ? begin.run() : confirm.run());
  };
  if (recovery.value !== undefined) return <RecoveryCodes codes={recovery.value} onClose={onClose} />;
  return (
    <Dialog title="Set up the second factor" onClose={onClose}>
      <form ref={form} class="stack" onSubmit={submit}>
        {app.value === undefined ? (
          <>
            <p>First, your password: nobody who finds this page open is to do it for you.</p>
            <PasswordInput value={password.value} onValue={(value) => (password.value = value)} />
            {begin.error !== undefined && <ErrorNotice error={begin.error} />}
          </>
        ) : (
          <>
            <p>Scan this with your authenticator app, and type the code that it shows.</p>
            <QrCode text={app.value.uri} label="The code that your authenticator app scans" />
            <details>
              <summary>Cannot scan it?</summary>
              <p class="soft small">Type this key into the app instead:</p>
              <Secret text={groupsOf(app.value.secret)} label="the key" />
            </details>
            <Input
              label="Code of the app"
              name="code"
              inputMode="numeric"
              autocomplete="one-time-code"
              required
              maxLength={7}
              value={code.value}
              onValue={(value) => (code.value = value)}
            />
            {confirm.error !== undefined && <ErrorNotice error={confirm.error} />}
          </>
        )}
        <div class="row dialog-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={begin.busy || confirm.busy}>
            {app.value === undefined ? 'Go on' : 'Turn it on'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

const RecoveryCodes = ({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) => {
  const text = codes.join('\n');
  return (
    <Dialog title="Your recovery codes" onClose={onClose}>
      <div class="stack">
        <Notice kind="good" title="The second factor is on">
          <p>
            Keep these codes where you keep important papers. Each stands in for the app once; they are not
            shown again.
          </p>
        </Notice>
        <ul class="codes">
          {codes.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ul>
        <div class="row dialog-end">
          <CopyButton text={text} label="the recovery codes" />
          <ButtonLink
            icon="download"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
            download="kinora-recovery-codes.txt"
          >
            Save
          </ButtonLink>
          <Button look="primary" onClick={onClose}>
            I have kept them
          </Button>
        </div>
      </div>
    </Dialog>
  );
};

const Remove = ({ onClose }: { onClose: () => void }) => {
  const password = useSignal('');
  const code = useSignal('');
  return (
    <ConfirmDialog
      title="Turn the second factor off?"
      action="Turn it off"
      ready={password.value !== '' && code.value !== ''}
      onConfirm={() => accountApi.removeSecondFactor(password.value, code.value.trim())}
      onClose={onClose}
    >
      <p>From then on the password alone is enough to sign in.</p>
      <PasswordInput value={password.value} onValue={(value) => (password.value = value)} />
      <Input
        label="Code of the app, or a recovery code"
        autocomplete="one-time-code"
        value={code.value}
        onValue={(value) => (code.value = value)}
      />
    </ConfirmDialog>
  );
};
