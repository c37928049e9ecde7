import { ApiError } from '@kinora/client/errors';
import { api } from '../app/api.ts';
import { capital, moment } from '../app/format.ts';
import { Badge } from '../ui/badge.tsx';
import { Listing } from '../ui/listing.tsx';
import { Card } from '../ui/page.tsx';
import { usePages } from '../ui/pages.ts';
import { Table } from '../ui/table.tsx';
import { money } from './words.ts';

/** What was billed, newest first. */
export const Invoices = () => {
  const pages = usePages(async (cursor) => {
    const page = await api.invoices({ limit: '12', ...(cursor === undefined ? {} : { cursor }) });
    return { rows: page.invoices, next: page.next_cursor ?? undefined };
  });
  const { first } = pages;
  const isWithout =
    first.state === 'failed' &&
    first.error instanceof ApiError &&
    first.error.code === 'PAYMENTS_NOT_CONFIGURED';
  if (isWithout) {
    return (
      <Card title="Invoices">
        <p class="soft">Payments are not set up at this service, so nothing is billed.</p>
      </Card>
    );
  }
  return (
    <Card title="Invoices">
      <Listing of={pages} empty={<p class="soft">Nothing was billed yet.</p>}>
        {(rows) => (
          <Table
            label="Invoices"
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              { label: 'Number', cell: ({ number, id }) => number ?? id },
              { label: 'Date', cell: ({ created_at }) => moment(created_at) },
              {
                label: 'State',
                cell: ({ status }) => (
                  <Badge tone={status === 'paid' ? 'good' : 'warning'}>{capital(status ?? 'draft')}</Badge>
                ),
              },
              {
                label: 'Amount',
                kind: 'number',
                cell: ({ total_cents, currency }) => money(total_cents, currency),
              },
              {
                label: 'Files',
                kind: 'actions',
                cell: ({ url, pdf_url, number }) => (
                  <span class="row">
                    {url !== null && (
                      <a href={url} target="_blank" rel="noreferrer">
                        Open<span class="hidden"> invoice {number}</span>
                      </a>
                    )}
                    {pdf_url !== null && (
                      <a href={pdf_url} target="_blank" rel="noreferrer">
                        PDF<span class="hidden"> of invoice {number}</span>
                      </a>
                    )}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Listing>
    </Card>
  );
};
