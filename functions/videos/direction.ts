import { embeddedEngineId } from '../engines/embedded-id.ts';
import type { Makers } from '../engines/registry.ts';
import type { FieldError } from '../shared/errors.ts';

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
