/** The order that was sent last, and its key: the same order again is the same film until there is an answer. */
let sent: { body: string; key: string } | undefined;

/** The idempotency key of an order: the same one as long as the same is ordered. */
export const idempotencyKeyOf = (order: unknown): string => {
  const body = JSON.stringify(order);
  if (sent?.body !== body) sent = { body, key: crypto.randomUUID() };
  return sent.key;
};

/** Says that an order was answered: the same again is another film. */
export const forgetOrder = (): void => {
  sent = undefined;
};
