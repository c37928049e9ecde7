import { useId } from 'preact/hooks';

export interface PictureOption {
  value: string;
  label: string;
  /** Absent of what has no picture. */
  picture?: string | undefined;
}

/** One of several, chosen by its picture. @param shape of the pictures */
export const Pictures = ({
  label,
  value,
  onValue,
  options,
  shape = 'square',
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  options: readonly PictureOption[];
  shape?: 'square' | 'wide';
}) => {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class={`pictures ${shape}`}>
        {options.map((option) => (
          <label key={option.value} class="picture">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span class="picture-frame">
              <span class="picture-none" aria-hidden="true">
                {option.label.charAt(0)}
              </span>
              {option.picture !== undefined && (
                <img src={option.picture} alt="" loading="lazy" decoding="async" />
              )}
            </span>
            <span class="picture-label">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
