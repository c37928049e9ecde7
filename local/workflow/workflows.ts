import * as z from 'zod';
import type { AwsApi, Cloud, Resource, Service } from '../cloud.ts';
import { compileDefinition } from './definition.ts';
import { ExecutionEngine, type Workflow } from './execution-engine.ts';
import { statesApi } from './states-api.ts';

const StateMachineProperties = z.object({
  DefinitionString: z.union([z.string(), z.record(z.string(), z.json())]).optional(),
  Definition: z.record(z.string(), z.json()).optional(),
  StateMachineType: z.enum(['STANDARD']).default('STANDARD'),
  RoleArn: z.string().optional(),
});

/**
 * Brings up the template's state machines. Executions that a former process left unfinished start again
 * from their first state: tasks of this product are idempotent, and a laptop has no durable interpreter.
 *
 * @throws Error when a definition is invalid or uses a part of the language that is not run here.
 */
export const startWorkflows = async (cloud: Cloud): Promise<Service & { api: AwsApi }> => {
  const machines = new Map<string, Workflow>();
  for (const resource of cloud.ofType('AWS::StepFunctions::StateMachine')) {
    const workflow = readWorkflow(resource);
    machines.set(workflow.arn, workflow);
  }
  const engine = new ExecutionEngine(cloud, machines);
  engine.resume();
  return { api: statesApi(cloud, engine), close: () => engine.close() };
};

const readWorkflow = (resource: Resource): Workflow => {
  const properties = StateMachineProperties.parse(resource.properties);
  const definition = properties.DefinitionString ?? properties.Definition;
  if (definition === undefined) throw new Error(`${resource.logicalId}: no definition`);
  const arn = resource.arn ?? resource.physicalId;
  try {
    const parsed: unknown = typeof definition === 'string' ? JSON.parse(definition) : definition;
    const compiled = compileDefinition(parsed);
    return { arn, name: arn.split(':').at(-1) ?? arn, roleArn: properties.RoleArn, compiled };
  } catch (error) {
    throw new Error(`state machine ${resource.logicalId}: ${String(error)}`, { cause: error });
  }
};
