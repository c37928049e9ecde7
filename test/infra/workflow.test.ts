import { describe, expect, it } from 'vitest';
import { workflowDefinition, workflowTasks } from '../../lib/constructs/workflow-definition.ts';
import { compileDefinition } from '../../local/workflow/definition.ts';
import { contents } from './fixture/contents.ts';
import { type Json, synthesizeTemplates } from './templates.ts';

const arnOf = (task: string): string => `arn:aws:lambda:eu-central-1:000000000000:function:${task}`;

const definition: Json = JSON.parse(
  JSON.stringify(
    workflowDefinition({
      tasks: Object.fromEntries(
        workflowTasks.map((task) => [task, { functionArn: arnOf(task), timeoutSeconds: 60 }]),
      ) as Record<(typeof workflowTasks)[number], { functionArn: string; timeoutSeconds: number }>,
      invokeArn: 'arn:aws:states:::lambda:invoke',
      maxRenderConcurrency: 3,
      retryIntervalSeconds: 60,
    }),
  ),
);
const states = definition.States ?? {};
const pictureStates = states['render each scene']?.ItemProcessor?.States ?? {};
const speechStates = states['have scenes spoken']?.ItemProcessor?.States ?? {};
const tasks = Object.entries({ ...states, ...speechStates, ...pictureStates }).filter(
  ([, state]) => String(state.Type) === 'Task',
);

describe('the workflow', () => {
  it('is a valid definition without JSONata, which the embedded cloud would ignore', () => {
    expect(JSON.stringify(definition)).not.toContain('QueryLanguage');
    expect(() => compileDefinition(definition)).not.toThrow();
  });

  it('runs its tasks in order', () => {
    const order: string[] = [];
    const nextOf = (name: string): string =>
      String(states[name]?.Next ?? Object.values(states[name]?.Choices ?? {})[0]?.Next);
    for (let name = String(definition.StartAt); name !== 'undefined'; name = nextOf(name)) order.push(name);
    expect(order).toEqual([
      'moderate',
      'plan',
      'next of plan',
      'prepare',
      'have scenes spoken',
      'do vendors speak',
      'voice',
      'speak',
      'render each scene',
      'stitch',
      'verify',
      'settle',
    ]);
    expect(states['do vendors speak']).toMatchObject({ Default: 'speak' });
  });

  it('makes what vendors are sent of pictures before anything is paid for, where there are any', () => {
    expect(states['next of plan']).toMatchObject({
      Type: 'Choice',
      Choices: [{ Variable: '$.plan.hasFrames', BooleanEquals: true, Next: 'prepare' }],
      Default: 'have scenes spoken',
    });
    expect(states.prepare).toMatchObject({ ResultPath: null, Next: 'have scenes spoken' });
  });

  it('has one task for each of its functions', () => {
    const named = tasks.map(([, state]) => String(state.Parameters?.FunctionName));
    // What vendors do is done for speech and for pictures.
    const twice = ['start', 'poll', 'await', 'collect'] as const;
    expect(named.sort()).toEqual([...workflowTasks, ...twice].map(arnOf).sort());
  });

  it('makes a scene of ours with one task, and waits for a vendor without one', () => {
    const [choice, ...others] = Object.values(pictureStates);
    expect(Object.values(choice?.Choices ?? {})[0]).toMatchObject({ StringEquals: 'render', Next: 'render' });
    expect(pictureStates.render).toMatchObject({ End: true });
    expect(others.filter(({ Type }) => String(Type) === 'Wait')).toMatchObject([
      { Type: 'Wait', SecondsPath: '$.part.waitSeconds', Next: 'poll picture' },
    ]);
    expect(pictureStates['await picture']).toMatchObject({
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      TimeoutSecondsPath: '$.part.waitSeconds',
      ResultPath: null,
      Catch: [
        { ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'poll picture' },
        { ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'wait for picture' },
      ],
      Next: 'poll picture',
    });
    expect(Object.keys(speechStates)).not.toContain('render');
    for (const inner of [speechStates, pictureStates])
      for (const name of Object.keys(inner)) expect(Object.keys(states)).not.toContain(name);
  });

  it('tells every task whose video it is', () => {
    for (const [, state] of tasks) {
      expect(state.Parameters?.Payload).toMatchObject({
        'ownerId.$': '$.ownerId',
        'videoId.$': '$.videoId',
        'attempt.$': '$.attempt',
        'correlationId.$': '$.correlationId',
      });
    }
  });

  it('leads every error to `fail`, with what went wrong', () => {
    for (const [name, state] of Object.entries(states)) {
      // A choice runs nothing.
      if (['fail', 'failed'].includes(name) || String(state.Type) === 'Choice') continue;
      const toFail = { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'fail' };
      const toPlan = { ErrorEquals: ['EngineSwitched'], ResultPath: '$.error', Next: 'plan' };
      expect(state.Catch).toEqual(String(state.Type) === 'Map' ? [toPlan, toFail] : [toFail]);
    }
    expect(states.fail?.Parameters?.Payload).toMatchObject({ 'error.$': '$.error' });
    expect(states.fail?.Retry).toMatchObject([{ ErrorEquals: ['States.ALL'] }]);
  });

  it('[S4-11] [C32] tries again what asks for it, three times after the configured pause, and no other error of ours', () => {
    for (const [name, state] of tasks) {
      if (name === 'fail' || name.startsWith('await ')) continue;
      const [own, ...service] = Object.values(state.Retry ?? {});
      expect(own).toEqual({
        ErrorEquals: ['RetryableError'],
        IntervalSeconds: 60,
        MaxAttempts: 3,
        BackoffRate: 1,
      });
      const names = service.flatMap((retry) => Object.values(retry.ErrorEquals ?? {}).map(String));
      expect(names.every((error) => /^(Lambda|Sandbox|Runtime)\./.test(error))).toBe(true);
    }
  });

  it('tries what decodes uploads once more at most after it was ended by that, and all else three times', () => {
    for (const [name, state] of tasks) {
      if (name === 'fail' || name.startsWith('await ')) continue;
      const triesAfter = (error: string): unknown =>
        Object.values(state.Retry ?? {}).find(({ ErrorEquals }) =>
          Object.values(ErrorEquals ?? {})
            .map(String)
            .includes(error),
        )?.MaxAttempts;
      const most = ['prepare', 'speak', 'render'].includes(name) ? 1 : 3;
      expect([name, triesAfter('Runtime.ExitError'), triesAfter('Sandbox.Timedout')]).toEqual([
        name,
        most,
        most,
      ]);
      expect(triesAfter('Lambda.ServiceException')).toBe(3);
    }
  });

  it('waits for a function that is busy with others, far longer than for an error', () => {
    for (const [name, state] of tasks) {
      if (name === 'fail' || name.startsWith('await ')) continue;
      const busy = Object.values(state.Retry ?? {}).filter(({ ErrorEquals }) =>
        Object.values(ErrorEquals ?? {})
          .map(String)
          .includes('Lambda.TooManyRequestsException'),
      );
      expect(busy).toHaveLength(1);
      expect(Number(busy[0]?.MaxAttempts) * Number(busy[0]?.MaxDelaySeconds)).toBeGreaterThanOrEqual(600);
    }
  });

  it('logs errors without what the tasks were told and said', async () => {
    const { resources } = await synthesizeTemplates(contents, { env: 'dev' });
    const machine = resources.find(({ type }) => type === 'AWS::StepFunctions::StateMachine');
    expect(machine?.properties.LoggingConfiguration).toMatchObject({
      Level: 'ERROR',
      IncludeExecutionData: false,
    });
  });

  it('[S1-40] [C31] ends after half an hour, and no task outlasts its function by more than a moment', () => {
    expect(definition.TimeoutSeconds).toBe(1800);
    for (const [name, state] of tasks)
      expect([name, state.TimeoutSeconds]).toEqual([name, name.startsWith('await ') ? undefined : 90]);
  });

  it('renders no more scenes at once than configured', () => {
    expect(states['render each scene']).toMatchObject({ MaxConcurrency: 3, ItemsPath: '$.plan.scenes' });
  });

  it('may invoke its own functions and no others', async () => {
    const { resources } = await synthesizeTemplates(contents, { env: 'dev' });
    const role = resources.find(({ logicalId }) => /^WorkflowRole[0-9A-F]{8}$/.test(logicalId));
    const statement = role?.properties.Policies?.['0']?.PolicyDocument?.Statement?.['0'];
    expect(statement?.Action).toBe('lambda:InvokeFunction');
    const functions = Object.values(statement?.Resource ?? {}).map((arn) => String(arn['Fn::GetAtt']?.['0']));
    expect(functions.map((name) => name.replace(/Function[0-9A-F]{8}$/, '')).sort()).toEqual(
      [...workflowTasks].sort(),
    );
  });

  it('is refused when a task has no function, or two', async () => {
    const { generation = {}, ...others } = contents.triggers;
    const { speak: _speak, ...silent } = generation;
    await expect(
      synthesizeTemplates({ ...contents, triggers: { ...others, generation: silent } }),
    ).rejects.toThrow('No trigger is declared for workflow tasks: speak');
  });
});
