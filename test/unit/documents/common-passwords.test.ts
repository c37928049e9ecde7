import { gunzipSync } from 'node:zlib';
import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, it } from 'vitest';
import { commonPasswords } from '../../../functions/users/common-passwords.ts';

it('the common passwords are what `npm run passwords` writes', () => {
  const lines = gunzipSync(Buffer.from(commonPasswords, 'base64')).toString('utf8').split('\n');
  const common = dictionary['passwords-common'].filter(({ length }) => length >= 8).slice(0, 10_000);
  expect(lines).toEqual(common.toSorted());
});
