/** Longest address of a webhook, in characters. */
export const maxWebhookUrlLength = 2048;
