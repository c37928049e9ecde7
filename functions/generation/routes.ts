import { webhookNeeds } from '../engines/vendor-needs.ts';
import { defineRoutes } from '../shared/contract.ts';
import { webhookPath } from '../shared/webhook-path.ts';
import { videoPart } from '../videos/keys.ts';
import * as s from './schemas.ts';

/** The domain's routes by operationId. */
export const generationRoutes = defineRoutes({
  receiveVendorEvent: {
    tag: 'generation',
    method: 'POST',
    path: webhookPath('{vendor}'),
    summary:
      'Where vendors of engines say that a work has ended: checks the signature, and has it looked at.',
    description:
      'What is said is not believed: the vendor is asked at once instead of at the next turn. A call about work that ' +
      'nobody knows, or that was told before, is answered like any other.',
    auth: 'none',
    admission: 'none',
    params: s.vendorWebhookParams,
    query: s.vendorWebhookQuery,
    headers: s.vendorWebhookHeaders,
    body: s.vendorWebhookBody,
    rawBody: true,
    success: {
      status: 200,
      body: s.vendorWebhookResponse,
      description: 'It is taken, or nothing is done for it.',
    },
    errors: ['WEBHOOK_SIGNATURE_INVALID'],
    needs: ['table:get', 'table:update', 'workflow:answer', ...webhookNeeds],
    // Anybody may call it: it reaches what is made of videos, and no account.
    partitions: [`${videoPart.prefix}*`],
    examples: {
      body: '{"event_type":"avatar_video.success","event_data":{"video_id":"8f1f1f2e"}}',
      success: { received: true },
    },
  },
});
