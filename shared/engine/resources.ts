import type { ContainerSubject } from '../model/workload.ts';
import { quantity } from './quantity.ts';

type Which = 'requests' | 'limits';

/** A container's request or limit in numbers. A limit alone sets the request; what the pod has as a whole counts for each. */
export function resourceOf({ resources, pod }: ContainerSubject, which: Which, name: string): number | undefined {
  const own = { ...pod.resources, ...resources };
  const read = (list: Which) => quantity(resources?.[list]?.[name] ?? pod.resources?.[list]?.[name]);
  return which === 'requests' && own.requests?.[name] === undefined ? read('limits') : read(which);
}

/** It is neither a plain init container nor a debug container: it runs as long as its pod. */
export function staysUp({ name, restartPolicy, pod, workload }: ContainerSubject): boolean {
  const inInit = pod.initContainers?.some((one) => one.name === name);
  const adopted = workload.adopted.find(({ container }) => container.name === name)?.list;
  if (inInit || adopted === 'initContainers') return restartPolicy === 'Always';
  return adopted !== 'ephemeralContainers' && !pod.ephemeralContainers?.some((one) => one.name === name);
}

/** It serves until it is stopped; what a Job runs ends by itself. */
export const isService = (subject: ContainerSubject) =>
  !['Job', 'CronJob'].includes(subject.workload.kind) && staysUp(subject);
