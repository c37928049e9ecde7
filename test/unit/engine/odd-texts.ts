import fc from 'fast-check';

/** Texts that people send by mistake or on purpose, by what is odd about them. */
export const oddTexts: Readonly<Record<string, string>> = {
  'control characters': 'One\u0000 two\u0007\u001b[31m three\u0085 four\u200b\ufeff five\r\n\tsix.',
  'a word of 10,000 letters': 'Donaudampfschiff'.repeat(625),
  'a word of 10,000 wide letters': 'W'.repeat(10_000),
  'emoji inside text': 'Hi 👋🏽 there 👩‍👩‍👧‍👦, it is 1️⃣ o’clock 🇸🇪🎉!',
  'emoji alone': '👩‍👩‍👧🎉🇸🇪😀',
  'mixed directions': 'Kinora (مرحبا 2026) и שלום, 100% ok',
  'right to left with a name': 'مرحبا بكم في 25 Kinora Films، شكرا.',
  'bidi overrides': 'abc \u202egnirts\u202c \u2067def\u2069 \u200fghi\u061c',
  joiners: 'a\u200db c\u200cd क्\u200dष نمی\u200cخواهم \u200d\u200d',
  'half a surrogate pair': 'a\ud800b \udc00 c\ud83d',
  'letters that no font has': 'สวัสดี ሰላም 𓀀𓁐 \u{10fffd}\ue000 and words',
  Japanese: '吾輩は猫である。名前はまだ無い。ｶﾅ',
  'decorated letters': '𝐇𝐞𝐥𝐥𝐨 𝓦𝓸𝓻𝓵𝓭 ｆｕｌｌ ﬁ ㍿ ﷽',
  'marks upon marks': `Z${'\u0335\u0361\u0315\u0316'.repeat(40)}a\u0302\u0303\u0304 q${'\u0301'.repeat(300)}`,
  'marks on the wrong letters': 'x\u0902 ж\u094d \u0301\u0301 中\u0903 a\u20dd',
  'vocalised Arabic': 'إِنَّ ٱللَّهَ لَا يُحِبُّ ٱلْمُعْتَدِينَ',
  'accented Hebrew': 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים אֵ֥ת הַשָּׁמַ֖יִם',
  'tall Vietnamese': 'Ấ Ậ Ằ Ẵ Ỡ ÂN NHẪN g̣ỵ',
  'white space': ' \t\n\u00a0\u2003\u3000 ',
  punctuation: '?! ... --- /// ??? “„” —',
  HTML: '<b>&amp;</b> <script>alert(1)</script> -->',
  SSML: '<speak><prosody rate="x-slow">Hello</prosody><break time="5s"/></speak>',
  'a very long address': `https://example.com/${'path/to/somewhere?q=1&'.repeat(100)}`,
  'numbers alone': '1234567890 3.1415926 1,000,000 10^100 ١٢٣ १२३',
  '100 lines': 'Line\n'.repeat(100),
  nothing: '',
};

/** Any text at all: whole characters of every script, half ones, and what odd texts are made of. */
export const anyText = (maxLength = 120): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({ unit: 'grapheme-composite', maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    // Code units: surrogates stand alone.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength })
      .map((codes) => String.fromCharCode(...codes)),
    fc
      .array(fc.constantFrom(...Object.values(oddTexts).flatMap((text) => text.slice(0, 400).split(' '))), {
        maxLength: 12,
      })
      .map((words) => words.join(' ')),
    fc.stringMatching(
      /^([\u0590-\u06ff\u0900-\u097f\u4e00-\u4eff\uac00-\uacff a-z0-9]|[\u0300-\u0320]){0,80}$/,
    ),
  );
