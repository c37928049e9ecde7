import type { AuditEvent } from '@kinora/client/administration';
import { useSignal } from '@preact/signals';
import { Input } from '../ui/field.tsx';
import { Listing } from '../ui/listing.tsx';
import { Empty } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { usePages } from '../ui/pages.ts';
import { Table } from '../ui/table.tsx';
import { administration } from './administration-api.ts';
import { actionWords, detailWords } from './audit-words.ts';

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const time = (text: string): string => text.slice(11, 19);
/** The last groups of an id are enough to tell ids of one page apart. */
const shortId = (id: string): string => (id.length > 14 ? `…${id.slice(-12)}` : id);

/** Who did what to whom, by the day. */
export const Audit = () => {
  const day = useSignal(dayOf(Date.now()));
  const pages = usePages(
    async (cursor) => {
      const page = await administration.auditEvents({
        day: day.value,
        limit: 50,
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { rows: page.events, next: page.next_cursor ?? undefined };
    },
    [day.value],
  );
  return (
    <Card title="Audit log">
      <div class="narrow">
        <Input
          label="Day (UTC)"
          type="date"
          min={dayOf(Date.now() - 90 * 86_400_000)}
          max={dayOf(Date.now())}
          hint="Entries are kept for 90 days."
          value={day.value}
          onValue={(value) => {
            if (/^\d{4}-\d\d-\d\d$/.test(value)) day.value = value;
          }}
        />
      </div>
      <Listing
        of={pages}
        empty={
          <Empty icon="clock" title="Nothing on this day">
            <p>Sign-ins, keys, suspensions, credits and the like are recorded here.</p>
          </Empty>
        }
      >
        {(rows) => (
          <Table
            label="Audit log"
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              { label: 'Time', cell: ({ at }) => <time dateTime={at}>{time(at)}</time> },
              {
                label: 'What',
                cell: (event) => (
                  <span class="two">
                    <strong>{actionWords(event.action)}</strong>
                    <Details of={event} />
                  </span>
                ),
              },
              { label: 'By', cell: ({ actor_id }) => <Id id={actor_id} /> },
              { label: 'To', cell: ({ target_id }) => <Id id={target_id} /> },
              { label: 'From', cell: ({ origin }) => <span class="break">{origin}</span> },
              { label: 'Request', cell: ({ request_id }) => <Id id={request_id} /> },
            ]}
          />
        )}
      </Listing>
    </Card>
  );
};

const Details = ({ of: { details } }: { of: AuditEvent }) => {
  const words = detailWords(details);
  return words === '' ? null : <span class="soft small break">{words}</span>;
};

const Id = ({ id }: { id: string | null | undefined }) =>
  id == null ? <span class="soft">–</span> : <code title={id}>{shortId(id)}</code>;
