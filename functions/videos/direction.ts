import { embeddedEngineId } from '../engines/embedded-id.ts';
import { type Makers, makersOf } from '../engines/registry.ts';
import type { FieldError } from '../shared/errors.ts';
import type { VideoRequest } from './video-request.ts';

/** Whether what a video shows with its words is said here: of a presenter whom the embedded engine draws. */
export const isDirected = ({ kind, engineId }: Pick<VideoRequest, 'kind' | 'engineId'>): boolean =>
  kind === 'avatar' && makersOf(engineId, kind).drawer.id === embeddedEngineId;

/** What stands in the way of a language model that says what is shown. */
export const directionProblems = (
  { direction }: { direction?: 'rules' | 'model' | undefined },
  { drawer }: Makers,
): FieldError[] =>
  direction !== 'model' || drawer.id === embeddedEngineId
    ? []
    : [
        {
          path: 'body.direction',
          code: 'DIRECTION_NOT_SUPPORTED',
          message: 'The engine of this video draws it elsewhere: leave this out.',
        },
      ];
