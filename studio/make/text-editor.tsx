import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { PlaceInText } from './problem-places.ts';

/** A text that grows with what is written, with places that are marked. */
export const TextEditor = ({
  label,
  value,
  onValue,
  placeholder,
  longest,
  places,
  language,
  field,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  placeholder: string;
  /** Characters. */
  longest: number;
  places: readonly PlaceInText[];
  language: string;
  field: RefObject<HTMLTextAreaElement | null>;
}) => {
  const id = useId();
  return (
    <div class="editor">
      <label class="hidden" for={id}>
        {label}
      </label>
      <div class="editor-text">
        <div class="editor-marks" aria-hidden="true" dir="auto">
          {markedParts(value, places).map(({ start, text, isMarked }) =>
            isMarked ? <mark key={start}>{text}</mark> : text,
          )}
          {'\n'}
        </div>
        <textarea
          ref={field}
          id={id}
          value={value}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
          placeholder={placeholder}
          maxLength={longest}
          lang={language}
          dir="auto"
          spellcheck
        />
      </div>
      <p class="editor-count">
        {value.length.toLocaleString('en')} of {longest.toLocaleString('en')} characters
      </p>
    </div>
  );
};

interface Part {
  start: number;
  text: string;
  isMarked: boolean;
}

/** A text in parts, marked and not; places that overlap one before are left out. */
export const markedParts = (text: string, places: readonly PlaceInText[]): Part[] => {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    if (start > at) parts.push({ start: at, text: text.slice(at, start), isMarked: false });
    parts.push({ start, text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), isMarked: false });
  return parts;
};
