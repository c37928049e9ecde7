/** One word of a transcript; seconds from the beginning of the film. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Whether white space follows. */
  isApart: boolean;
}

/** What is read together. */
export interface Cue {
  start: number;
  end: number;
  words: readonly Word[];
}

const timeLine = /^(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3}) --> (?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})/;

const secondsOf = (parts: readonly (string | undefined)[]): number => {
  const [hours = '0', minutes = '0', seconds = '0', milliseconds = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(milliseconds) / 1000;
};

const unescaped = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Reads captions (WebVTT). What is no cue is left out. */
export const readCaptions = (captions: string): Cue[] =>
  captions.split(/\r?\n\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => timeLine.test(line));
    const [, ...parts] = timeLine.exec(lines[at] ?? '') ?? [];
    if (parts.length === 0) return [];
    const [start, end] = [secondsOf(parts.slice(0, 4)), secondsOf(parts.slice(4))];
    const text = unescaped(lines.slice(at + 1).join(' ')).trim();
    return text === '' || end <= start ? [] : [{ start, end, words: wordsOf(text, start, end) }];
  });

/** Words of one cue. Captions tell the time of the cue alone: within it each word gets a share by its length. */
const wordsOf = (text: string, start: number, end: number): Word[] => {
  const parts = partsOf(text);
  const total = parts.reduce((sum, part) => sum + part.text.length + 1, 0);
  let before = 0;
  return parts.map(({ text: word, isApart }) => {
    const from = start + ((end - start) * before) / total;
    before += word.length + 1;
    return { text: word, start: from, end: start + ((end - start) * before) / total, isApart };
  });
};

/** Words with the punctuation that follows; of writings without spaces what a reader takes for words. */
const partsOf = (text: string): { text: string; isApart: boolean }[] =>
  text.split(/\s+/).flatMap((piece) => {
    const segments = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(piece)
      ? joinPunctuation([...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(piece)])
      : [piece];
    return segments.map((segment, index) => ({ text: segment, isApart: index === segments.length - 1 }));
  });

const joinPunctuation = (segments: readonly { segment: string; isWordLike?: boolean }[]): string[] => {
  const joined: string[] = [];
  for (const { segment, isWordLike } of segments) {
    const last = joined.length - 1;
    if (isWordLike === true || last < 0) joined.push(segment);
    else joined[last] += segment;
  }
  return joined;
};

/** The word that is spoken at a time, as indexes of its cue and in it; undefined in a pause. */
export const wordAt = (cues: readonly Cue[], time: number): { cue: number; word: number } | undefined => {
  const cue = cues.findIndex(({ start, end }) => time >= start && time < end);
  if (cue < 0) return undefined;
  const words = cues[cue]?.words ?? [];
  const word = words.findIndex(({ end }) => time < end);
  return { cue, word: word < 0 ? words.length - 1 : word };
};
