import { api } from '../app/api.ts';
import { capital, credits, moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { hrefOf } from '../app/router.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Listing, Read } from '../ui/listing.tsx';
import { Empty, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { usePages } from '../ui/pages.ts';
import { Table } from '../ui/table.tsx';
import { accountApi } from './account-api.ts';
import { signed } from './words.ts';

/** What is left, and where it came from and went. */
export const Credits = () => {
  const balance = useResource(() => api.balance());
  const ledger = usePages(async (cursor) => {
    const page = await accountApi.transactions({ limit: 25, ...(cursor === undefined ? {} : { cursor }) });
    return { rows: page.transactions, next: page.next_cursor ?? undefined };
  });
  return (
    <>
      <Card>
        <Read of={balance} lines={2}>
          {({ balance: left, active_videos: active, owed = 0 }) => (
            <>
              <div class="row spread">
                <div class="balance">
                  <strong>{left.toLocaleString('en')}</strong>
                  <span>
                    {left === 1 ? 'credit left' : 'credits left'}
                    {active > 0 && `, after those held for ${active} in work`}
                  </span>
                </div>
                <ButtonLink look="primary" icon="plus" href={hrefOf('/account/plan')}>
                  Get credits
                </ButtonLink>
              </div>
              {owed > 0 && (
                <Notice kind="warning" title={`${credits(owed)} are owed`}>
                  <p>A payment was taken back. New films can be made once they are there again.</p>
                </Notice>
              )}
            </>
          )}
        </Read>
      </Card>
      <Card title="Ledger">
        <Listing
          of={ledger}
          empty={
            <Empty icon="credits" title="Nothing yet">
              <p>Credits that come, are held for a film or are charged for it are listed here.</p>
            </Empty>
          }
        >
          {(rows) => (
            <Table
              label="Ledger"
              rows={rows}
              idOf={({ id }) => id}
              columns={[
                { label: 'When', cell: ({ created_at }) => moment(created_at) },
                { label: 'What', cell: ({ type }) => capital(type) },
                {
                  label: 'Why',
                  cell: ({ reason, video_id }) =>
                    video_id == null ? reason : <a href={hrefOf(`/videos/${video_id}`)}>{reason}</a>,
                },
                {
                  label: 'Credits',
                  kind: 'number',
                  cell: ({ amount }) => <span class={amount > 0 ? 'came' : undefined}>{signed(amount)}</span>,
                },
              ]}
            />
          )}
        </Listing>
      </Card>
    </>
  );
};
