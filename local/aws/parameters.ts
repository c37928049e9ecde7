import type { Place } from '../assembly/identity.ts';
import { listAt, stringAt } from '../assembly/json.ts';
import type { Resource } from '../cloud.ts';
import type { Need } from './policies.ts';
import { type AwsService, type Call, parseJson, refuseJson, sendJson, targetOperation } from './service.ts';

/** Systems Manager Parameter Store over the parameters of the templates, read only. */
export class Parameters implements AwsService {
  readonly streamsBody = false;
  readonly refuse = refuseJson;
  readonly #resources: readonly Resource[];
  readonly #place: Place;

  constructor(resources: readonly Resource[], place: Place) {
    this.#resources = resources;
    this.#place = place;
  }

  operation(call: Call): string {
    return targetOperation(call.request);
  }

  needs(call: Call): Need[] {
    const { region, accountId } = this.#place;
    return wantedNames(call).map((name) => ({
      action: `ssm:${call.operation}`,
      resource: `arn:aws:ssm:${region}:${accountId}:parameter/${name.replace(/^\//, '')}`,
    }));
  }

  async answer(call: Call): Promise<void> {
    const names = wantedNames(call);
    const found = names.flatMap((name) => this.#resources.filter(({ physicalId }) => physicalId === name));
    const values = found.map((resource) => ({
      Name: resource.physicalId,
      ARN: resource.arn,
      Type: resource.properties.Type,
      Value: resource.properties.Value,
      Version: 1,
    }));
    if (call.operation === 'GetParameters') {
      const InvalidParameters = names.filter((name) => !values.some(({ Name }) => Name === name));
      sendJson(call.response, 200, { Parameters: values, InvalidParameters });
    } else if (call.operation === 'GetParameter' && values[0]) {
      sendJson(call.response, 200, { Parameter: values[0] });
    } else {
      this.refuse(call, { status: 400, code: 'ParameterNotFound', message: names.join(', ') });
    }
  }
}

function wantedNames(call: Call): string[] {
  const input = parseJson(call.body);
  const name = stringAt(input, 'Name');
  return name === undefined ? listAt(input, 'Names').map(String) : [name];
}
