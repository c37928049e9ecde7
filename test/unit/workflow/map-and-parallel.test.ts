import { describe, expect, it } from 'vitest';
import { invoke, machine, Named, run } from '../../support/state-machine.ts';

describe('Map and Parallel', () => {
  const map = (processor: object, rest: object = {}) => ({
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemsPath: '$.scenes',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'Scene',
          States: { Scene: processor },
        },
        End: true,
        ...rest,
      },
    },
  });

  it('selects items, bounds concurrency, keeps order and the context of the whole execution', async () => {
    let now = 0;
    let most = 0;
    const definition = map(
      invoke('scene', {
        Payload: { 'given.$': '$', 'video.$': '$$.Execution.Input.id', 'item.$': '$$.Map.Item.Value' },
      }),
      {
        MaxConcurrency: 2,
        ItemSelector: { 'index.$': '$$.Map.Item.Index', 'scene.$': '$$.Map.Item.Value', 'id.$': '$.id' },
        ResultPath: '$.rendered',
      },
    );
    const { api } = await machine(definition, {
      scene: async (payload) => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 20));
        now--;
        return payload;
      },
    });
    const done = await run(api, { id: 'v1', scenes: ['a', 'b', 'c', 'd', 'e'] });
    const output = JSON.parse(String(done.output));
    expect(output.id).toBe('v1');
    expect(output.rendered).toHaveLength(5);
    expect(output.rendered[3]).toEqual({ given: { index: 3, scene: 'd', id: 'v1' }, video: 'v1', item: 'd' });
    expect(most).toBe(2);
  });

  it('starts no further item once one has failed, and the Map catches', async () => {
    const definition = {
      ...map(invoke('scene', { 'Payload.$': '$' }), {
        MaxConcurrency: 1,
        Catch: [{ ErrorEquals: ['Bad'], Next: 'Caught' }],
      }),
    };
    const each = definition.States.Each as Record<string, unknown>;
    delete each.End;
    each.Next = 'Caught';
    const states = { ...definition.States, Caught: { Type: 'Pass', End: true } };
    const { api, cloud } = await machine(
      { StartAt: 'Each', States: states },
      {
        scene: (payload) => {
          if (payload === 2) throw new Named('Bad');
          return payload;
        },
      },
    );
    const done = await run(api, { scenes: [1, 2, 3, 4, 5] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(cloud.invocations.map((invocation) => invocation.payload)).toEqual([1, 2]);
    expect(JSON.parse(String(done.output))).toMatchObject({ Error: 'Bad' });
  });

  it('runs branches together and stops the others when one fails', async () => {
    const branch = (name: string, wait: number) => ({
      StartAt: `${name}Wait`,
      States: {
        [`${name}Wait`]: { Type: 'Wait', Seconds: wait, Next: name },
        [name]: invoke(name, {}),
      },
    });
    const definition = {
      StartAt: 'Both',
      States: { Both: { Type: 'Parallel', Branches: [branch('quick', 0), branch('late', 3)], End: true } },
    };
    const { api, cloud } = await machine(definition, {
      quick: () => {
        throw new Named('Bad');
      },
      late: () => 'late',
    });
    expect(await run(api, {})).toMatchObject({ status: 'FAILED', error: 'Bad' });
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(cloud.invocations.map((invocation) => invocation.functionName)).toEqual(['quick']);
  });
});
