import { afterEach, expect } from 'vitest';
import type { AwsApi, Resource, Service } from '../../local/cloud.ts';
import { startWorkflows } from '../../local/workflow/workflows.ts';
import { type FakeCloud, type FakeFunction, fakeCloud, functionArn, resource } from './fake-cloud.ts';

export const machineArn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:render';
const open: Service[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((service) => service.close()));
});

interface Setup {
  cloud: FakeCloud;
  api: AwsApi;
  close(): Promise<void>;
}

/** Starts one state machine over plain functions; its role may invoke `allowed`, all by default. */
export const machine = async (
  definition: object,
  functions: Record<string, FakeFunction>,
  options: { dataDir?: string; allowed?: string } = {},
): Promise<Setup> => {
  const state = resource(
    'AWS::StepFunctions::StateMachine',
    'Render',
    { DefinitionString: JSON.stringify(definition), RoleArn: 'arn:aws:iam::000000000000:role/render' },
    { physicalId: machineArn, arn: machineArn },
  );
  const cloud = fakeCloud({
    functions,
    resources: [state, ...role(options.allowed ?? '*')],
    ...(options.dataDir && { dataDir: options.dataDir }),
  });
  const workflows = await startWorkflows(cloud);
  open.push(workflows);
  const close = () => {
    open.splice(open.indexOf(workflows), 1);
    return workflows.close();
  };
  return { cloud, api: workflows.api, close };
};

/** The machine's role, which may invoke these functions. */
const role = (functions: string): Resource[] => {
  const Statement = [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: functionArn(functions) }];
  const PolicyDocument = { Version: '2012-10-17', Statement };
  return [
    resource('AWS::IAM::Role', 'render', {}),
    resource('AWS::IAM::Policy', 'Policy', { PolicyName: 'p', PolicyDocument, Roles: ['render'] }),
  ];
};

/** One call of the Step Functions API. */
export const call = async (
  api: AwsApi,
  operation: string,
  body: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await api.handle({
    method: 'POST',
    url: '/',
    headers: { 'x-amz-target': `AWSStepFunctions.${operation}` },
    body: Buffer.from(JSON.stringify(body)),
  });
  return { status: response.status, body: JSON.parse(response.body.toString()) };
};

/** Starts an execution and waits for its end; the answer of DescribeExecution. */
export const run = async (api: AwsApi, input: unknown, name = 'one'): Promise<Record<string, unknown>> => {
  const started = await call(api, 'StartExecution', {
    stateMachineArn: machineArn,
    name,
    input: JSON.stringify(input),
  });
  expect(started.status).toBe(200);
  return ended(api, String(started.body.executionArn));
};

/** Waits for the end of an execution; the answer of DescribeExecution. */
export const ended = async (api: AwsApi, executionArn: string): Promise<Record<string, unknown>> => {
  for (;;) {
    const { body } = await call(api, 'DescribeExecution', { executionArn });
    if (body.status !== 'RUNNING') return body;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** A task that calls a function by the optimized integration and keeps its payload. */
export const invoke = (functionName: string, payload: object, rest: object = { End: true }) => {
  const Parameters = { FunctionName: functionArn(functionName), ...payload };
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters,
    OutputPath: '$.Payload',
    ...rest,
  };
};

/** An error whose name a function reports as its type. */
export class Named extends Error {
  constructor(name: string, message = name) {
    super(message);
    this.name = name;
  }
}
