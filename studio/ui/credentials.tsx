import { Input } from './field.tsx';

interface Given {
  value: string;
  onValue: (value: string) => void;
}

/** The address by which somebody signs in. */
export const EmailInput = ({ value, onValue }: Given) => (
  <Input
    label="E-mail"
    type="email"
    name="email"
    autocomplete="username"
    required
    value={value}
    onValue={onValue}
  />
);

/** The password that somebody has. */
export const PasswordInput = ({ label = 'Password', value, onValue }: Given & { label?: string }) => (
  <Input
    label={label}
    type="password"
    name="password"
    autocomplete="current-password"
    required
    value={value}
    onValue={onValue}
  />
);

/** A password that somebody chooses. @param note what else comes of it */
export const NewPasswordInput = ({
  label = 'Password',
  note = '',
  value,
  onValue,
}: Given & { label?: string; note?: string }) => (
  <Input
    label={label}
    type="password"
    name="new-password"
    autocomplete="new-password"
    required
    minLength={8}
    hint={`At least 8 characters. ${note}`.trim()}
    value={value}
    onValue={onValue}
  />
);
