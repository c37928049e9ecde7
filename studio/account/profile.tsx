import type { Profile as ProfileData } from '@kinora/client/account';
import { useSignal } from '@preact/signals';
import { moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { refreshUser } from '../app/session.ts';
import { submitOf, useAction } from '../ui/action.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { PasswordInput } from '../ui/credentials.tsx';
import { Input } from '../ui/field.tsx';
import { Read } from '../ui/listing.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { accountApi } from './account-api.ts';

/** Who the owner is, and the address of the account. */
export const Profile = () => {
  const profile = useResource(() => accountApi.profile());
  const take = async (data: ProfileData): Promise<void> => {
    profile.set(data);
    await refreshUser();
  };
  return (
    <Read of={profile} lines={8}>
      {(data) => (
        <>
          <Names profile={data} onChange={take} />
          <Address profile={data} onChange={take} />
        </>
      )}
    </Read>
  );
};

interface Part {
  profile: ProfileData;
  onChange: (profile: ProfileData) => Promise<void>;
}

const Names = ({ profile, onChange }: Part) => {
  const name = useSignal(profile.full_name ?? '');
  const username = useSignal(profile.username ?? '');
  const save = useAction(async () => {
    const change = {
      ...(name.value.trim() === '' ? {} : { full_name: name.value.trim() }),
      ...(username.value.trim() === '' ? {} : { username: username.value.trim() }),
    };
    await onChange(await accountApi.updateProfile(change));
  });
  const isChanged =
    name.value.trim() !== (profile.full_name ?? '') || username.value.trim() !== (profile.username ?? '');
  return (
    <Card title="Profile">
      <form class="stack" onSubmit={submitOf(save)}>
        <div class="fields">
          <Input
            label="Name"
            name="name"
            autocomplete="name"
            maxLength={100}
            value={name.value}
            onValue={(value) => (name.value = value)}
          />
          <Input
            label="User name"
            name="username"
            autocomplete="nickname"
            value={username.value}
            onValue={(value) => (username.value = value)}
          />
        </div>
        {save.error !== undefined && <ErrorNotice error={save.error} />}
        <div class="row spread">
          <Button type="submit" look="primary" busy={save.busy} disabled={!isChanged}>
            Save
          </Button>
          <span class="soft small" role="status">
            {save.done && !isChanged ? 'Saved' : `Here since ${moment(profile.created_at)}`}
          </span>
        </div>
      </form>
    </Card>
  );
};

const Address = ({ profile, onChange }: Part) => {
  const address = useSignal('');
  const password = useSignal('');
  const confirmation = useAction(() => accountApi.requestVerification());
  const save = useAction(async () => {
    const changed = await accountApi.updateProfile({
      email: address.value.trim(),
      current_password: password.value,
    });
    address.value = '';
    password.value = '';
    await onChange(changed);
  });
  return (
    <Card
      title="E-mail"
      actions={
        profile.email_verified ? (
          <Badge tone="good">Confirmed</Badge>
        ) : (
          <Badge tone="warning">Not confirmed</Badge>
        )
      }
    >
      <p class="break">{profile.email}</p>
      {!profile.email_verified && (
        <Notice kind="warning" title="Please confirm this address">
          <p>Open the link in the mail that we sent. Until then no second factor can be set up.</p>
          {confirmation.error !== undefined && <ErrorNotice error={confirmation.error} />}
          {confirmation.done ? (
            <p>Another mail is on its way.</p>
          ) : (
            <Button busy={confirmation.busy} onClick={() => void confirmation.run()}>
              Send the mail again
            </Button>
          )}
        </Notice>
      )}
      <form class="stack" onSubmit={submitOf(save)}>
        <div class="fields">
          <Input
            label="New address"
            type="email"
            name="email"
            autocomplete="email"
            required
            value={address.value}
            onValue={(value) => (address.value = value)}
          />
          <PasswordInput value={password.value} onValue={(value) => (password.value = value)} />
        </div>
        {save.error !== undefined && <ErrorNotice error={save.error} />}
        {save.done && (
          <Notice kind="good" title="The address was changed">
            <p>A mail with a link to confirm it is on its way.</p>
          </Notice>
        )}
        <div class="row">
          <Button type="submit" busy={save.busy}>
            Change the address
          </Button>
        </div>
      </form>
    </Card>
  );
};
