import { Empty } from '../ui/notice.tsx';

/** Makes videos of a template. */
export const TemplateForm = () => <Empty icon="film" title="No templates yet" />;
