import { invalid } from './failure.ts';
import { demanded, flagOf, formOf, listIn, metadataOf, textOf, wholeOf } from './form.ts';
import { type Operation, pageOf } from './routing.ts';
import type { Price } from './things.ts';
import type { World } from './world.ts';

/** A lookup key belongs to one active price; it can be taken over with `transfer_lookup_key`. */
const claimLookupKey = (world: World, key: string | undefined, isTransferred: boolean): void => {
  if (key === undefined) return;
  const holder = world.all('price').find(({ lookup_key, active }) => active && lookup_key === key);
  if (holder === undefined) return;
  if (!isTransferred)
    throw invalid(
      'lookup_key',
      `A price (\`${holder.id}\`) already uses that lookup key.`,
      'resource_already_exists',
    );
  holder.lookup_key = null;
};

const intervalOf = (text: string | undefined): 'month' | 'year' => {
  if (text === 'month' || text === 'year') return text;
  throw invalid('recurring[interval]', 'Invalid interval: must be one of month or year.');
};

export const catalogueOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v1/products',
    takes: ['name', 'metadata', 'active', 'description', 'id'],
    run: (world, form) =>
      world.add('prod', {
        object: 'product',
        active: true,
        name: demanded(form, 'name'),
        metadata: metadataOf(form),
      }),
  },
  { method: 'GET', path: '/v1/products/:id', run: (world, _form, id) => world.get('prod', id) },
  {
    method: 'POST',
    path: '/v1/prices',
    takes: [
      'currency',
      'unit_amount',
      'product',
      'recurring',
      'lookup_key',
      'transfer_lookup_key',
      'metadata',
      'nickname',
    ],
    run: (world, form): Price => {
      const { id: product } = world.get('prod', demanded(form, 'product'), 'product');
      const amount = wholeOf(form, 'unit_amount');
      if (amount === undefined || amount < 0)
        throw invalid('unit_amount', 'Missing required param: unit_amount.');
      const recurring = formOf(form, 'recurring');
      const isRecurring = form.recurring !== undefined;
      const lookupKey = textOf(form, 'lookup_key');
      claimLookupKey(world, lookupKey, flagOf(form, 'transfer_lookup_key') === true);
      return world.add('price', {
        object: 'price',
        active: true,
        currency: demanded(form, 'currency').toLowerCase(),
        unit_amount: amount,
        unit_amount_decimal: String(amount),
        lookup_key: lookupKey ?? null,
        metadata: metadataOf(form),
        product,
        recurring: isRecurring
          ? { interval: intervalOf(textOf(recurring, 'interval')), interval_count: 1 }
          : null,
        type: isRecurring ? 'recurring' : 'one_time',
      });
    },
  },
  { method: 'GET', path: '/v1/prices/:id', run: (world, _form, id) => world.get('price', id) },
  {
    method: 'GET',
    path: '/v1/prices',
    takes: ['lookup_keys', 'active', 'product', 'type', 'currency'],
    run: (world, form) => {
      const keys = form.lookup_keys === undefined ? undefined : listIn(form, 'lookup_keys');
      if (keys !== undefined && keys.length > 10)
        throw invalid('lookup_keys', 'You can specify up to 10 lookup_keys.');
      const active = flagOf(form, 'active');
      const fitting = world
        .all('price')
        .filter((price) => keys === undefined || keys.includes(price.lookup_key ?? ''))
        .filter((price) => active === undefined || price.active === active);
      return pageOf(fitting, form, '/v1/prices');
    },
  },
];
