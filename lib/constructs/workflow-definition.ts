import { attemptSeconds } from '../../functions/shared/attempt-limits.ts';
import { type PartTask, type SceneStates, type State, scenePart, sceneStates } from './workflow-scene.ts';

/** Where a task of the workflow runs, and for how long at most. */
export interface WorkflowTask {
  functionArn: string;
  /** Seconds until the function is ended. */
  timeoutSeconds: number;
}

/** The workflow's tasks; `start`, `poll`, `await` and `collect` have vendors do what others do here, `fail` stands aside. */
export const workflowTasks = [
  'moderate',
  'plan',
  'voice',
  'speak',
  'render',
  'start',
  'poll',
  'await',
  'collect',
  'stitch',
  'verify',
  'settle',
  'fail',
] as const;

export type WorkflowTaskName = (typeof workflowTasks)[number];

export interface WorkflowDefinitionProps {
  tasks: Readonly<Record<WorkflowTaskName, WorkflowTask>>;
  /** ARN of Step Functions' own way to invoke a function, in the right partition. */
  invokeArn: string;
  /** Scenes that render at once, 1 to 40. */
  maxRenderConcurrency: number;
  /** Pause before a task that asked for it is tried again. */
  retryIntervalSeconds: number;
}

/** Between the end of a function's own time and that of its task: its start and its answer. */
const graceSeconds = 30;

/** What every task is told. */
const job = {
  'ownerId.$': '$.ownerId',
  'videoId.$': '$.videoId',
  'attempt.$': '$.attempt',
  'correlationId.$': '$.correlationId',
};

/**
 * Errors of the Lambda service or of a worker that was lost, not of our code.
 * Source: Step Functions developer guide, "Handle transient Lambda service exceptions".
 */
const serviceErrors = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.Unknown',
];

/** A function ended by what it was doing, or by its host: memory that ran out, or its time. */
const ends = ['Runtime.ExitError', 'Sandbox.Timedout'];

/** Tasks that decode what owners upload: what ended one of them usually ends it again, and each try is paid in full. */
const decoding: readonly WorkflowTaskName[] = ['speak', 'render'];

/**
 * A function that is busy with others' scenes has not begun: to wait is not to try again. About 20 minutes in all, as
 * long as an attempt may go on, at moments that differ from scene to scene. So many tries of 50 scenes are 15,000 of
 * the 25,000 events that the history of an execution holds.
 */
const waitForPlace = {
  ErrorEquals: ['Lambda.TooManyRequestsException'],
  IntervalSeconds: 2,
  MaxAttempts: 60,
  BackoffRate: 1.5,
  MaxDelaySeconds: 40,
  JitterStrategy: 'FULL',
};

/**
 * The life of one attempt in the Amazon States Language (JSONPath). Its input is `{ownerId, videoId, attempt,
 * correlationId}`; tasks leave results in table and bucket, so only the list of scenes travels on.
 */
export const workflowDefinition = (props: WorkflowDefinitionProps): State => {
  const retryOf = (name: WorkflowTaskName): State[] => [
    {
      ErrorEquals: ['RetryableError'],
      IntervalSeconds: props.retryIntervalSeconds,
      MaxAttempts: 3,
      BackoffRate: 1,
    },
    ...(decoding.includes(name)
      ? [
          { ErrorEquals: ends, IntervalSeconds: 2, MaxAttempts: 1, BackoffRate: 2 },
          { ErrorEquals: serviceErrors, IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 },
        ]
      : [{ ErrorEquals: [...serviceErrors, ...ends], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 }]),
    waitForPlace,
  ];
  const toFail = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'fail' }];
  const invoke = (name: WorkflowTaskName, payload: State): State => ({
    Type: 'Task',
    Resource: props.invokeArn,
    Parameters: { FunctionName: props.tasks[name].functionArn, Payload: payload },
    TimeoutSeconds: props.tasks[name].timeoutSeconds + graceSeconds,
  });
  const step = (name: WorkflowTaskName, result: State, next: State): State => ({
    ...invoke(name, job),
    ...result,
    Retry: retryOf(name),
    Catch: toFail,
    ...next,
  });
  const partTask = (name: PartTask): State =>
    name === 'await' ? awaitCall : { ...invoke(name, { ...job, ...scenePart }), Retry: retryOf(name) };
  // Ends when its token is answered; its time is that of the wait.
  const awaitCall: State = {
    Type: 'Task',
    Resource: `${props.invokeArn}.waitForTaskToken`,
    Parameters: {
      FunctionName: props.tasks.await.functionArn,
      Payload: { ...job, 'waitsFor.$': '$.part.waitsFor', 'taskToken.$': '$$.Task.Token' },
    },
    TimeoutSecondsPath: '$.part.waitSeconds',
  };
  const noResult = { ResultPath: null };
  const eachScene = (itemsPath: string, states: SceneStates): State => ({
    Type: 'Map',
    ItemsPath: itemsPath,
    MaxConcurrency: props.maxRenderConcurrency,
    ItemSelector: {
      ...job,
      'sceneIndex.$': '$$.Map.Item.Value.index',
      'capability.$': '$$.Map.Item.Value.capability',
      'part.$': '$$.Map.Item.Value.part',
    },
    ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...states },
    ...noResult,
    // Another engine makes the video: it is laid out anew.
    Catch: [{ ErrorEquals: ['EngineSwitched'], ResultPath: '$.error', Next: 'plan' }, ...toFail],
  });
  return {
    Comment: 'One attempt at one video',
    StartAt: 'moderate',
    // The reconciler writes the failure of a run that ends so.
    TimeoutSeconds: attemptSeconds,
    States: {
      moderate: step('moderate', noResult, { Next: 'plan' }),
      plan: step(
        'plan',
        {
          ResultSelector: {
            'scenes.$': '$.Payload.scenes',
            'remoteSpeech.$': '$.Payload.remoteSpeech',
            'voiced.$': '$.Payload.voiced',
          },
          ResultPath: '$.plan',
        },
        { Next: 'have scenes spoken' },
      ),
      // Empty where nobody but us speaks.
      'have scenes spoken': {
        ...eachScene('$.plan.remoteSpeech', sceneStates('speech', partTask)),
        Next: 'do vendors speak',
      },
      'do vendors speak': {
        Type: 'Choice',
        Choices: [{ Variable: '$.plan.voiced', BooleanEquals: true, Next: 'voice' }],
        Default: 'speak',
      },
      voice: step('voice', noResult, { Next: 'speak' }),
      speak: step('speak', noResult, { Next: 'render each scene' }),
      'render each scene': {
        ...eachScene('$.plan.scenes', sceneStates('picture', partTask)),
        Next: 'stitch',
      },
      stitch: step('stitch', noResult, { Next: 'verify' }),
      verify: step('verify', noResult, { Next: 'settle' }),
      settle: step('settle', noResult, { End: true }),
      fail: {
        ...invoke('fail', { ...job, 'error.$': '$.error' }),
        ...noResult,
        // A failure that is not written down leaves its owner waiting: whatever the error, it is tried again.
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 5, BackoffRate: 2 }],
        Next: 'failed',
      },
      failed: { Type: 'Fail', ErrorPath: '$.error.Error', CausePath: '$.error.Cause' },
    },
  };
};
