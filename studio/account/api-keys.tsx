import type { ApiKey, NewApiKey } from '@kinora/client/account';
import { useSignal } from '@preact/signals';
import { moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Read } from '../ui/listing.tsx';
import { Empty, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { Secret } from '../ui/secret.tsx';
import { Table } from '../ui/table.tsx';
import { accountApi } from './account-api.ts';
import { NewKey } from './new-key.tsx';
import { scopeWords } from './scopes.ts';

/** Keys by which programs act for the account. */
export const ApiKeys = () => {
  const keys = useResource(() => accountApi.apiKeys());
  const isMaking = useSignal(false);
  const made = useSignal<NewApiKey | undefined>(undefined);
  const revoking = useSignal<ApiKey | undefined>(undefined);
  const take = (key: NewApiKey): void => {
    made.value = key;
    isMaking.value = false;
    keys.reload();
  };
  return (
    <Card
      title="API keys"
      actions={
        <Button look="primary" icon="plus" onClick={() => (isMaking.value = true)}>
          New key
        </Button>
      }
    >
      <p class="soft">
        A program sends its key as <code>X-API-Key</code>. It acts as you, within its scopes; see the{' '}
        <a href="/docs" target="_blank" rel="noreferrer">
          API
        </a>
        .
      </p>
      <Read of={keys}>
        {(list) =>
          list.length === 0 ? (
            <Empty icon="account" title="No keys yet">
              <p>Make one for each program, so that each can be revoked alone.</p>
            </Empty>
          ) : (
            <Table
              label="API keys"
              rows={list}
              idOf={({ id }) => id}
              columns={[
                {
                  label: 'Name',
                  cell: ({ name, prefix }) => (
                    <span class="two">
                      <strong>{name}</strong>
                      <code>{prefix}…</code>
                    </span>
                  ),
                },
                { label: 'May use', cell: ({ scopes }) => scopeWords(scopes) },
                {
                  label: 'Last used',
                  cell: ({ last_used_at }) => (last_used_at == null ? 'Never' : moment(last_used_at)),
                },
                {
                  label: 'Ends',
                  cell: ({ expires_at }) => (expires_at == null ? 'Never' : moment(expires_at)),
                },
                {
                  label: 'Revoke',
                  kind: 'actions',
                  cell: (key) => (
                    <Button look="quiet" label={`Revoke ${key.name}`} onClick={() => (revoking.value = key)}>
                      Revoke
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Read>
      {isMaking.value && <NewKey onMade={take} onClose={() => (isMaking.value = false)} />}
      {made.value !== undefined && (
        <Dialog title="Your new key" onClose={() => (made.value = undefined)}>
          <div class="stack">
            <Notice kind="warning" title="It is shown this once">
              <p>Keep it where you keep secrets. Whoever has it can do what its scopes allow.</p>
            </Notice>
            <Secret text={made.value.key} label="the key" />
            <div class="row dialog-end">
              <Button look="primary" onClick={() => (made.value = undefined)}>
                I have kept it
              </Button>
            </div>
          </div>
        </Dialog>
      )}
      {revoking.value !== undefined && (
        <Revoke of={revoking.value} onDone={keys.reload} onClose={() => (revoking.value = undefined)} />
      )}
    </Card>
  );
};

const Revoke = ({ of, onDone, onClose }: { of: ApiKey; onDone: () => void; onClose: () => void }) => (
  <ConfirmDialog
    title={`Revoke ${of.name}?`}
    action="Revoke"
    typed={of.name}
    onConfirm={async () => {
      await accountApi.removeApiKey(of.id);
      onDone();
    }}
    onClose={onClose}
  >
    <p>Its next request is refused. Programs that use it stop working; this cannot be taken back.</p>
  </ConfirmDialog>
);
