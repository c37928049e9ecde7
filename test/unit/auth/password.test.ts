import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loginBody, registerBody } from '../../../functions/auth/schemas.ts';
import { hashPassword, nobodysHash, verifyPassword } from '../../../functions/users/password.ts';

describe('a password hash', () => {
  it('[S3-37] [S1-32] is argon2id with the parameters of OWASP, salted anew each time', async () => {
    const [one, two] = await Promise.all([hashPassword('testpassword123'), hashPassword('testpassword123')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(one).not.toContain('testpassword123');
  });

  it('is opened by its password alone', async () => {
    const hash = await hashPassword('correct horse');
    expect(await verifyPassword('correct horse', hash)).toBe(true);
    for (const wrong of ['correct horsf', 'correct horse ', 'Correct horse', '']) {
      expect(await verifyPassword(wrong, hash)).toBe(false);
    }
  });

  it('is opened by the same text in another Unicode form', async () => {
    const hash = await hashPassword('pâté-für-Ångström');
    expect(await verifyPassword('pâté-für-Ångström'.normalize('NFD'), hash)).toBe(true);
  });

  it('verifies hashes of the reference implementation', async () => {
    // argon2 CLI: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    const reference =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', reference)).toBe(true);
    expect(await verifyPassword('passwore', reference)).toBe(false);
  });

  it('of nobody takes the same work and opens to nothing we know', async () => {
    expect(nobodysHash.split('$').slice(0, 4)).toEqual((await hashPassword('x')).split('$').slice(0, 4));
    expect(await verifyPassword('', nobodysHash)).toBe(false);
  });

  it('in another form is a mistake of ours', async () => {
    await expect(verifyPassword('x', '$2b$12$abcdefghijklmnopqrstuv')).rejects.toThrow('argon2id');
  });
});

describe('what comes in', () => {
  const register = (fields: object) =>
    z.safeParse(registerBody, { email: 'ada@example.com', password: 'testpassword123', ...fields });

  it('[C11] [S1-18] a password has at least 8 characters and at most 72 bytes', () => {
    expect(register({ password: 'a'.repeat(8) }).success).toBe(true);
    expect(register({ password: 'a'.repeat(72) }).success).toBe(true);
    expect(register({ password: 'ü'.repeat(37) }).success).toBe(false);
    const short = register({ password: 'a'.repeat(7) });
    expect(short.error?.issues[0]?.message).toBe('Password must be at least 8 characters');
  });

  it('an e-mail address is normalised before it is looked at', () => {
    expect(register({ email: '  Ada@EXAMPLE.com ' }).data?.email).toBe('ada@example.com');
    expect(register({ email: 'ａｄａ@example.com' }).data?.email).toBe('ada@example.com');
  });

  it.each(['', 'ada', 'ada@', '@example.com', 'a b@example.com', `${'a'.repeat(250)}@example.com`, 7])(
    '[S1-5] %j is no e-mail address',
    (email) => expect(register({ email }).success).toBe(false),
  );

  it('[S3-29] a name has at most 100 characters', () => {
    for (const field of ['first_name', 'last_name']) {
      expect(register({ [field]: 'a'.repeat(100) }).success).toBe(true);
      expect(register({ [field]: 'a'.repeat(101) }).success).toBe(false);
    }
  });

  it('[C14] rights that are asked for are taken note of and nothing more', () => {
    expect(register({ is_superuser: true, role: 'admin', is_active: false }).success).toBe(true);
  });

  it('[C9] a login names an account by user name or e-mail address', () => {
    const login = (body: object) => z.safeParse(loginBody, body);
    expect(login({ username: 'ada', password: 'x' }).success).toBe(true);
    expect(login({ email: 'ada@example.com', password: 'x' }).success).toBe(true);
    expect(login({ password: 'x' }).error?.issues[0]?.path).toEqual(['username']);
    expect(login({ username: 'ada', password: 'x'.repeat(2000) }).success).toBe(false);
  });
});
