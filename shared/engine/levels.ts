import type { Violation } from '../model/rule.ts';
import type { ContainerSubject, PodSpec, Workload } from '../model/workload.ts';

type Contexts = NonNullable<ContainerSubject['securityContext']> & NonNullable<PodSpec['securityContext']>;

/** The pod says that it runs on Windows: fields of Linux are none of its own. */
export const isWindows = ({ os }: PodSpec) => os?.name === 'windows';

/** The same, or it is sent to nodes of Windows. */
export const onWindows = (pod: PodSpec) => isWindows(pod) || pod.nodeSelector?.['kubernetes.io/os'] === 'windows';

/** A place in the pod spec, told by a rule whose subject is a container. */
export function atPod(workload: Workload, ...path: readonly (string | number)[]) {
  return { fromRoot: true, path: [...workload.podSpecPath, ...path] } as const;
}

/** A place in the object that holds the template: its own metadata, its replicas. */
export function onObject(...path: readonly (string | number)[]) {
  return { fromRoot: true, path } as const;
}

/**
 * A field of securityContext that container and pod both have. What `judge` says is wrong with the container's own value
 * comes first; a wrong value of the pod counts for each container, overridden or not, as the standards have it.
 */
export function inEither<K extends keyof Contexts>(
  { securityContext, pod, workload }: ContainerSubject,
  field: K,
  judge: (value: NonNullable<Contexts[K]>) => string | undefined,
): Violation | undefined {
  const own = securityContext?.[field as keyof typeof securityContext] as Contexts[K] | undefined | null;
  const message = own === undefined || own === null ? undefined : judge(own);
  if (message) return { path: ['securityContext', field], message };
  const shared = pod.securityContext?.[field as keyof typeof pod.securityContext] as Contexts[K] | undefined | null;
  const wide = shared === undefined || shared === null ? undefined : judge(shared);
  return wide ? { ...atPod(workload, 'securityContext', field), message: `${wide} for the whole pod` } : undefined;
}
