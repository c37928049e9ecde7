import type { YoutubeChannel } from '@kinora/client/youtube';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { capital } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { hrefOf } from '../app/router.ts';
import { useAction } from '../ui/action.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Listing, Read } from '../ui/listing.tsx';
import { Empty, ErrorNotice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { usePages } from '../ui/pages.ts';
import { Table } from '../ui/table.tsx';

const tones: Readonly<Record<string, Tone>> = {
  completed: 'good',
  failed: 'bad',
  pending: 'warning',
  processing: 'warning',
};

/** Channels of YouTube that films are published on, and what was published. */
export const Youtube = () => {
  const channels = useResource(() => api.youtubeChannels());
  const leaving = useSignal<YoutubeChannel | undefined>(undefined);
  const connect = useAction(async () => {
    location.assign((await api.connectYoutube()).authorization_url);
  });
  return (
    <>
      <Card
        title="Channels"
        actions={
          <Button look="primary" icon="plus" busy={connect.busy} onClick={() => void connect.run()}>
            Connect a channel
          </Button>
        }
      >
        {connect.error !== undefined && <ErrorNotice error={connect.error} />}
        <Read of={channels}>
          {(list) =>
            list.length === 0 ? (
              <Empty icon="videos" title="No channels yet">
                <p>Connect one at Google, and finished films can be published there with a click.</p>
              </Empty>
            ) : (
              <ul class="entries">
                {list.map((channel) => (
                  <li key={channel.id} class="entry row spread">
                    <span class="two">
                      <strong>{channel.title}</strong>
                      <span class="soft small">{channel.handle ?? channel.id}</span>
                    </span>
                    <span class="row">
                      {channel.status === 'connected' ? (
                        <Badge tone="good">Connected</Badge>
                      ) : (
                        <Badge tone="bad">Taken back at Google: connect it again</Badge>
                      )}
                      <Button
                        look="quiet"
                        label={`Disconnect ${channel.title}`}
                        onClick={() => (leaving.value = channel)}
                      >
                        Disconnect
                      </Button>
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Read>
      </Card>
      <Publications />
      {leaving.value !== undefined && (
        <Disconnect of={leaving.value} onDone={channels.reload} onClose={() => (leaving.value = undefined)} />
      )}
    </>
  );
};

const Disconnect = ({
  of,
  onDone,
  onClose,
}: {
  of: YoutubeChannel;
  onDone: () => void;
  onClose: () => void;
}) => (
  <ConfirmDialog
    title={`Disconnect ${of.title}?`}
    action="Disconnect"
    onConfirm={async () => {
      await api.disconnectYoutube(of.id);
      onDone();
    }}
    onClose={onClose}
  >
    <p>Our right to act for it is given back to Google. What is published there stays.</p>
  </ConfirmDialog>
);

const Publications = () => {
  const pages = usePages(async (cursor) => {
    const page = await api.publications({ limit: 10, ...(cursor === undefined ? {} : { cursor }) });
    return { rows: page.publications, next: page.next_cursor ?? undefined };
  });
  return (
    <Card title="Published">
      <Listing
        of={pages}
        empty={<p class="soft">Nothing was published yet. A film's page has the button.</p>}
      >
        {(rows) => (
          <Table
            label="Publications"
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              {
                label: 'Film',
                cell: ({ video_id, title }) => (
                  <a href={hrefOf(`/videos/${video_id}`)}>{typeof title === 'string' ? title : video_id}</a>
                ),
              },
              {
                label: 'State',
                cell: ({ status, failure }) => (
                  <span class="two">
                    <span>
                      <Badge tone={tones[status] ?? 'neutral'}>{capital(status)}</Badge>
                    </span>
                    {failure != null && (
                      <span class="small">
                        {failure.message} <code>{failure.code}</code>
                      </span>
                    )}
                  </span>
                ),
              },
              {
                label: 'At YouTube',
                kind: 'actions',
                cell: ({ youtube_url: url }) =>
                  url != null && (
                    <a href={url} target="_blank" rel="noreferrer">
                      Watch
                    </a>
                  ),
              },
            ]}
          />
        )}
      </Listing>
    </Card>
  );
};
