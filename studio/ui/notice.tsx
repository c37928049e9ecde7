import type { ComponentChildren } from 'preact';
import { explain } from '../app/explanation.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

const icons = { error: 'error', warning: 'warning', info: 'info', good: 'check' } as const;

/** A message in a box. */
export const Notice = ({
  kind = 'info',
  title,
  children,
}: {
  kind?: keyof typeof icons;
  title?: string;
  children?: ComponentChildren;
}) => (
  <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    <Icon name={icons[kind]} />
    <div class="notice-words">
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);

/** An error: what happened, what to do, its code and the id of the request. @param retry tries the same again */
export const ErrorNotice = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const { title, text, code, requestId, errors, retryable } = explain(error);
  return (
    <Notice kind="error" title={title}>
      <p>{text}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path !== '' && <code>{path.replace(/^body\./, '')}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {(code !== undefined || requestId !== undefined) && (
        <p class="notice-ids">
          {code !== undefined && <code>{code}</code>}
          {requestId !== undefined && <span> Request {requestId}</span>}
        </p>
      )}
      {retry !== undefined && retryable && (
        <Button icon="again" onClick={retry}>
          Try again
        </Button>
      )}
    </Notice>
  );
};

/** Says that there is nothing yet, and what to do. */
export const Empty = ({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
}) => (
  <div class="empty">
    <span class="empty-icon">
      <Icon name={icon} size={28} />
    </span>
    <h2>{title}</h2>
    {children}
  </div>
);

/** Stands where something will be, in about its size. @param lines of text */
export const Skeleton = ({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) => (
  <div class="skeleton" role="status" aria-label={label}>
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} />
    ))}
  </div>
);
