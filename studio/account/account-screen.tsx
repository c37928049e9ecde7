import { useEffect } from 'preact/hooks';
import { goTo } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { currentUser } from '../app/session.ts';
import { Lazy } from '../ui/lazy.tsx';
import { Page } from '../ui/page.tsx';
import { Sections } from '../ui/sections.tsx';
import { accountSections } from './sections.ts';

/** The account of who is signed in, in parts: `/account/credits`. */
export const AccountScreen = ({ params }: ScreenProps) => {
  const [first] = accountSections;
  const section = accountSections.find(({ id }) => id === params.part) ?? first;
  const isElsewhere = section?.id !== params.part;
  useEffect(() => {
    if (isElsewhere) goTo(`/account/${section?.id}`, true);
  }, [isElsewhere]);
  if (section === undefined) return null;
  return (
    <Page title="Account" lead={currentUser()?.email}>
      <Sections label="Account" base="/account" sections={accountSections} current={section.id}>
        <Lazy key={section.id} load={section.load} />
      </Sections>
    </Page>
  );
};
