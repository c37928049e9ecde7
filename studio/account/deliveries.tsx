import type { WebhookDelivery } from '@kinora/client/webhooks';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { moment } from '../app/format.ts';
import { hrefOf } from '../app/router.ts';
import { useAction } from '../ui/action.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Listing } from '../ui/listing.tsx';
import { Empty, ErrorNotice, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { usePages } from '../ui/pages.ts';
import { ReplayRange } from './replay-range.tsx';
import { attemptWords, deliveryState } from './webhook-words.ts';

const filters = [
  { value: '', label: 'All' },
  { value: 'delivered', label: 'Delivered' },
  { value: 'pending', label: 'Under way' },
  { value: 'given_up', label: 'Given up' },
];

/** What was sent to an endpoint, with every attempt. @param id of the endpoint, or `jobs` */
export const Deliveries = ({ id }: { id: string }) => {
  const status = useSignal('');
  const isReplaying = useSignal(false);
  const pages = usePages(
    async (cursor) => {
      const page = await api.webhookDeliveries(id, {
        limit: 25,
        ...(status.value === '' ? {} : { status: status.value }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { rows: page.deliveries, next: page.next_cursor ?? undefined };
    },
    [id, status.value],
  );
  const ping = useAction(async () => {
    await api.pingWebhookEndpoint(id);
    pages.first.reload();
  });
  return (
    <Card
      title="Deliveries"
      actions={
        <span class="row">
          {id !== 'jobs' && (
            <Button busy={ping.busy} onClick={() => void ping.run()}>
              Send a ping
            </Button>
          )}
          <Button onClick={() => (isReplaying.value = true)}>Replay a time</Button>
          <Button icon="again" onClick={pages.first.reload}>
            Read again
          </Button>
        </span>
      }
    >
      {ping.error !== undefined && <ErrorNotice error={ping.error} />}
      <div class="narrow">
        <Select
          label="Show"
          value={status.value}
          options={filters}
          onValue={(value) => (status.value = value)}
        />
      </div>
      <Listing
        of={pages}
        empty={
          <Empty icon="share" title="No deliveries">
            <p>
              {status.value === ''
                ? 'Make a film or send a ping: it is listed here.'
                : 'None is in this state.'}
            </p>
          </Empty>
        }
      >
        {(rows) => (
          <ul class="entries">
            {rows.map((delivery) => (
              <Delivery key={delivery.id} endpointId={id} of={delivery} onReplayed={pages.first.reload} />
            ))}
          </ul>
        )}
      </Listing>
      {isReplaying.value && (
        <ReplayRange id={id} onDone={pages.first.reload} onClose={() => (isReplaying.value = false)} />
      )}
    </Card>
  );
};

const Delivery = ({
  endpointId,
  of,
  onReplayed,
}: {
  endpointId: string;
  of: WebhookDelivery;
  onReplayed: () => void;
}) => {
  const { tone, text, why } = deliveryState(of);
  const replay = useAction(async () => {
    await api.replayWebhookDelivery(endpointId, of.id);
    onReplayed();
  });
  const { video_id: videoId, next_attempt_at: next } = of;
  return (
    <li class="entry">
      <details class="delivery">
        <summary>
          <span class="delivery-head">
            <code>{of.type}</code>
            <Badge tone={tone}>{text}</Badge>
            <span class="soft small">{moment(of.created_at)}</span>
          </span>
        </summary>
        <div class="stack">
          {why !== undefined && <p>Given up: {why}.</p>}
          <dl class="facts">
            <div>
              <dt>webhook-id</dt>
              <dd class="break">
                <code>{of.webhook_id}</code>
              </dd>
            </div>
            {typeof videoId === 'string' && (
              <div>
                <dt>Video</dt>
                <dd class="break">
                  <a href={hrefOf(`/videos/${videoId}`)}>{videoId}</a>
                </dd>
              </div>
            )}
            {typeof next === 'string' && (
              <div>
                <dt>Next attempt</dt>
                <dd>{moment(next)}</dd>
              </div>
            )}
          </dl>
          <ol class="attempts">
            {of.attempts.map((attempt) => (
              <li key={attempt.at}>
                <p>
                  {moment(attempt.at)}: {attemptWords(attempt)}
                  <span class="soft"> in {attempt.milliseconds} ms</span>
                </p>
                {attempt.answer !== '' && <pre class="answer">{attempt.answer}</pre>}
              </li>
            ))}
            {of.attempts.length === 0 && <li class="soft">No attempt yet.</li>}
          </ol>
          {replay.error !== undefined && <ErrorNotice error={replay.error} />}
          {replay.done && <Notice kind="good" title="It is sent once more" />}
          <div class="row">
            <Button
              icon="again"
              label={`Replay ${of.type} of ${moment(of.created_at)}`}
              busy={replay.busy}
              onClick={() => void replay.run()}
            >
              Replay
            </Button>
            <span class="soft small">A new delivery with the same webhook-id.</span>
          </div>
        </div>
      </details>
    </li>
  );
};
