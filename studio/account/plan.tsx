import type { Plans, Subscription } from '@kinora/client/subscription-types';
import { api } from '../app/api.ts';
import { capital, credits, moment, size } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { useAction } from '../ui/action.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Read } from '../ui/listing.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { Invoices } from './invoices.tsx';
import { money } from './words.ts';

/** The plan of the account, others, packs of credits, and what was billed. */
export const Plan = () => {
  const offer = useResource(async () => {
    const [plans, subscription] = await Promise.all([api.plans(), api.subscription()]);
    return { plans, subscription };
  });
  return (
    <>
      <Read of={offer} lines={10}>
        {({ plans, subscription }) => (
          <>
            <Current subscription={subscription} plans={plans} />
            <Choices subscription={subscription} plans={plans} />
          </>
        )}
      </Read>
      <Invoices />
    </>
  );
};

interface Offer {
  subscription: Subscription;
  plans: Plans;
}

/** Goes to where the customer pays or changes the plan; it is a page of the payment service. */
const leaveFor = (url: string): void => location.assign(url);

const Current = ({ subscription, plans }: Offer) => {
  const portal = useAction(async () => leaveFor((await api.billingPortal()).url));
  const { plan, status, expires_at: until, cancel_at_period_end: ends, id } = subscription;
  const known = plans.plans.find(({ name }) => name === plan);
  return (
    <Card
      title="Your plan"
      actions={<Badge tone={status === 'past_due' ? 'bad' : 'accent'}>{capital(plan)}</Badge>}
    >
      {status === 'past_due' && (
        <Notice kind="warning" title="The last payment failed">
          <p>Open the billing page and pay with another card; until then the plan may end.</p>
        </Notice>
      )}
      {known !== undefined && (
        <dl class="facts">
          <div>
            <dt>Credits a month</dt>
            <dd>{known.monthly_credits.toLocaleString('en')}</dd>
          </div>
          <div>
            <dt>Films at once</dt>
            <dd>{known.concurrent_videos}</dd>
          </div>
          <div>
            <dt>Best quality</dt>
            <dd>{capital(known.highest_quality)}</dd>
          </div>
          <div>
            <dt>Films are kept</dt>
            <dd>{known.retention_days === null ? 'For ever' : `${known.retention_days} days`}</dd>
          </div>
          <div>
            <dt>Storage</dt>
            <dd>{size(known.storage_bytes)}</dd>
          </div>
          {until !== null && (
            <div>
              <dt>{ends ? 'Ends' : 'Renews'}</dt>
              <dd>{moment(until)}</dd>
            </div>
          )}
        </dl>
      )}
      {portal.error !== undefined && <ErrorNotice error={portal.error} retry={() => void portal.run()} />}
      {id !== null && (
        <div class="row">
          <Button icon="external" busy={portal.busy} onClick={() => void portal.run()}>
            Change or end the plan
          </Button>
          <span class="soft small">Opens the billing page of Stripe.</span>
        </div>
      )}
    </Card>
  );
};

const Choices = ({ subscription, plans }: Offer) => {
  const buy = useAction(async (order: { plan: string } | { pack: string }) =>
    leaveFor((await api.checkout(order)).url),
  );
  const others = plans.plans.filter(
    ({ name, price_cents: price }) => price > 0 && name !== subscription.plan,
  );
  return (
    <>
      {subscription.id === null && others.length > 0 && (
        <Card title="Plans">
          <ul class="offers">
            {others.map((plan) => (
              <li key={plan.name} class="offer">
                <h3>{capital(plan.name)}</h3>
                <p class="price">
                  {money(plan.price_cents, plan.currency)} <span>a month</span>
                </p>
                <ul>
                  <li>{credits(plan.monthly_credits)} a month</li>
                  <li>{plan.concurrent_videos} films at once</li>
                  <li>Up to {plan.highest_quality} quality</li>
                  <li>{size(plan.storage_bytes)} of storage</li>
                </ul>
                <Button
                  look="primary"
                  label={`Choose ${capital(plan.name)}`}
                  busy={buy.busy}
                  onClick={() => void buy.run({ plan: plan.name })}
                >
                  Choose
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Credits at once">
        <ul class="offers">
          {plans.packs.map((pack) => (
            <li key={pack.name} class="offer">
              <h3>{credits(pack.credits)}</h3>
              <p class="price">{money(pack.price_cents, pack.currency)}</p>
              <Button
                label={`Buy ${credits(pack.credits)}`}
                busy={buy.busy}
                onClick={() => void buy.run({ pack: pack.name })}
              >
                Buy
              </Button>
            </li>
          ))}
        </ul>
        {buy.error !== undefined && <ErrorNotice error={buy.error} />}
        <p class="soft small">
          You pay at Stripe's page; no card is seen here. Credits come as soon as the payment is through.
        </p>
      </Card>
    </>
  );
};
