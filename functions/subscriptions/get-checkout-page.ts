import { http, reply } from '../platform/http/entry.ts';
import { checkoutPage, checkoutPageHeaders } from './checkout-page.ts';
import { subscriptionsRoutes } from './routes.ts';

export const handler = http(subscriptionsRoutes.getCheckoutPage, async ({ params }) =>
  reply(checkoutPage(params.result), { headers: checkoutPageHeaders }),
);
