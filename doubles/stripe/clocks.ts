import { invalid } from './failure.ts';
import { demanded, textOf, wholeOf } from './form.ts';
import { type Operation, pageOf } from './routing.ts';
import { passTime } from './subscriptions.ts';
import type { TestClock } from './things.ts';
import type { World } from './world.ts';

const makeClock = (world: World, frozenTime: number, name: string | null): TestClock =>
  world.add('clock', { object: 'test_helpers.test_clock', name, frozen_time: frozenTime, status: 'ready' });

/** Lets time pass for the customers of a clock: renewals, tries of payments, ends. */
const advanceClock = (world: World, clock: TestClock, to: number): void => {
  if (to <= clock.frozen_time) throw invalid('frozen_time', 'The clock can only be advanced.');
  const customers = world.all('cus').filter((one) => one.test_clock === clock.id && !one.deleted);
  const from = clock.frozen_time;
  for (const { id } of customers) {
    clock.frozen_time = from;
    passTime(world, id, to, (time) => {
      clock.frozen_time = Math.max(clock.frozen_time, time);
    });
  }
  clock.frozen_time = to;
};

/** Lets time pass for one customer; gives it a clock of its own, which with Stripe only a new customer can get. */
export const advanceCustomer = (world: World, customerId: string, seconds: number): void => {
  const customer = world.customer(customerId);
  customer.test_clock ??= makeClock(world, world.now(customerId), null).id;
  const clock = world.get('clock', customer.test_clock);
  advanceClock(world, clock, clock.frozen_time + seconds);
};

export const clockOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v1/test_helpers/test_clocks',
    takes: ['frozen_time', 'name'],
    run: (world, form) => {
      demanded(form, 'frozen_time');
      return makeClock(world, wholeOf(form, 'frozen_time') ?? 0, textOf(form, 'name') ?? null);
    },
  },
  {
    method: 'GET',
    path: '/v1/test_helpers/test_clocks/:id',
    run: (world, _form, id) => world.get('clock', id, 'test_clock'),
  },
  {
    method: 'POST',
    path: '/v1/test_helpers/test_clocks/:id/advance',
    takes: ['frozen_time'],
    run: (world, form, id) => {
      const clock = world.get('clock', id, 'test_clock');
      demanded(form, 'frozen_time');
      advanceClock(world, clock, wholeOf(form, 'frozen_time') ?? 0);
      return clock;
    },
  },
];

export const eventOperations: readonly Operation[] = [
  { method: 'GET', path: '/v1/events/:id', run: (world, _form, id) => world.get('evt', id) },
  {
    method: 'GET',
    path: '/v1/events',
    takes: ['types', 'type', 'delivery_success'],
    run: (world, form) => {
      const types = typeof form.types === 'object' ? Object.values(form.types) : undefined;
      if (types !== undefined && types.length > 20) throw invalid('types', 'You can specify up to 20 types.');
      const fitting = world.all('evt').filter(({ type }) => types === undefined || types.includes(type));
      return pageOf(fitting, form, '/v1/events');
    },
  },
];

export const portalOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v1/billing_portal/sessions',
    takes: ['customer', 'return_url', 'locale'],
    run: (world, form) => {
      const { id: customer } = world.customer(demanded(form, 'customer'));
      const session = world.add('bps', {
        object: 'billing_portal.session',
        customer,
        return_url: textOf(form, 'return_url') ?? null,
        url: '',
      });
      session.url = `${world.url}/p/session/${session.id}`;
      return session;
    },
  },
];
