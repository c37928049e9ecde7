import type { NewApiKey, Scope } from '@kinora/client/account';
import { useSignal } from '@preact/signals';
import { currentUser } from '../app/session.ts';
import { Checks } from '../ui/checks.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Input, Select } from '../ui/field.tsx';
import { accountApi } from './account-api.ts';
import { scopeGroups, usualScopes } from './scopes.ts';

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '3650', label: 'Ten years' },
];

/** Asks what a new key is for, and makes it. */
export const NewKey = ({ onMade, onClose }: { onMade: (key: NewApiKey) => void; onClose: () => void }) => {
  const name = useSignal('');
  const days = useSignal('365');
  const chosen = useSignal<ReadonlySet<Scope>>(new Set(usualScopes));
  const isPrivileged = currentUser()?.role !== 'user';
  return (
    <ConfirmDialog
      title="New API key"
      action="Make the key"
      isDangerous={false}
      ready={name.value.trim() !== '' && chosen.value.size > 0}
      onConfirm={async () => {
        const key = await accountApi.createApiKey({
          name: name.value.trim(),
          scopes: [...chosen.value],
          expires_in_days: Number(days.value),
        });
        onMade(key);
      }}
      onClose={onClose}
    >
      <div class="fields">
        <Input
          label="Name"
          maxLength={100}
          placeholder="Newsletter"
          hint="What uses it."
          value={name.value}
          onValue={(value) => (name.value = value)}
        />
        <Select
          label="It ends after"
          value={days.value}
          options={
            chosen.value.has('admin') ? lifetimes.filter(({ value }) => Number(value) <= 90) : lifetimes
          }
          onValue={(value) => (days.value = value)}
        />
      </div>
      <fieldset class="choice">
        <legend>What it may do</legend>
        <div class="scopes">
          {scopeGroups(isPrivileged).map(({ label, scopes }) => (
            <div key={label} class="scope-row">
              <span>{label}</span>
              <Checks
                prefix={label}
                options={scopes.map(({ scope, label: text }) => ({ value: scope, label: text }))}
                chosen={chosen.value}
                onChosen={(next) => {
                  chosen.value = next;
                  if (next.has('admin') && Number(days.value) > 90) days.value = '90';
                }}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </ConfirmDialog>
  );
};
