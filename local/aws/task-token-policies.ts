import type { SimulationIdentityPolicy } from '@cloud-copilot/iam-simulate';
import { asList } from '../assembly/assembly.ts';
import { isObject, listAt } from '../assembly/json.ts';

/**
 * Actions that IAM checks with the state machine of the token, though the service authorization reference, and with it
 * the simulator, names no resource for them. Source: aws-cdk pull request 8486, where that was tried, and the errors
 * that AWS answers ("... is not authorized to perform: states:SendTaskFailure on resource: arn:aws:states:...").
 */
const tokenActions: ReadonlySet<string> = new Set(['states:SendTaskSuccess', 'states:SendTaskFailure']);

export const isTokenAction = (action: string): boolean => tokenActions.has(action);

/** The statements that reach a resource, as the simulator takes them for such an action: without a resource. */
export const reaching = (
  policies: readonly SimulationIdentityPolicy[],
  resource: string,
  matches: (pattern: string) => RegExp,
): SimulationIdentityPolicy[] =>
  policies.map(({ name, policy }) => ({
    name,
    policy: {
      ...(isObject(policy) ? policy : {}),
      Statement: listAt(policy, 'Statement')
        .filter(isObject)
        .filter(({ Resource }) => asList(Resource).some((pattern) => matches(String(pattern)).test(resource)))
        .map((statement) => ({ ...statement, Resource: '*' })),
    },
  }));
