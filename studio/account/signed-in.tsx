import type { SignedInSession } from '@kinora/client/account';
import { useSignal } from '@preact/signals';
import { moment } from '../app/format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Listing } from '../ui/listing.tsx';
import { Empty } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { usePages } from '../ui/pages.ts';
import { Table } from '../ui/table.tsx';
import { accountApi } from './account-api.ts';
import { deviceOf } from './words.ts';

/** Where the account is signed in, each of which can be ended. */
export const SignedIn = () => {
  const pages = usePages(async (cursor) => {
    const { sessions, next_cursor: next } = await accountApi.sessions(cursor);
    return { rows: sessions, next: next ?? undefined };
  });
  const ending = useSignal<SignedInSession | 'others' | undefined>(undefined);
  const isSeveral = pages.rows.some(({ current }) => !current);
  return (
    <Card
      title="Sessions"
      actions={isSeveral && <Button onClick={() => (ending.value = 'others')}>End all others</Button>}
    >
      <Listing of={pages} empty={<Empty icon="account" title="No sessions" />}>
        {(rows) => (
          <Table
            label="Sessions"
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                label: 'Device',
                cell: ({ user_agent, current }) => (
                  <span class="row">
                    {deviceOf(user_agent ?? '')} {current && <Badge tone="accent">This one</Badge>}
                  </span>
                ),
              },
              { label: 'Address', cell: ({ ip }) => ip },
              { label: 'Signed in', cell: ({ created_at }) => moment(created_at) },
              { label: 'Ends', cell: ({ expires_at }) => moment(expires_at) },
              {
                label: 'End',
                kind: 'actions',
                cell: (session) =>
                  !session.current && (
                    <Button
                      look="quiet"
                      label={`End the session of ${deviceOf(session.user_agent ?? '')}`}
                      onClick={() => (ending.value = session)}
                    >
                      End
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Listing>
      {ending.value !== undefined && (
        <EndSession
          which={ending.value}
          onClose={() => (ending.value = undefined)}
          onDone={pages.first.reload}
        />
      )}
    </Card>
  );
};

const EndSession = ({
  which,
  onClose,
  onDone,
}: {
  which: SignedInSession | 'others';
  onClose: () => void;
  onDone: () => void;
}) => (
  <ConfirmDialog
    title={which === 'others' ? 'End all other sessions?' : 'End this session?'}
    action="End"
    onConfirm={async () => {
      await (which === 'others' ? accountApi.endOtherSessions() : accountApi.endSession(which.id));
      onDone();
    }}
    onClose={onClose}
  >
    <p>
      {which === 'others'
        ? 'Every other device has to sign in again. This one stays signed in.'
        : `${deviceOf(which.user_agent ?? '')} (${which.ip ?? 'unknown address'}) has to sign in again.`}
    </p>
  </ConfirmDialog>
);
