import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, useSharedCloud } from '../../support/cloud.ts';
import { oddTexts } from '../../unit/engine/odd-texts.ts';

const cloud = useSharedCloud();

/** One account for all that is refused: what any of it spent or kept would show. */
let token = '';
beforeAll(async () => {
  token = (await cloud.register()).token;
});

/** Every way to ask for a film, and the member that holds its text. */
const doors = [
  { path: '/api/v2/videos/generate', member: 'script' },
  { path: '/api/v1/videos', member: 'script' },
  { path: '/api/v1/videos/generate', member: 'prompt' },
] as const;

const balance = async (): Promise<number> =>
  Number((await cloud.request('GET', '/api/v1/credits/balance', { token })).body.balance);

interface FieldError {
  path: string;
  code: string;
  message: string;
}
const errorsOf = ({ body }: Answer): FieldError[] => body.errors as unknown as FieldError[];

/** Refused before anything is spent or kept, with what, where and how to mend it. */
const expectRefused = async (
  fields: Record<string, unknown>,
  door: (typeof doors)[number],
  expected: { path: string; code: string; message: RegExp },
): Promise<void> => {
  const answer = await cloud.request('POST', door.path, { token, body: fields });
  expect(answer.status, JSON.stringify(answer.body)).toBe(422);
  expect(answer.body.code).toBe('VALIDATION_ERROR');
  expect(errorsOf(answer)).toContainEqual({
    path: expected.path,
    code: expected.code,
    message: expect.stringMatching(expected.message),
  });
  expect(await balance()).toBe(100);
  const list = await cloud.request('POST', '/api/v2/videos/list', { token, body: {} });
  expect(list.body.videos).toEqual([]);
};

describe('422', () => {
  it.each([
    ['nothing', '', 'too_small', /cannot be empty/],
    ['white space', oddTexts['white space'] ?? '', 'too_small', /cannot be empty/],
    ['100 new lines', '\n'.repeat(100), 'too_small', /cannot be empty/],
    ['punctuation', '?! ... --- /// ???', 'NOTHING_TO_SPEAK', /Write at least one/],
    ['emoji alone', '👩‍👩‍👧🎉🇸🇪😀', 'NOTHING_TO_SPEAK', /Write at least one/],
    ['private letters', '\ue000\u{10fffd}', 'NOTHING_TO_SPEAK', /Write at least one/],
    ['marks without letters', '\u0301\u0302 \u20e3', 'NOTHING_TO_SPEAK', /Write at least one/],
    ['half a surrogate pair', 'a\ud800b', 'text_not_well_formed', /Character 2 is half of one.*UTF-8/],
    ['the other half', 'abc \udc00', 'text_not_well_formed', /Character 5 is half of one/],
    ['Thai', 'สวัสดีชาวโลก', 'CHARACTER_NOT_SUPPORTED', /"ส" \(U\+0E2A, character 1\).*letters for Latin/],
    ['hieroglyphs in a text', 'Look: 𓀀', 'CHARACTER_NOT_SUPPORTED', /U\+13000, character 7/],
    ['Ethiopic', 'ሰላም', 'CHARACTER_NOT_SUPPORTED', /U\+1230/],
  ])('%s is refused, and says how to mend it', async (_, text, code, message) => {
    for (const door of doors)
      await expectRefused({ [door.member]: text }, door, { path: `body.${door.member}`, code, message });
  });

  it.each([
    ['Arabic', oddTexts['vocalised Arabic'] ?? '', 'en', /written in Arabic.*"en" cannot read.*"ar"/],
    ['Japanese', oddTexts.Japanese ?? '', 'en', /written in Japanese.*No voice can/],
    ['Japanese as if it were Chinese', oddTexts.Japanese ?? '', 'zh', /written in Japanese.*No voice can/],
    ['Hebrew', oddTexts['accented Hebrew'] ?? '', 'en', /Hebrew.*No voice can/],
    ['Russian', 'Привет, мир.', 'de', /Cyrillic.*"ru"/],
    ['Chinese', '你好，世界。', 'ar', /Han.*"zh"/],
  ])('%s that the language cannot read', async (_, text, language, message) => {
    for (const door of doors)
      await expectRefused({ [door.member]: text, language }, door, {
        path: 'body.language',
        code: 'TEXT_LANGUAGE_MISMATCH',
        message,
      });
  });

  it('a language that nobody speaks', async () => {
    for (const language of ['ja', 'th', 'tlh'])
      for (const door of doors)
        await expectRefused({ [door.member]: 'Hello.', language }, door, {
          path: 'body.language',
          code: 'LANGUAGE_NOT_SUPPORTED',
          message: /see GET \/api\/v1\/voices/,
        });
  });

  it.each([
    ['longer than 100 characters', 'x'.repeat(101), 'too_big', /100/],
    ['of letters that cannot be shown', 'ไทย', 'CHARACTER_NOT_SUPPORTED', /U\+0E44/],
    ['with half a character', 'a\udfff', 'text_not_well_formed', /half/],
    ['of nothing', '  ', 'too_small', /1/],
  ])('a title %s', async (_, title, code, message) => {
    for (const door of doors)
      await expectRefused({ [door.member]: 'Hello.', title }, door, { path: 'body.title', code, message });
  });

  it('half a character on any other route', async () => {
    const account = { email: 'half@example.com', password: 'testpassword123', full_name: 'A\ud800' };
    for (const [method, path, body, field] of [
      ['POST', '/api/v1/auth/register', account, 'body.full_name'],
      ['PUT', '/api/v1/users/me', { full_name: 'x\udc00' }, 'body.full_name'],
      ['POST', '/api/v1/api-keys', { name: 'k\ud800' }, 'body.name'],
      ['POST', '/api/v1/videos', { script: 'Hello.', callback_id: '\udfff' }, 'body.callback_id'],
    ] as const) {
      const answer = await cloud.request(method, path, { token, body });
      expect(answer.status, path).toBe(422);
      expect(errorsOf(answer)).toContainEqual(
        expect.objectContaining({ path: field, code: 'text_not_well_formed' }),
      );
    }
  });

  it('a text that is too long, in characters or in minutes', async () => {
    await expectRefused({ script: 'x'.repeat(10_001) }, doors[0], {
      path: 'body.script',
      code: 'too_big',
      message: /10000/,
    });
    await expectRefused({ script: '1234567890 '.repeat(900) }, doors[0], {
      path: 'body.script',
      code: 'FILM_TOO_LONG',
      message: /the longest is 900 s/,
    });
  });
});

describe('202', () => {
  const short = (text = ''): string => text.slice(0, 60).toWellFormed();
  const odd: readonly [name: string, text: string, language: string][] = [
    ['control characters', short(oddTexts['control characters']), 'en'],
    ['emoji inside text', short(oddTexts['emoji inside text']), 'en'],
    ['mixed directions', short(oddTexts['mixed directions']), 'en'],
    ['bidi overrides', short(oddTexts['bidi overrides']), 'en'],
    ['decorated letters', '𝐇𝐞𝐥𝐥𝐨 𝓦𝓸𝓻𝓵𝓭', 'en'],
    ['marks upon marks', `Z${'\u0335\u0361'.repeat(8)}algo is here, q${'\u0301'.repeat(20)}`, 'en'],
    ['markup', '<b>&amp;</b> <script>x</script>', 'en'],
    ['SSML', '<speak>Hello<break time="5s"/></speak>', 'en'],
    ['numbers alone', '42 3.14 1,000', 'en'],
    ['100 new lines between words', `One${'\n'.repeat(100)}two`, 'en'],
    ['private letters inside text', 'Hello \ue000\u{10fffd} there', 'en'],
    ['a long address', `See https://example.com/${'a/b?c=1&'.repeat(5)}`, 'en'],
    ['mixed directions in Arabic', short(oddTexts['right to left with a name']), 'ar'],
    ['joiners', 'a\u200db c\u200cd, नी\u200dचे क्\u200dष', 'hi'],
  ];
  const request = (script: string, language: string) => ({
    script,
    language,
    quality: 'low',
    aspect_ratio: '1:1',
    title: '🎉',
    music: false,
  });

  // The engine's tests draw each of them.
  it.each(odd)('%s are planned as they stand', async (_, text, language) => {
    const planned = await cloud.request('POST', '/api/v1/videos/plan', {
      token,
      body: request(text, language),
    });
    expect(planned.status, JSON.stringify(planned.body)).toBe(200);
    expect(planned.body).toMatchObject({ problems: [] });
  });

  it.each(['en', 'ar', 'hi'])('some of them in the language "%s" become a film', async (spoken) => {
    const user = await cloud.register();
    const texts = odd.flatMap(([, text, language]) => (language === spoken ? [text] : [])).slice(0, 2);
    const accepted = await cloud.request('POST', '/api/v2/videos/generate', {
      token: user.token,
      body: request(texts.join('. '), spoken),
    });
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(202);
    const { body } = await cloud.ended(user, String(accepted.body.id));
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', charged: expect.any(Number) });
    expect(Number(body.charged)).toBeLessThanOrEqual(Number(accepted.body.price));
  });
});
