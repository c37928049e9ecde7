import { keyPart, userPart } from '../shared/keys.ts';

const redrivePart = keyPart('redrive#');

/** How many dead letters one request of an administrator has sent back. @param callKey names the request */
export const redriveKey = (adminId: string, callKey: string) => ({
  pk: userPart.of(adminId),
  sk: redrivePart.of(callKey),
});
