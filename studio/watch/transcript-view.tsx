import { useEffect, useRef } from 'preact/hooks';
import { clock } from '../app/format.ts';
import { type Cue, wordAt } from './transcript.ts';

/** What is said; the word that is spoken is lit, and each leads to its moment. */
export const Transcript = ({
  cues,
  time,
  language,
  onSeek,
}: {
  cues: readonly Cue[];
  time: number;
  language: string;
  onSeek: (seconds: number) => void;
}) => {
  const list = useRef<HTMLOListElement>(null);
  const now = wordAt(cues, time);
  useEffect(() => {
    const box = list.current;
    const line = box?.children[now?.cue ?? -1];
    if (box == null || !(line instanceof HTMLElement)) return;
    // Only the list moves, never the page.
    const isInView =
      line.offsetTop >= box.scrollTop &&
      line.offsetTop + line.offsetHeight <= box.scrollTop + box.clientHeight;
    if (!isInView) box.scrollTop = line.offsetTop - box.clientHeight / 3;
  }, [now?.cue]);
  if (cues.length === 0) return <p class="soft">There are no words in this film.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled with the keyboard, too.
    <ol class="transcript" ref={list} lang={language} tabIndex={0} aria-label="Transcript">
      {cues.map((cue, cueIndex) => (
        <li key={cue.start} class={now?.cue === cueIndex ? 'cue now' : 'cue'}>
          <button type="button" class="cue-time" onClick={() => onSeek(cue.start)}>
            {clock(cue.start)}
          </button>
          <p dir="auto">
            {cue.words.map(({ text, start, isApart }, wordIndex) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes by the times of the lines.
              // biome-ignore lint/a11y/noStaticElementInteractions: so many stops of the keyboard would be none.
              <span
                key={start}
                class={now?.cue === cueIndex && now.word === wordIndex ? 'word now' : 'word'}
                onClick={() => onSeek(start)}
              >
                {text}
                {isApart ? ' ' : ''}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
};
