import { useEffect } from 'preact/hooks';
import { goTo } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { currentUser } from '../app/session.ts';
import { Lazy } from '../ui/lazy.tsx';
import { Empty } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Sections } from '../ui/sections.tsx';
import { operateSections } from './sections.ts';

/** What whoever runs the service looks after, in parts: `/operate/users`. */
export const OperateScreen = ({ params }: ScreenProps) => {
  const [first] = operateSections;
  const section = operateSections.find(({ id }) => id === params.part) ?? first;
  const isAdmin = currentUser()?.role === 'admin';
  const isElsewhere = isAdmin && section?.id !== params.part;
  useEffect(() => {
    if (isElsewhere) goTo(`/operate/${section?.id}`, true);
  }, [isElsewhere]);
  if (!isAdmin) {
    return (
      <Empty icon="operate" title="For administrators">
        <p>This account has no right to look after the service. An administrator can give it.</p>
        <a href="#/">Go to the start</a>
      </Empty>
    );
  }
  if (section === undefined) return null;
  return (
    <Page title="Operate" lead="The service as a whole.">
      <Sections label="Operate" base="/operate" sections={operateSections} current={section.id}>
        <Lazy key={section.id} load={section.load} />
      </Sections>
    </Page>
  );
};
