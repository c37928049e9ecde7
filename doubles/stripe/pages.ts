import { pay, settleDelayed, soldIn } from './checkout.ts';
import { advanceCustomer } from './clocks.ts';
import { changePrice, endAtPeriodEnd } from './subscriptions.ts';
import type { Card, World } from './world.ts';

/** What a page answers. */
export interface Page {
  status: number;
  html?: string;
  location?: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: string): string => value.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
const money = (amount: number): string => `$${(amount / 100).toFixed(2)}`;

const frame = (title: string, content: string): Page => ({
  status: 200,
  html: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:26rem;margin:12vh auto;padding:0 1rem}
button{font:inherit;width:100%;padding:.7rem 1rem;margin:.25rem 0;border:1px solid #8886;border-radius:.6rem;background:none;color:inherit;cursor:pointer}
button:first-of-type{background:#3b49c8;border-color:#3b49c8;color:#fff}ul{list-style:none;padding:1rem;border:1px solid #8886;border-radius:.6rem}small{opacity:.75}</style>
<h1>${text(title)}</h1><p><small>This is a double of Stripe: no money moves.</small></p>${content}</html>`,
});

const button = (name: string, value: string, label: string): string =>
  `<button name="${name}" value="${text(value)}">${text(label)}</button><br>`;

const gone = (): Page => ({ ...frame('Not found', '<p>There is nothing at this address.</p>'), status: 404 });

const seeOther = (location: string): Page => ({ status: 303, location });

/** The page at which a customer pays. */
const checkoutPage = (world: World, id: string, note = ''): Page => {
  const session = world.find('cs', id);
  if (session === undefined) return gone();
  if (session.status !== 'open') return frame('Checkout', `<p>This session is ${session.status}.</p>`);
  const sold = soldIn(world, session).map(({ name, amount }) => `<li>${text(name)}: ${money(amount)}</li>`);
  const delayed =
    session.mode === 'payment' ? button('card', 'delayed', 'Pay by direct debit (arrives later)') : '';
  const cancel = session.cancel_url === null ? '' : `<p><a href="${text(session.cancel_url)}">Back</a></p>`;
  return frame(
    'Checkout',
    `${note}<ul>${sold.join('')}</ul><form method="post">${button('card', 'good', `Pay ${money(session.amount_total)}`)}
${button('card', 'declined', 'Pay with a card that is declined')}${delayed}</form>${cancel}`,
  );
};

const cards: readonly string[] = ['good', 'declined', 'delayed'] satisfies Card[];

const payOnPage = (world: World, id: string, form: URLSearchParams): Page => {
  const session = world.find('cs', id);
  if (session === undefined) return gone();
  const card = form.get('card') ?? '';
  if (session.status !== 'open' || !cards.includes(card)) return checkoutPage(world, id);
  if (!pay(world, id, card as Card)) return checkoutPage(world, id, '<p>Your card was declined.</p>');
  if (card === 'delayed') setTimeout(() => settleDelayed(world, id, true), 10_000).unref();
  return seeOther((session.success_url ?? world.url).replaceAll('{CHECKOUT_SESSION_ID}', id));
};

/** The page at which a customer changes or ends a subscription, and lets time pass. */
const portalPage = (world: World, id: string): Page => {
  const portal = world.find('bps', id);
  if (portal === undefined) return gone();
  const subscriptions = world
    .all('sub')
    .filter((one) => one.customer === portal.customer && one.status !== 'canceled');
  const plans = world
    .all('price')
    .filter(({ recurring, lookup_key }) => recurring !== null && lookup_key !== null);
  const parts = subscriptions.map((subscription) => {
    const price = subscription.items.data[0]?.price;
    const others = plans
      .filter((plan) => plan.id !== price?.id)
      .map((plan) => button('price', plan.id, `Change to ${world.get('prod', plan.product).name}`));
    const ending = subscription.cancel_at_period_end
      ? button('ending', 'false', 'Do not cancel')
      : button('ending', 'true', 'Cancel at the end of the period');
    return `<h2>${text(world.get('prod', price?.product ?? '').name)}: ${subscription.status}</h2>
<form method="post"><input type="hidden" name="subscription" value="${subscription.id}">${others.join('')}${ending}</form>`;
  });
  const invoices = world
    .all('in')
    .filter((one) => one.customer === portal.customer)
    .map((one) => `<li>${text(one.number)}: ${money(one.total)}, ${one.status}</li>`);
  const back = portal.return_url === null ? '' : `<p><a href="${text(portal.return_url)}">Back</a></p>`;
  return frame(
    'Billing',
    `${parts.join('') || '<p>There is no subscription.</p>'}<h2>Invoices</h2><ul>${invoices.join('')}</ul>
<h2>Card</h2><form method="post">${button('card', 'good', 'Payments succeed')}${button('card', 'declined', 'Payments fail')}</form>
<h2>Time</h2><form method="post">${button('days', '32', 'Let 32 days pass')}</form>${back}`,
  );
};

const actOnPortal = (world: World, id: string, form: URLSearchParams): Page => {
  const portal = world.find('bps', id);
  if (portal === undefined) return gone();
  const card = form.get('card');
  if (card === 'good' || card === 'declined') world.cards.set(portal.customer, card);
  const subscription = world.find('sub', form.get('subscription') ?? '');
  const price = world.find('price', form.get('price') ?? '');
  if (subscription?.customer === portal.customer) {
    if (price !== undefined) changePrice(world, subscription, price, 'always_invoice');
    const ending = form.get('ending');
    if (ending !== null) endAtPeriodEnd(world, subscription, ending === 'true');
  }
  const days = Number(form.get('days') ?? 0);
  if (days > 0 && days < 400) advanceCustomer(world, portal.customer, days * 86_400);
  return seeOther(`/p/session/${id}`);
};

/** Pages for people; undefined for what is none. */
export const pageAt = (world: World, method: string, path: string, body: string): Page | undefined => {
  const [, kind, id = ''] = /^\/(c\/pay|p\/session|i)\/(\w+)/.exec(path) ?? [];
  if (kind === undefined) return undefined;
  const form = new URLSearchParams(body);
  if (kind === 'c/pay') return method === 'POST' ? payOnPage(world, id, form) : checkoutPage(world, id);
  if (kind === 'p/session') return method === 'POST' ? actOnPortal(world, id, form) : portalPage(world, id);
  const invoice = world.find('in', id);
  return invoice === undefined
    ? gone()
    : frame(`Invoice ${invoice.number}`, `<p>${money(invoice.total)}, ${invoice.status}</p>`);
};
