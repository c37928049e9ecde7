import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { submitOf, useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Input, Select } from '../ui/field.tsx';
import { useFirstField } from '../ui/first-field.ts';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { rangeOfDays, today } from './days.ts';

const which = [
  { value: 'given_up', label: 'Given up' },
  { value: 'delivered', label: 'Delivered' },
  { value: '', label: 'Both' },
];

/** Sends the events of some days once more. */
export const ReplayRange = ({
  id,
  onDone,
  onClose,
}: {
  id: string;
  onDone: () => void;
  onClose: () => void;
}) => {
  const from = useSignal(today());
  const to = useSignal(today());
  const status = useSignal('given_up');
  const sent = useSignal(0);
  const form = useFirstField();
  const replay = useAction(async () => {
    sent.value = 0;
    let cursor: string | null | undefined;
    do {
      const page = await api.replayWebhookDeliveries(id, {
        ...rangeOfDays(from.value, to.value),
        ...(status.value === 'given_up' || status.value === 'delivered' ? { status: status.value } : {}),
        ...(cursor == null ? {} : { cursor }),
      });
      sent.value += page.replayed;
      cursor = page.next_cursor;
    } while (cursor != null);
    onDone();
  });
  return (
    <Dialog title="Replay the events of a time" onClose={onClose}>
      <form ref={form} class="stack" onSubmit={submitOf(replay)}>
        <p>Every event of these days is sent once more. Replays and what is under way are left out.</p>
        <div class="fields">
          <Input
            label="From"
            type="date"
            required
            max={to.value}
            value={from.value}
            onValue={(value) => (from.value = value)}
          />
          <Input
            label="To"
            type="date"
            required
            min={from.value}
            value={to.value}
            onValue={(value) => (to.value = value)}
          />
        </div>
        <Select
          label="Which"
          value={status.value}
          options={which}
          onValue={(value) => (status.value = value)}
        />
        {replay.error !== undefined && <ErrorNotice error={replay.error} />}
        {(replay.busy || replay.done) && (
          <Notice kind={replay.done ? 'good' : 'info'} title={`Sent again: ${sent.value}`}>
            <p>They go out within minutes, some 24 a minute.</p>
          </Notice>
        )}
        <div class="row dialog-end">
          <Button onClick={onClose}>{replay.done ? 'Close' : 'Cancel'}</Button>
          <Button type="submit" look="primary" busy={replay.busy}>
            Replay
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
