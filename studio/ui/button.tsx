import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Look {
  /** @default 'plain' */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  /** Shown while what it does is under way; the button waits. */
  busy?: boolean;
  children: ComponentChildren;
}

type ButtonProps = Look & Omit<JSX.IntrinsicElements['button'], 'icon' | 'children' | 'class'>;

/** Does something. While `busy` it keeps its focus and does nothing more. */
export const Button = ({ look = 'plain', icon, busy = false, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    class={`button ${look}`}
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  >
    {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} size={18} />}
    <span>{children}</span>
  </button>
);

type LinkProps = Omit<Look, 'busy'> & Omit<JSX.IntrinsicElements['a'], 'icon' | 'children' | 'class'>;

/** Goes somewhere, and looks like a button. */
export const ButtonLink = ({ look = 'plain', icon, children, ...rest }: LinkProps) => (
  <a {...rest} class={`button ${look}`}>
    {icon && <Icon name={icon} size={18} />}
    <span>{children}</span>
  </a>
);

/** A button of a picture alone. @param label what it does */
export const IconButton = ({
  icon,
  label,
  ...rest
}: { icon: IconName; label: string } & Omit<JSX.IntrinsicElements['button'], 'icon' | 'label' | 'class'>) => (
  <button type="button" {...rest} class="icon-button" aria-label={label} title={label}>
    <Icon name={icon} />
  </button>
);
