import type { DeadLetterQueue } from '@kinora/client/administration';
import { useSignal } from '@preact/signals';
import { useResource } from '../app/resource.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Read } from '../ui/listing.tsx';
import { Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { Secret } from '../ui/secret.tsx';
import { Table } from '../ui/table.tsx';
import { administration } from './administration-api.ts';
import { QueueLetters } from './queue-letters.tsx';

/** Queues with messages first, the fullest before the others. */
const byMessages = (queues: readonly DeadLetterQueue[]): DeadLetterQueue[] =>
  [...queues].sort((left, right) => right.messages - left.messages || left.name.localeCompare(right.name));

/** Work that could not be done: where it lies, why, and once more. */
export const DeadLetters = () => {
  const queues = useResource(administration.deadLetterQueues);
  const open = useSignal<string | undefined>(undefined);
  return (
    <>
      {open.value !== undefined && (
        <QueueLetters
          key={open.value}
          name={open.value}
          onChanged={queues.reload}
          onClose={() => (open.value = undefined)}
        />
      )}
      <Card
        title="Dead letters"
        actions={
          <Button icon="again" busy={queues.state === 'loading'} onClick={queues.reload}>
            Read again
          </Button>
        }
      >
        <p class="soft">A message that was tried in vain is kept here for an operator, and an alarm rings.</p>
        <Read of={queues} lines={8}>
          {(all) => (
            <>
              {all.every(({ messages }) => messages === 0) && (
                <Notice kind="good" title="All queues are empty" />
              )}
              <Table
                label="Queues of dead letters"
                rows={byMessages(all)}
                idOf={({ name }) => name}
                columns={[
                  {
                    label: 'Queue',
                    cell: ({ name, impact }) => (
                      <span class="two">
                        <code>{name}</code>
                        <span class="soft small">{impact ?? 'What follows a change was not done.'}</span>
                      </span>
                    ),
                  },
                  {
                    label: 'Messages',
                    kind: 'number',
                    cell: ({ messages }) =>
                      messages === 0 ? <span class="soft">0</span> : <Badge tone="bad">{messages}</Badge>,
                  },
                  {
                    label: 'Look',
                    kind: 'actions',
                    cell: ({ name, messages }) => (
                      <Button
                        look="quiet"
                        label={`Look into ${name}`}
                        disabled={messages === 0}
                        onClick={() => (open.value = name)}
                      >
                        Look
                      </Button>
                    ),
                  },
                ]}
              />
            </>
          )}
        </Read>
      </Card>
      <Card title="Where the API does not answer">
        <p class="soft">
          The command line does the same with AWS credentials of yours, and tells what became of one video.
        </p>
        <Secret text="npm run kinora -- admin dlq list" label="the command that lists the queues" />
        <Secret
          text="npm run kinora -- admin video explain VIDEO-ID"
          label="the command that explains a video"
        />
      </Card>
    </>
  );
};
