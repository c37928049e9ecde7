import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Around {
  label: string;
  /** One line below. */
  hint?: ComponentChildren;
  /** What is wrong with the value. */
  error?: string | undefined;
}

interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** A label, a control, and what is said of it. @param children the control, given what ties it to them */
export const Field = ({
  label,
  hint,
  error,
  children,
}: Around & { children: (described: Described) => ComponentChildren }) => {
  const id = useId();
  const note = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {note !== undefined && (
        <p id={`${id}-note`} class={error === undefined ? 'hint' : 'hint bad'}>
          {note}
        </p>
      )}
    </div>
  );
};

interface InputProps extends Around {
  value: string;
  onValue: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'number' | 'search' | 'url' | 'date';
  name?: string;
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'search';
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  step?: number;
}

/** The types of Preact allow each type other attributes; those here are of all of them. */
const typed = (type: NonNullable<InputProps['type']>) => ({ type: type as 'text' });

/** A line of text, a number, a password. */
export const Input = ({ label, hint, error, onValue, type = 'text', ...rest }: InputProps) => (
  <Field label={label} hint={hint} error={error}>
    {(described) => (
      <input
        {...rest}
        {...described}
        {...typed(type)}
        class="input"
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    )}
  </Field>
);

interface SelectProps extends Around {
  value: string;
  onValue: (value: string) => void;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  name?: string;
  disabled?: boolean;
}

/** One of several. */
export const Select = ({
  label,
  hint,
  error,
  value,
  onValue,
  options,
  name,
  disabled = false,
}: SelectProps) => (
  <Field label={label} hint={hint} error={error}>
    {(described) => (
      <select
        {...described}
        name={name}
        disabled={disabled}
        class="input"
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** One of a few, all in view. */
export const Choice = <T extends string>({
  label,
  value,
  onValue,
  options,
}: {
  label: string;
  value: T;
  onValue: (value: T) => void;
  options: readonly { value: T; label: string }[];
}) => {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
