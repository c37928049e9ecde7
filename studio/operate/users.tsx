import type { Account } from '@kinora/client/administration';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { capital, moment } from '../app/format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { Listing } from '../ui/listing.tsx';
import { Empty } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { usePages } from '../ui/pages.ts';
import { Table } from '../ui/table.tsx';
import { administration } from './administration-api.ts';
import { UserDialog } from './user-dialog.tsx';

/** Milliseconds without a letter after which the list is read. */
const pauseMilliseconds = 300;

/** The accounts, by address, and what is done to them. */
export const Users = () => {
  const text = useSignal('');
  const search = useSignal('');
  const open = useSignal<Account | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => {
      search.value = text.value.trim();
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text.value]);
  const pages = usePages(
    async (cursor) => {
      const page = await administration.accounts({
        limit: 25,
        ...(search.value === '' ? {} : { search: search.value }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { rows: page.users, next: page.next_cursor ?? undefined };
    },
    [search.value],
  );
  return (
    <Card title="Users">
      <div class="narrow">
        <Input
          label="Search"
          type="search"
          placeholder="Beginning of an address"
          value={text.value}
          onValue={(value) => (text.value = value)}
        />
      </div>
      <Listing
        of={pages}
        empty={
          <Empty icon="search" title="Nobody">
            <p>No address begins with this.</p>
          </Empty>
        }
      >
        {(rows) => (
          <Table
            label="Users"
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                label: 'Account',
                cell: ({ email, full_name, role, is_active }) => (
                  <span class="two">
                    <strong class="break">{email}</strong>
                    <span class="row">
                      {full_name != null && full_name !== '' && <span class="soft small">{full_name}</span>}
                      {role !== 'user' && <Badge tone="accent">{capital(role)}</Badge>}
                      {!is_active && <Badge tone="bad">Suspended</Badge>}
                    </span>
                  </span>
                ),
              },
              { label: 'Plan', cell: ({ plan }) => capital(plan) },
              { label: 'Credits', kind: 'number', cell: ({ balance }) => balance.toLocaleString('en') },
              {
                label: 'Films',
                kind: 'number',
                cell: ({ videos_count, active_videos }) =>
                  active_videos > 0 ? `${videos_count}, ${active_videos} in work` : videos_count,
              },
              {
                label: 'Last signed in',
                cell: ({ last_login_at }) => (last_login_at == null ? 'Never' : moment(last_login_at)),
              },
              {
                label: 'Manage',
                kind: 'actions',
                cell: (account) => (
                  <Button
                    look="quiet"
                    label={`Manage ${account.email}`}
                    onClick={() => (open.value = account)}
                  >
                    Manage
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Listing>
      {open.value !== undefined && (
        <UserDialog
          account={open.value}
          onDone={pages.first.reload}
          onClose={() => (open.value = undefined)}
        />
      )}
    </Card>
  );
};
