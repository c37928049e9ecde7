import type { ComponentChildren } from 'preact';

/** What stands around the forms of who is not signed in. */
export const Welcome = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ComponentChildren;
}) => (
  <div class="welcome">
    <section class="welcome-form">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {children}
    </section>
  </div>
);
