import { invalid } from './failure.ts';
import { type Form, metadataOf, textOf } from './form.ts';
import { type Operation, pageOf } from './routing.ts';
import { endSubscription } from './subscriptions.ts';

/** @throws StripeFailure 400 `email_invalid` */
const emailIn = (form: Form): string | undefined => {
  const email = textOf(form, 'email');
  if (email !== undefined && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(email))
    throw invalid('email', `Invalid email address: ${email}`, 'email_invalid');
  return email;
};

export const customerOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v1/customers',
    takes: ['email', 'name', 'metadata', 'test_clock', 'description'],
    run: (world, form) => {
      const clock = textOf(form, 'test_clock');
      const email = emailIn(form);
      const customer = world.add('cus', {
        object: 'customer',
        email: email ?? null,
        balance: 0,
        metadata: metadataOf(form),
        test_clock: clock === undefined ? null : world.get('clock', clock, 'test_clock').id,
      });
      world.emit('customer.created', customer);
      return customer;
    },
  },
  {
    method: 'GET',
    path: '/v1/customers',
    takes: ['email'],
    run: (world, form) => {
      const email = textOf(form, 'email');
      const fitting = world
        .all('cus')
        .filter((one) => !one.deleted && (email === undefined || one.email === email));
      return pageOf(fitting, form, '/v1/customers');
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:id',
    run: (world, _form, id) => {
      const customer = world.get('cus', id);
      return customer.deleted ? { id, object: 'customer', deleted: true } : customer;
    },
  },
  {
    method: 'POST',
    path: '/v1/customers/:id',
    takes: ['email', 'name', 'metadata', 'description'],
    run: (world, form, id) => {
      const customer = world.customer(id);
      customer.email = emailIn(form) ?? customer.email;
      Object.assign(customer.metadata, metadataOf(form));
      world.emit('customer.updated', customer);
      return customer;
    },
  },
  {
    method: 'DELETE',
    path: '/v1/customers/:id',
    // A customer's subscriptions end at once with it.
    run: (world, _form, id) => {
      const customer = world.customer(id);
      for (const subscription of world.all('sub'))
        if (subscription.customer === id && subscription.status !== 'canceled')
          endSubscription(world, subscription);
      customer.deleted = true;
      customer.email = null;
      world.emit('customer.deleted', customer);
      return { id, object: 'customer', deleted: true };
    },
  },
];
