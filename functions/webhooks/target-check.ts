import { invalid } from '../platform/http/validation.ts';
import { type WebhookReach, webhookTargetProblem } from '../shared/webhook-target.ts';

/** @throws KinoraError 422 `VALIDATION_ERROR` where webhooks may not go to an address */
export const demandTarget = (url: string, reach: WebhookReach): void => {
  const message = webhookTargetProblem(url, reach);
  if (message !== undefined) throw invalid([{ path: 'body.url', message, code: 'WEBHOOK_URL_REFUSED' }]);
};
