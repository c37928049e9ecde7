import type { Account, PlanName } from '@kinora/client/administration';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { capital, moment } from '../app/format.ts';
import { hrefOf } from '../app/router.ts';
import { currentUser } from '../app/session.ts';
import { submitOf, useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Choice, Input, Select } from '../ui/field.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { administration } from './administration-api.ts';

const planNames = ['free', 'creator', 'studio'] as const satisfies readonly PlanName[];

interface Part {
  account: Account;
  onDone: () => void;
}

/** What an administrator does to an account: credits, plan, suspension. */
export const UserDialog = ({ account, onDone, onClose }: Part & { onClose: () => void }) => {
  const act = useSignal<'credits' | 'plan'>('credits');
  const isAsking = useSignal(false);
  const isOwn = account.id === currentUser()?.id;
  if (isAsking.value) return <Suspension account={account} onDone={onDone} onClose={onClose} />;
  return (
    <Dialog title={account.email} onClose={onClose}>
      <div class="stack">
        <dl class="facts">
          <div>
            <dt>Since</dt>
            <dd>{moment(account.created_at)}</dd>
          </div>
          <div>
            <dt>Address</dt>
            <dd>{account.email_verified ? 'Confirmed' : 'Not confirmed'}</dd>
          </div>
          <div>
            <dt>Second factor</dt>
            <dd>{account.second_factor ? 'On' : 'Off'}</dd>
          </div>
          <div>
            <dt>Id</dt>
            <dd class="break">
              <code>{account.id}</code>
            </dd>
          </div>
        </dl>
        <Choice
          label="Change"
          value={act.value}
          options={[
            { value: 'credits', label: 'Credits' },
            { value: 'plan', label: 'Plan' },
          ]}
          onValue={(value) => (act.value = value)}
        />
        {act.value === 'credits' ? (
          <Adjust account={account} onDone={onDone} />
        ) : (
          <GivePlan account={account} onDone={onDone} />
        )}
        <div class="row spread dialog-rule">
          <a href={hrefOf('/operate/audit')} onClick={onClose}>
            Audit log
          </a>
          {isOwn ? (
            <span class="soft small">This is your own account.</span>
          ) : (
            <Button look="danger" onClick={() => (isAsking.value = true)}>
              {account.is_active ? 'Suspend' : 'Lift the suspension'}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
};

const Adjust = ({ account, onDone }: Part) => {
  const amount = useSignal('');
  const reason = useSignal('');
  // The same order twice, as after a broken connection, acts once.
  const order = useRef({ of: '', key: '' });
  const save = useAction(async () => {
    const adjustment = { amount: Number(amount.value), reason: reason.value.trim() };
    const of = JSON.stringify(adjustment);
    if (order.current.of !== of) order.current = { of, key: crypto.randomUUID() };
    await administration.adjustCredits(account.id, adjustment, order.current.key);
    order.current = { of: '', key: '' };
    amount.value = '';
    onDone();
  });
  return (
    <form class="stack" onSubmit={submitOf(save)}>
      <div class="fields">
        <Input
          label="Credits"
          type="number"
          step={1}
          required
          hint={`Has ${account.balance.toLocaleString('en')}. Negative takes.`}
          value={amount.value}
          onValue={(value) => (amount.value = value)}
        />
        <Reason value={reason.value} hint="Its owner sees it." onValue={(value) => (reason.value = value)} />
      </div>
      {save.error !== undefined && <ErrorNotice error={save.error} />}
      {save.done && <Notice kind="good" title="The credits were adjusted" />}
      <div class="row">
        <Button type="submit" look="primary" busy={save.busy}>
          Adjust
        </Button>
      </div>
    </form>
  );
};

const GivePlan = ({ account, onDone }: Part) => {
  const plan = useSignal(account.plan);
  const reason = useSignal('');
  const save = useAction(async () => {
    const chosen = planNames.find((name) => name === plan.value);
    if (chosen === undefined) return;
    await administration.setPlan(account.id, chosen, reason.value.trim());
    onDone();
  });
  return (
    <form class="stack" onSubmit={submitOf(save)}>
      <div class="fields">
        <Select
          label="Plan"
          value={plan.value}
          options={planNames.map((value) => ({ value, label: capital(value) }))}
          onValue={(value) => (plan.value = value)}
        />
        <Reason value={reason.value} hint="For the audit log." onValue={(value) => (reason.value = value)} />
      </div>
      {save.error !== undefined && <ErrorNotice error={save.error} />}
      {save.done && <Notice kind="good" title="The plan was given" />}
      <div class="row">
        <Button type="submit" look="primary" busy={save.busy}>
          Give the plan
        </Button>
      </div>
    </form>
  );
};

const Reason = ({
  value,
  hint,
  onValue,
}: {
  value: string;
  hint: string;
  onValue: (value: string) => void;
}) => <Input label="Reason" required maxLength={200} hint={hint} value={value} onValue={onValue} />;

const Suspension = ({ account, onDone, onClose }: Part & { onClose: () => void }) => {
  const reason = useSignal('');
  const isActive = account.is_active;
  return (
    <ConfirmDialog
      title={isActive ? 'Suspend this account?' : 'Lift the suspension?'}
      action={isActive ? 'Suspend' : 'Lift it'}
      isDangerous={isActive}
      {...(isActive ? { typed: account.email } : {})}
      ready={reason.value.trim() !== ''}
      onConfirm={async () => {
        const change = isActive ? administration.suspend : administration.unsuspend;
        await change(account.id, reason.value.trim());
        onDone();
      }}
      onClose={onClose}
    >
      <p>
        {isActive
          ? 'Its sessions, API keys and sockets are refused at once, until the suspension is lifted.'
          : `${account.email} can sign in again, and its API keys work again.`}
      </p>
      <Reason value={reason.value} hint="For the audit log." onValue={(value) => (reason.value = value)} />
    </ConfirmDialog>
  );
};
