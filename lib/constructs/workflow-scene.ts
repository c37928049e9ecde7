/** A state, or a part of one, in the Amazon States Language. */
export type State = Readonly<Record<string, unknown>>;

/** What a task is told of a part of a scene. */
export const scenePart = {
  'sceneIndex.$': '$.sceneIndex',
  'capability.$': '$.capability',
  'steps.$': '$.part.steps',
};

/** The tasks of a part of a scene. */
export type PartTask = 'render' | 'start' | 'poll' | 'await' | 'collect';

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
export const sceneStates = (what: 'speech' | 'picture', task: (name: PartTask) => State): SceneStates => {
  const next = `next for ${what}`;
  const named = (step: string) => `${step} ${what}`;
  const answer = {
    ResultSelector: {
      'state.$': '$.Payload.state',
      'waitSeconds.$': '$.Payload.waitSeconds',
      'steps.$': '$.Payload.steps',
      'waitsFor.$': '$.Payload.waitsFor',
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
          // Its vendor tells when it is done: who waits so is woken.
          {
            And: [
              { Variable: '$.part.state', StringEquals: 'running' },
              { Not: { Variable: '$.part.waitsFor', StringEquals: '' } },
            ],
            Next: named('await'),
          },
          when('running', named('wait for')),
          when('done', named('collect')),
        ],
        Default: named('have'),
      },
      ...drawn,
      [named('start')]: { ...task('start'), ...answer },
      [named('await')]: {
        ...task('await'),
        ResultPath: null,
        Catch: [
          { ErrorEquals: ['States.Timeout'], ResultPath: null, Next: named('poll') },
          // A call that cannot be waited for is looked for in time.
          { ErrorEquals: ['States.ALL'], ResultPath: null, Next: named('wait for') },
        ],
        Next: named('poll'),
      },
      [named('wait for')]: { Type: 'Wait', SecondsPath: '$.part.waitSeconds', Next: named('poll') },
      [named('poll')]: { ...task('poll'), ...answer },
      [named('collect')]: { ...task('collect'), ResultPath: null, End: true },
      [named('have')]: { Type: 'Succeed' },
    },
  };
};
