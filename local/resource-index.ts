import type { Resource } from './cloud.ts';

/** Resources by type and by whatever names them. */
export class ResourceIndex {
  readonly all: readonly Resource[];
  readonly #byName = new Map<string, Resource>();
  readonly #byType = new Map<string, Resource[]>();

  constructor(resources: readonly Resource[]) {
    this.all = resources;
    // Logical ids come first: a physical name or ARN that is the same text is the better answer.
    for (const resource of resources) this.#byName.set(resource.logicalId, resource);
    for (const resource of resources) this.#byName.set(resource.physicalId, resource);
    for (const resource of resources) if (resource.arn) this.#byName.set(resource.arn, resource);
    for (const resource of resources) {
      const same = this.#byType.get(resource.type);
      if (same) same.push(resource);
      else this.#byType.set(resource.type, [resource]);
    }
  }

  ofType(type: string): Resource[] {
    return [...(this.#byType.get(type) ?? [])];
  }

  /** By ARN, also with a qualifier, stream or index behind it, by physical id, or by logical id. */
  find(reference: string): Resource | undefined {
    const exact = this.#byName.get(reference);
    if (exact) return exact;
    const shorter =
      /^(arn:aws:dynamodb:.*:table\/[^/]+)\/.*$/.exec(reference)?.[1] ?? /^(.*):[^:]+$/.exec(reference)?.[1];
    return shorter === undefined ? undefined : this.#byName.get(shorter);
  }
}
