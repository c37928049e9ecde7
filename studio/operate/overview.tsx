import type { Statistics } from '@kinora/client/administration';
import { useSignal } from '@preact/signals';
import { clock, moment, span } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/field.tsx';
import { Read } from '../ui/listing.tsx';
import { Card } from '../ui/page.tsx';
import { administration } from './administration-api.ts';
import { Engines } from './engines.tsx';
import { dollars, percent } from './plot-scale.ts';
import { Bars, BarsByDay } from './plots.tsx';

const spans = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
] as const;

/** How the service is, and how it was in the last days. */
export const Overview = () => {
  const days = useSignal<'7' | '30' | '90'>('30');
  const read = useResource(async () => {
    const [statistics, engines] = await Promise.all([
      administration.statistics(Number(days.value)),
      administration.engineStates(),
    ]);
    return { statistics, engines };
  }, [days.value]);
  return (
    <>
      <div class="row spread">
        <Choice label="Time" value={days.value} options={spans} onValue={(value) => (days.value = value)} />
        <Button icon="again" busy={read.state === 'loading'} onClick={read.reload}>
          Read again
        </Button>
      </div>
      <Read of={read} lines={12}>
        {({ statistics, engines }) => (
          <>
            <Totals of={statistics} />
            <Days of={statistics} />
            <Engines states={engines} figures={statistics.engines} />
            <p class="soft small">
              As of {moment(statistics.as_of)}. Days are those of UTC; figures are some seconds old.
            </p>
          </>
        )}
      </Read>
    </>
  );
};

const Totals = ({ of: { videos, users, queues, requests } }: { of: Statistics }) => {
  const ended = videos.completed + videos.failed;
  const seconds = videos.average_processing_seconds;
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
  return (
    <dl class="overview-figures">
      <Figure label="Films made" value={videos.completed.toLocaleString('en')} note="since the beginning" />
      <Figure
        label="Failed"
        value={percent(videos.failed, ended)}
        note={`${videos.failed.toLocaleString('en')} of ${ended.toLocaleString('en')}`}
      />
      <Figure label="In work" value={videos.active.toLocaleString('en')} note={`${waiting} wait in queues`} />
      <Figure
        label="Time of a film"
        value={seconds === null ? '–' : seconds < 90 ? span(seconds) : clock(seconds)}
        note="on average"
      />
      <Figure
        label="Accounts"
        value={(users.registered - users.removed).toLocaleString('en')}
        note={`${users.registered.toLocaleString('en')} opened, ${users.removed.toLocaleString('en')} closed`}
      />
      <Figure label="Requests" value={requests.toLocaleString('en')} note="since the beginning" />
    </dl>
  );
};

const Figure = ({ label, value, note }: { label: string; value: string; note: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <strong>{value}</strong>
      <span>{note}</span>
    </dd>
  </div>
);

const Days = ({ of: { days, failures, queues } }: { of: Statistics }) => {
  const names = days.map(({ day }) => day);
  const cost = days.reduce((sum, day) => sum + day.cost_microdollars, 0);
  const of = (kind: 'completed' | 'failed' | 'cancelled') => days.map((day) => day[kind]);
  return (
    <>
      <Card title="Films by day">
        <BarsByDay
          label="Films by day"
          days={names}
          series={[
            { label: 'Completed', colour: 'first', values: of('completed') },
            { label: 'Failed', colour: 'second', values: of('failed') },
            { label: 'Cancelled', colour: 'third', values: of('cancelled') },
          ]}
        />
      </Card>
      <div class="halves">
        <Card title="Failures by code">
          {failures.length === 0 ? (
            <p class="soft">No film failed in this time.</p>
          ) : (
            <Bars
              bars={failures.map(({ code, videos }) => ({
                id: code,
                label: <code>{code}</code>,
                value: videos,
                words: videos.toLocaleString('en'),
              }))}
            />
          )}
        </Card>
        <Card title="Queues">
          <Bars
            bars={queues.map(({ queue, waiting }) => ({
              id: queue,
              label: queue === 'generation' ? 'Films' : 'Movies',
              value: waiting,
              words: waiting === 0 ? 'Nothing waits' : `${waiting.toLocaleString('en')} wait`,
            }))}
          />
        </Card>
      </div>
      <Card title="Cost of vendors" actions={<strong>{dollars(cost)}</strong>}>
        {cost === 0 ? (
          <p class="soft">Nothing in this time: the embedded engine costs nothing.</p>
        ) : (
          <BarsByDay
            label="Cost of vendors by day"
            days={names}
            words={dollars}
            series={[{ label: 'Cost', colour: 'first', values: days.map((day) => day.cost_microdollars) }]}
          />
        )}
      </Card>
    </>
  );
};
