import { startWorkflows } from '../../local/workflow/workflows.ts';
import { fakeCloud, functionArn, resource } from './fake-cloud.ts';

/** A process that starts an execution, says so, and waits to be killed. */
const [, , dataDir = '', machineArn = ''] = process.argv;
const wait = { StartAt: 'A', States: { A: { Type: 'Task', Resource: functionArn('slow'), End: true } } };
const machine = resource(
  'AWS::StepFunctions::StateMachine',
  'M',
  { DefinitionString: JSON.stringify(wait) },
  { arn: machineArn },
);
const { api } = await startWorkflows(fakeCloud({ dataDir, resources: [machine] }));
const body = Buffer.from(JSON.stringify({ stateMachineArn: machineArn, name: 'left', input: '{"n":1}' }));
const headers = { 'x-amz-target': 'AWSStepFunctions.StartExecution' };
const { status } = await api.handle({ method: 'POST', url: '/', headers, body });
process.send?.(status);
setInterval(() => undefined, 1000);
