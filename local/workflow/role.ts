import { Policies } from '../aws/policies.ts';
import type { Cloud, InvokeResult } from '../cloud.ts';
import type { Invoke } from './interpreter.ts';

/**
 * Invokes functions with the rights of a state machine's role, as the templates give them.
 *
 * @returns a way to invoke for each role; what the role does not grant fails as `Lambda.AWSLambdaException`
 */
export const invokeByRole = (cloud: Cloud): ((roleArn: string | undefined) => Invoke) => {
  const policies = new Policies(cloud.resources, cloud.accountId);
  return (roleArn) => {
    const roleName = roleArn?.split('/').at(-1) ?? '';
    return async (reference, payload) => {
      const resource = cloud.find(reference)?.arn ?? reference;
      const action = 'lambda:InvokeFunction';
      if (await policies.allows(roleName, { action, resource })) return cloud.invoke(reference, payload);
      cloud.log('access_denied', { role: roleName, action, resource });
      return denied(roleName, action, resource);
    };
  };
};

const denied = (roleName: string, action: string, resource: string): InvokeResult => {
  const errorMessage = `${roleName} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
  return { ok: false, errorType: 'AWSLambdaException', errorMessage };
};
