import type { DeadLetter } from '@kinora/client/administration';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Read } from '../ui/listing.tsx';
import { Empty, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { administration } from './administration-api.ts';

/** Messages that are looked at. */
const shown = 20;
/** Messages that one order sends back at most. */
const most = 100;

const messagesOf = (count: number): string => `${count} ${count === 1 ? 'message' : 'messages'}`;

/** What is asked for, before it is done: one message, or all of them. */
type Wish = { message: DeadLetter } | 'all';

/** The messages of a queue, each with what it names, and the ways back. */
export const QueueLetters = ({
  name,
  onChanged,
  onClose,
}: {
  name: string;
  onChanged: () => void;
  onClose: () => void;
}) => {
  const letters = useResource(() => administration.deadLetters(name, shown), [name]);
  const wish = useSignal<Wish | undefined>(undefined);
  const outcome = useSignal<{ sent: number; left: number } | undefined>(undefined);
  // The same order twice, as after a broken connection, acts once.
  const key = useRef('');
  const ask = (wanted: Wish): void => {
    key.current = crypto.randomUUID();
    wish.value = wanted;
  };
  const redrive = async (wanted: Wish): Promise<void> => {
    const what = wanted === 'all' ? { limit: most } : { message_ids: [wanted.message.id] };
    outcome.value = await administration.redriveDeadLetters(name, what, key.current);
    letters.reload();
    onChanged();
  };
  const wanted = wish.value;
  return (
    <Card
      title={`Messages of ${name}`}
      actions={
        <Button icon="close" look="quiet" onClick={onClose}>
          Close
        </Button>
      }
    >
      {outcome.value !== undefined && <Outcome {...outcome.value} />}
      <Read of={letters}>
        {({ impact, runbook, redrivable, messages }) => (
          <>
            {impact != null && <p>{impact}</p>}
            <p class="soft small">
              What to do: <code>{runbook}</code>.{' '}
              {redrivable
                ? 'Mend the cause first: a message that fails again comes back here.'
                : 'These messages came from no queue and cannot go back.'}
            </p>
            {messages.length === 0 ? (
              <Empty icon="check" title="Nothing lies here">
                <p>Or others look at its messages just now.</p>
              </Empty>
            ) : (
              <>
                {redrivable && (
                  <div class="row">
                    <Button icon="again" onClick={() => ask('all')}>
                      Send all back
                    </Button>
                    {messages.length === shown && (
                      <span class="soft small">The first {shown} are shown.</span>
                    )}
                  </div>
                )}
                <ul class="entries">
                  {messages.map((message) => (
                    <Letter
                      key={message.id}
                      of={message}
                      {...(redrivable ? { onRedrive: () => ask({ message }) } : {})}
                    />
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Read>
      {wanted !== undefined && (
        <ConfirmDialog
          title={wanted === 'all' ? `Send all back to ${name}?` : `Send this message back to ${name}?`}
          action="Send back"
          isDangerous={false}
          onConfirm={() => redrive(wanted)}
          onClose={() => (wish.value = undefined)}
        >
          <p>
            {wanted === 'all'
              ? `Up to ${most} messages are tried again. What fails again comes back here.`
              : 'It is tried again. If it fails, it comes back here.'}
          </p>
        </ConfirmDialog>
      )}
    </Card>
  );
};

const Outcome = ({ sent, left }: { sent: number; left: number }) =>
  sent === 0 ? (
    <Notice kind="info" title="Nothing went back">
      <p>What was asked for is not here any more, or others look at it just now.</p>
    </Notice>
  ) : (
    <Notice kind="good" title={`${messagesOf(sent)} went back`}>
      <p>{left === 0 ? 'The queue is empty.' : `About ${messagesOf(left)} are left.`}</p>
    </Notice>
  );

const Letter = ({ of, onRedrive }: { of: DeadLetter; onRedrive?: () => void }) => (
  <li class="entry letter">
    <div class="row spread">
      <span class="soft small">
        {of.sent_at == null ? 'At an unknown time' : moment(of.sent_at)}, looked at {of.tries}{' '}
        {of.tries === 1 ? 'time' : 'times'}
      </span>
      {onRedrive !== undefined && (
        <Button icon="again" look="quiet" label={`Send back ${of.id}`} onClick={onRedrive}>
          Send back
        </Button>
      )}
    </div>
    <dl class="meanings">
      {Object.entries(of.facts).map(([label, value]) => (
        <div key={label}>
          <dt>
            <code>{label}</code>
          </dt>
          <dd class="break">{value}</dd>
        </div>
      ))}
      {Object.keys(of.facts).length === 0 && (
        <div>
          <dt>Id</dt>
          <dd class="break">{of.id}</dd>
        </div>
      )}
    </dl>
  </li>
);
