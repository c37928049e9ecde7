/** A state, or a part of one, in the Amazon States Language. */
export type State = Readonly<Record<string, unknown>>;

/** What a task is told of a part of a scene. */
export const scenePart = {
  'sceneIndex.$': '$.sceneIndex',
  'capability.$': '$.capability',
  'steps.$': '$.part.steps',
};

/** The states of one scene in a Map. */
export interface SceneStates {
  StartAt: string;
  States: Readonly<Record<string, State>>;
}

/**
 * One part of one scene. Here it is one task. At a vendor it is started, waited for without anything running,
 * looked at, and brought over; each answer says in `part.state` what comes next and in `part.waitSeconds` when.
 *
 * @param what distinguishes the names of the states, which are unique in a state machine
 */
export const sceneStates = (
  what: 'speech' | 'picture',
  task: (name: 'render' | 'start' | 'poll' | 'collect') => State,
): SceneStates => {
  const next = `next for ${what}`;
  const named = (step: string) => `${step} ${what}`;
  const answer = {
    ResultSelector: {
      'state.$': '$.Payload.state',
      'waitSeconds.$': '$.Payload.waitSeconds',
      'steps.$': '$.Payload.steps',
    },
    ResultPath: '$.part',
    Next: next,
  };
  const when = (state: string, step: string) => ({
    Variable: '$.part.state',
    StringEquals: state,
    Next: step,
  });
  const drawn = what === 'picture' ? { render: { ...task('render'), ResultPath: null, End: true } } : {};
  return {
    StartAt: next,
    States: {
      [next]: {
        Type: 'Choice',
        Choices: [
          ...(what === 'picture' ? [when('render', 'render')] : []),
          when('start', named('start')),
          when('running', named('wait for')),
          when('done', named('collect')),
        ],
        Default: named('have'),
      },
      ...drawn,
      [named('start')]: { ...task('start'), ...answer },
      [named('wait for')]: { Type: 'Wait', SecondsPath: '$.part.waitSeconds', Next: named('poll') },
      [named('poll')]: { ...task('poll'), ...answer },
      [named('collect')]: { ...task('collect'), ResultPath: null, End: true },
      [named('have')]: { Type: 'Succeed' },
    },
  };
};
