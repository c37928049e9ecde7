import type { RouteDeclaration } from '../../shared/contract.ts';
import type { TransactWrite } from '../aws/commit.ts';
import { getItem } from '../aws/table.ts';
import { setting } from '../env.ts';
import { type Admission, accountAdmission, addressAdmission, admit, sweep } from './admission.ts';
import type { Exchange } from './context.ts';

/** The limits and the account's state of this request, as the route wants them. */
const admissionOf = (route: RouteDeclaration, exchange: Exchange): Admission => {
  const windows: Admission['windows'] = [requests()];
  return admissionBy(
    route,
    exchange,
    exchange.actor !== undefined && route.limits?.includes('create')
      ? [...windows, { letter: 'c', limit: setting('createLimitPerMinute') }]
      : windows,
  );
};

const requests = () => ({ letter: 'r', limit: setting('rateLimitPerMinute') }) as const;

const admissionBy = (
  { countedAs: scope = 'address' }: Pick<RouteDeclaration, 'countedAs'>,
  { actor, now, sourceIp }: Exchange,
  windows: Admission['windows'],
): Admission => {
  if (actor === undefined) return addressAdmission({ scope, ip: sourceIp, windows, now });
  return accountAdmission({ caller: actor, windows, now });
};

/**
 * Counts a request and checks its limits and its caller's state.
 *
 * @throws KinoraError 401, 400 or 429
 */
export const admitRequest = async (route: RouteDeclaration, exchange: Exchange): Promise<void> => {
  exchange.isCounted = true;
  exchange.rate = await admit(admissionOf(route, exchange));
};

/** The same as a write of the operation's own transaction. */
const admissionWrite = ({ write }: Admission, exchange: Exchange): TransactWrite => {
  const counted = (): void => {
    exchange.isCounted = true;
  };
  return {
    ...write,
    onCommit: counted,
    onConflict: (old) => {
      // Refused by the limits or the account's state themselves, as everywhere without being counted.
      counted();
      return write.onConflict?.(old) ?? new Error('An admission names no refusal');
    },
  };
};

/**
 * Counts and checks a request that ended before it was counted: one that is invalid, refused, or answered again. It
 * counts as a request and not against stricter limits, as nothing was created.
 *
 * @throws KinoraError 401, 400 or 429
 */
export const admitUncounted = async (route: RouteDeclaration, exchange: Exchange): Promise<void> => {
  if (exchange.isCounted !== false) return;
  exchange.isCounted = true;
  exchange.rate = await admit(admissionBy(route, exchange, [requests()]));
};

/**
 * Runs an operation whose transaction counts the request. The totals are read beside it, as a transaction returns
 * none, and swept after it.
 */
export const runTransactional = async <Result>(
  route: RouteDeclaration,
  exchange: Exchange,
  start: (admission: TransactWrite) => Promise<Result>,
): Promise<Result> => {
  const admission = admissionOf(route, exchange);
  // A transaction does not return the totals, so the remainder is unknown.
  exchange.rate = { limit: admission.windows[0].limit, remaining: undefined, resetSeconds: 0 };
  const running = start(admissionWrite(admission, exchange));
  const [totals, done] = await Promise.allSettled([getItem(admission.key), running]);
  if (done.status === 'rejected') throw done.reason;
  await admitUncounted(route, exchange);
  if (totals.status === 'fulfilled') await sweep(admission, totals.value ?? {});
  return done.value;
};
