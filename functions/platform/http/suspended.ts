import { getItem } from '../aws/table.ts';
import { accountAdmissionKey } from './keys.ts';

/** Whether an account is shut out at present: nothing goes out in its name. The need is `table:get`. */
export const isAccountSuspended = async (userId: string): Promise<boolean> =>
  (await getItem(accountAdmissionKey(userId)))?.state === 'suspended';
