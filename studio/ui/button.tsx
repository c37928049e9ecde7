import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Look {
  /** @default 'plain' */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  /** Shown while what it does is under way; the button waits. */
  busy?: boolean;
  children: ComponentChildren;
}

interface ButtonProps extends Look {
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** What it is called, where its text does not say enough. */
  label?: string;
  onClick?: (event: Event) => void;
}

/** Does something. While `busy` it keeps its focus and does nothing more. */
export const Button = ({
  look = 'plain',
  type = 'button',
  icon,
  busy = false,
  disabled = false,
  label,
  children,
  onClick,
}: ButtonProps) => (
  <button
    type={type}
    disabled={disabled}
    class={`button ${look}`}
    aria-label={label}
    aria-disabled={busy || undefined}
    onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
  >
    {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} size={18} />}
    <span>{children}</span>
  </button>
);

interface LinkProps extends Omit<Look, 'busy'> {
  href: string;
  /** Name of the file that it saves. */
  download?: string;
  /** Opens beside this page. @default false */
  isExternal?: boolean;
}

/** Goes somewhere, and looks like a button. */
export const ButtonLink = ({
  look = 'plain',
  icon,
  children,
  href,
  download,
  isExternal = false,
}: LinkProps) => (
  <a
    href={href}
    download={download}
    class={`button ${look}`}
    {...(isExternal ? { target: '_blank', rel: 'noreferrer' } : {})}
  >
    {icon && <Icon name={icon} size={18} />}
    <span>{children}</span>
  </a>
);

/** A button of a picture alone. @param label what it does */
export const IconButton = ({
  icon,
  label,
  disabled = false,
  isPressed,
  onClick,
}: {
  icon: IconName;
  label: string;
  disabled?: boolean;
  /** Of a button that stays in or out. */
  isPressed?: boolean;
  onClick: (event: Event) => void;
}) => (
  <button
    type="button"
    disabled={disabled}
    class="icon-button"
    aria-label={label}
    aria-pressed={isPressed}
    title={label}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
