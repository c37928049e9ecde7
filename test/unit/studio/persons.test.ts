import { beforeEach, expect, test, vi } from 'vitest';

/** What a browser keeps of a page. */
class Kept {
  readonly items = new Map<string, string>();
  getItem = (name: string): string | null => this.items.get(name) ?? null;
  setItem = (name: string, value: string): void => void this.items.set(name, value);
  removeItem = (name: string): void => void this.items.delete(name);
  clear = (): void => this.items.clear();
}

const tab = new Kept();
const reload = vi.fn<() => void>();
/** Whose cookie the browser has. */
let cookieOf = '';
/** Seconds that a token lives. */
let lifetime = 900;

const tokenOf = (person: string): string =>
  ['{}', JSON.stringify({ sub: person, name: 'Å' }), '']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

const answer = (path: string, authorization: string | null): unknown => {
  if (path.endsWith('/refresh')) return { access_token: tokenOf(cookieOf), expires_in: lifetime };
  const [, claims = ''] = (authorization ?? '').split('.');
  const { sub } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}');
  return { id: sub, email: `${sub}@example.com`, role: 'user', email_verified: true, second_factor: false };
};

vi.stubGlobal('location', { origin: 'https://kinora.test', reload });
vi.stubGlobal('localStorage', new Kept());
vi.stubGlobal('sessionStorage', tab);
const deleted = vi.fn<(name: string) => void>();
/** A store that keeps nothing, and answers that it is gone. */
vi.stubGlobal('indexedDB', {
  deleteDatabase: (name: string) => {
    deleted(name);
    const request: { onsuccess?: () => void } = {};
    queueMicrotask(() => request.onsuccess?.());
    return request;
  },
});
vi.stubGlobal('navigator', { onLine: true });
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('fetch', async (url: string, { headers }: RequestInit) =>
  Response.json(answer(new URL(url).pathname, new Headers(headers).get('authorization'))),
);

/** The modules of a page that was opened anew. */
const open = async () => {
  vi.resetModules();
  const { signIn, signOut, restoreSession, currentUser, session } = await import(
    '../../../studio/app/session.ts'
  );
  const { api } = await import('../../../studio/app/api.ts');
  const { draft } = await import('../../../studio/make/kept-draft.ts');
  const { uploads, addFiles } = await import('../../../studio/assets/uploads.ts');
  const as = async (person: string): Promise<void> => {
    cookieOf = person;
    await signIn({ email: `${person}@example.com`, password: 'secret' });
  };
  const write = (script: string): void => {
    draft.value = { ...draft.value, script };
  };
  return { as, write, signOut, restoreSession, currentUser, session, api, draft, uploads, addFiles };
};

beforeEach(() => {
  tab.clear();
  reload.mockClear();
  deleted.mockClear();
  lifetime = 900;
});

test('a draft stays for who wrote it, also where the page is opened anew', async () => {
  const page = await open();
  await page.as('ada');
  page.write('A secret film.');
  const again = await open();
  await again.as('ada');
  expect(again.draft.value.script).toBe('A secret film.');
  // A session that ended elsewhere takes nothing away.
  again.session.value = { state: 'signed-out' };
  await again.as('ada');
  expect(again.draft.value.script).toBe('A secret film.');
});

test('a draft is shown to nobody else at the same browser', async () => {
  const page = await open();
  await page.as('ada');
  page.write('A secret film.');
  page.session.value = { state: 'signed-out' };
  await page.as('eve');
  expect(page.draft.value.script).toBe('');
  page.write('Her own.');
  const again = await open();
  await again.as('ada');
  expect(again.draft.value.script).toBe('');
});

test('who signs out leaves no words in the tab', async () => {
  const page = await open();
  await page.as('ada');
  page.write('A secret film.');
  await page.signOut();
  expect(page.draft.value.script).toBe('');
  expect([...tab.items.values()].join()).not.toContain('secret');
});

test("a page does nothing in the name of somebody else whose session took its browser's cookie", async () => {
  lifetime = 1;
  const page = await open();
  await page.as('ada');
  expect((await page.api.currentUser()).id).toBe('ada');
  // Somebody signed in by another tab.
  cookieOf = 'eve';
  await expect(page.api.currentUser()).rejects.toThrow('not signed in');
  expect(reload).toHaveBeenCalledOnce();
  const again = await open();
  await again.restoreSession();
  expect(again.currentUser()?.id).toBe('eve');
});

test('files whose upload has not ended stay for who chose them, and leave with who signs out', async () => {
  const file = new File(['secret'], 'secret.png', { lastModified: 1 });
  const page = await open();
  await page.as('ada');
  deleted.mockClear();
  page.addFiles('project', [file]);
  const again = await open();
  await again.as('ada');
  expect(deleted).not.toHaveBeenCalled();
  expect(page.uploads.value).toHaveLength(1);
  await page.signOut();
  expect(page.uploads.value).toEqual([]);
  expect(deleted).toHaveBeenCalledExactlyOnceWith('kinora-uploads');
});

test('files of who did not sign out are not sent as somebody else', async () => {
  const page = await open();
  await page.as('ada');
  page.addFiles('project', [new File(['secret'], 'secret.png', { lastModified: 1 })]);
  deleted.mockClear();
  page.session.value = { state: 'signed-out' };
  expect(page.uploads.value).toHaveLength(1);
  await page.as('eve');
  expect(page.uploads.value).toEqual([]);
  expect(deleted).toHaveBeenCalledExactlyOnceWith('kinora-uploads');
});
