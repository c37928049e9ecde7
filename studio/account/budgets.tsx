import type { Budget } from '@kinora/client/budgets';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Input, Select } from '../ui/field.tsx';
import { Read } from '../ui/listing.tsx';
import { Meter } from '../ui/meter.tsx';
import { Empty } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { accountApi } from './account-api.ts';
import { shareOf, targetName } from './words.ts';

/** Limits of what is spent in a day and a month. */
export const Budgets = () => {
  const budgets = useResource(async () => {
    const [list, projects, keys] = await Promise.all([
      api.budgets(),
      api.projects({ limit: '100' }),
      accountApi.apiKeys(),
    ]);
    const names = new Map([...projects, ...keys].map(({ id, name }) => [id, name]));
    return { list, names, projects, keys };
  });
  const open = useSignal<{ budget: Budget | undefined; act: 'set' | 'remove' } | undefined>(undefined);
  const close = (): void => {
    open.value = undefined;
  };
  return (
    <Card
      title="Budgets"
      actions={
        <Button icon="plus" onClick={() => (open.value = { budget: undefined, act: 'set' })}>
          Set a budget
        </Button>
      }
    >
      <p class="soft">
        What a film would cost beyond a budget is refused before anything is spent. At four fifths you get a
        mail.
      </p>
      <Read of={budgets}>
        {({ list, names, projects, keys }) => (
          <>
            {list.length === 0 && (
              <Empty icon="credits" title="No budgets yet">
                <p>Limit the credits of a day or a month: of the whole account, a project, or an API key.</p>
              </Empty>
            )}
            <ul class="entries">
              {list.map((budget) => (
                <li key={budget.budget} class="entry">
                  <div class="row spread">
                    <h3>{targetName(budget.budget, names)}</h3>
                    <span class="row">
                      <Button look="quiet" onClick={() => (open.value = { budget, act: 'set' })}>
                        Change
                      </Button>
                      <Button look="quiet" onClick={() => (open.value = { budget, act: 'remove' })}>
                        Remove
                      </Button>
                    </span>
                  </div>
                  <Period label="Today" of={budget.daily} />
                  <Period label="This month" of={budget.monthly} />
                </li>
              ))}
            </ul>
            {open.value?.act === 'set' && (
              <SetBudget
                budget={open.value.budget}
                targets={[
                  { value: 'account', label: 'Whole account' },
                  ...projects.map(({ id, name }) => ({ value: `project:${id}`, label: `Project ${name}` })),
                  ...keys.map(({ id, name }) => ({ value: `api-key:${id}`, label: `API key ${name}` })),
                ]}
                onDone={budgets.reload}
                onClose={close}
              />
            )}
            {open.value?.act === 'remove' && open.value.budget !== undefined && (
              <RemoveBudget
                budget={open.value.budget}
                names={names}
                onDone={budgets.reload}
                onClose={close}
              />
            )}
          </>
        )}
      </Read>
    </Card>
  );
};

const Period = ({ label, of }: { label: string; of: Budget['daily'] }) =>
  of == null ? null : (
    <Meter
      label={label}
      share={shareOf(of.used, of.limit)}
      text={`${of.used.toLocaleString('en')} of ${of.limit.toLocaleString('en')} credits`}
      note={`Anew ${moment(of.resets_at)}`}
    />
  );

const SetBudget = ({
  budget,
  targets,
  onDone,
  onClose,
}: {
  budget: Budget | undefined;
  targets: readonly { value: string; label: string }[];
  onDone: () => void;
  onClose: () => void;
}) => {
  const target = useSignal(budget?.budget ?? 'account');
  const daily = useSignal(String(budget?.daily?.limit ?? ''));
  const monthly = useSignal(String(budget?.monthly?.limit ?? ''));
  const limitOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  return (
    <ConfirmDialog
      title={budget === undefined ? 'Set a budget' : 'Change the budget'}
      action="Save"
      isDangerous={false}
      ready={daily.value.trim() !== '' || monthly.value.trim() !== ''}
      onConfirm={async () => {
        await api.setBudget(target.value, { daily: limitOf(daily.value), monthly: limitOf(monthly.value) });
        onDone();
      }}
      onClose={onClose}
    >
      <Select
        label="Of"
        value={target.value}
        disabled={budget !== undefined}
        options={targets}
        onValue={(value) => (target.value = value)}
      />
      <div class="fields">
        <Input
          label="Credits a day"
          type="number"
          min={0}
          step={1}
          hint="Empty: no limit. 0: nothing may be made."
          value={daily.value}
          onValue={(value) => (daily.value = value)}
        />
        <Input
          label="Credits a month"
          type="number"
          min={0}
          step={1}
          hint="Days and months by UTC."
          value={monthly.value}
          onValue={(value) => (monthly.value = value)}
        />
      </div>
    </ConfirmDialog>
  );
};

const RemoveBudget = ({
  budget,
  names,
  onDone,
  onClose,
}: {
  budget: Budget;
  names: ReadonlyMap<string, string>;
  onDone: () => void;
  onClose: () => void;
}) => (
  <ConfirmDialog
    title="Remove this budget?"
    action="Remove"
    onConfirm={async () => {
      await api.removeBudget(budget.budget);
      onDone();
    }}
    onClose={onClose}
  >
    <p>{targetName(budget.budget, names)}: nothing but the credits themselves limits it from then on.</p>
  </ConfirmDialog>
);
