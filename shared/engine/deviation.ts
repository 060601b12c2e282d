import { type Container, containerLists, type PodSpec } from '../model/workload.ts';
import { accountOf } from './service-account.ts';

/** What a running pod may have of its own, by injection or default, without being another thing to judge. */
const spoken = ['image', 'securityContext', 'ports', 'command', 'args'] as const satisfies readonly (keyof Container)[];

/**
 * True where a pod is not what the template of its workload says: an old revision, a webhook's change, or a pod that
 * names a harmless owner to hide behind. Added containers are no deviation; they are adopted.
 */
export function deviation(template: PodSpec): (pod: PodSpec) => boolean {
  let said: ReturnType<typeof told> | undefined;
  let alike: Set<unknown> | undefined;
  return (pod) => {
    said ??= told(template);
    alike ??= new Set(parts(template));
    if (flags(pod) !== said.flags) return true;
    if (!alike.has(pod.securityContext) && text(pod.securityContext) !== said.context) return true;
    if (!alike.has(pod.volumes)) for (const path of hostPaths(pod)) if (!said.paths.has(path)) return true;
    for (const list of containerLists) {
      if (alike.has(pod[list])) continue;
      for (const one of (pod[list] ?? []) as readonly Container[]) {
        const expected = said.containers.get(`${list} ${one.name}`);
        if (expected !== undefined && expected !== own(one)) return true;
      }
    }
    for (const part of parts(pod)) alike.add(part);
    return false;
  };
}

function told(template: PodSpec) {
  const containers = containerLists.flatMap((list) =>
    ((template[list] ?? []) as readonly Container[]).map((one) => [`${list} ${one.name}`, own(one)] as const),
  );
  return {
    flags: flags(template),
    context: text(template.securityContext),
    paths: hostPaths(template),
    containers: new Map(containers),
  };
}

const parts = (spec: PodSpec) => [spec.securityContext, spec.volumes, ...containerLists.map((list) => spec[list])];
const text = (value: unknown) => JSON.stringify(value ?? {});
const own = (container: Container) => JSON.stringify(spoken.map((field) => container[field] ?? {}));
const hostPaths = ({ volumes = [] }: PodSpec) => new Set(volumes.flatMap(({ hostPath }) => hostPath?.path ?? []));

function flags(spec: PodSpec): string {
  const { hostNetwork, hostPID, hostIPC, shareProcessNamespace } = spec;
  const shared = [hostNetwork, hostPID, hostIPC, shareProcessNamespace].map((flag) => (flag ? 1 : 0)).join('');
  return `${shared} ${spec.hostUsers ?? true} ${spec.automountServiceAccountToken ?? ''} ${spec.os?.name ?? ''} ${accountOf(spec)}`;
}
