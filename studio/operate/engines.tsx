import type { EngineState, Statistics } from '@kinora/client/administration';
import { moment } from '../app/format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Card } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { dollars, percent } from './plot-scale.ts';

const tones: Readonly<Record<string, Tone>> = { available: 'good', degraded: 'warning', unavailable: 'bad' };

/** Who makes the films: whether it answers, how often it failed, and what it cost. */
export const Engines = ({
  states,
  figures,
}: {
  states: readonly EngineState[];
  figures: Statistics['engines'];
}) => {
  const ready = states.filter(({ configured }) => configured);
  const others = states.filter(({ configured }) => !configured);
  const nameOf = (id: string): string => states.find((engine) => engine.id === id)?.name ?? id;
  const figuresOf = (id: string) => figures.find(({ engine }) => engine === id);
  return (
    <Card title="Engines">
      <Table
        label="Engines"
        rows={ready}
        idOf={({ id }) => id}
        columns={[
          {
            label: 'Engine',
            cell: ({ id, name, capabilities }) => (
              <span class="two">
                <strong>{name ?? id}</strong>
                <span class="soft small">{capabilities.join(', ')}</span>
              </span>
            ),
          },
          { label: 'State', cell: (engine) => <State of={engine} nameOf={nameOf} /> },
          {
            label: 'Calls',
            kind: 'number',
            cell: ({ id }) => (figuresOf(id)?.calls ?? 0).toLocaleString('en'),
          },
          {
            label: 'Failed',
            kind: 'number',
            cell: ({ id }) => percent(figuresOf(id)?.failed_calls ?? 0, figuresOf(id)?.calls ?? 0),
          },
          {
            label: 'Cost',
            kind: 'number',
            cell: ({ id }) => dollars(figuresOf(id)?.cost_microdollars ?? 0),
          },
        ]}
      />
      {others.length > 0 && (
        <details>
          <summary>Not configured here: {others.length}</summary>
          <ul class="tags">
            {others.map(({ id, name }) => (
              <li key={id}>{name ?? id}</li>
            ))}
          </ul>
          <p class="soft small">Each wants the secret of its vendor: see docs/vendors.md.</p>
        </details>
      )}
    </Card>
  );
};

const State = ({
  of: { state, since, reason, ends_on: endsOn, successor },
  nameOf,
}: {
  of: EngineState;
  nameOf: (id: string) => string;
}) => (
  <span class="two">
    <span>
      <Badge tone={tones[state] ?? 'neutral'}>{state}</Badge>
    </span>
    {(since != null || reason != null) && (
      <span class="soft small">
        {since != null && `since ${moment(since)}`}
        {reason != null && ` ${reason}`}
      </span>
    )}
    {endsOn != null && (
      <span class="soft small">
        Ends on {endsOn}
        {successor != null && `; then ${nameOf(successor)}`}
      </span>
    )}
  </span>
);
