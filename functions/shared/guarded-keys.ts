import { apiKeyPart, credentialsPart, signingKeysPartition, webhooksPart } from './keys.ts';

/**
 * Partitions that decide who is who, and what signs webhooks, as patterns of IAM. Functions are denied them but for those whose declaration
 * names the need to read or to write them.
 */
export const guardedKeys = {
  'signing-keys': signingKeysPartition,
  credentials: `${credentialsPart.prefix}*`,
  'api-keys': `${apiKeyPart.prefix}*`,
  'webhook-secrets': `${webhooksPart.prefix}*`,
} as const;

export type GuardedKeys = keyof typeof guardedKeys;

/** What a function may do with a guarded partition. */
export type KeyAccess = 'read' | 'write';

export const guardedKeyNames = Object.keys(guardedKeys) as GuardedKeys[];

/** Actions of DynamoDB by what they do; a condition that is checked is read. */
export const keyActions: Readonly<Record<KeyAccess, readonly string[]>> = {
  read: ['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query'],
  write: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
};
