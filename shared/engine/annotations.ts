import type { Violation } from '../model/rule.ts';
import type { ContainerSubject, Workload } from '../model/workload.ts';
import { onObject } from './levels.ts';

const alpha = 'seccomp.security.alpha.kubernetes.io';
const beta = 'container.apparmor.security.beta.kubernetes.io/';

/** What an annotation of before 1.19 says against seccomp for this container, or for its pod. */
export function seccompNote({ name, workload }: ContainerSubject): Violation | undefined {
  const { annotations = {} } = workload.podMeta;
  const key = [`container.${alpha}/${name}`, `${alpha}/pod`].find((one) => {
    const value = annotations[one];
    return value !== undefined && !/^((runtime|docker)\/default$|localhost\/)/.test(value);
  });
  return key ? { ...onObject('metadata', 'annotations', key), message: `seccomp is ${annotations[key]}` } : undefined;
}

/** What an annotation of before 1.30 says against AppArmor, of whatever container it speaks. */
export function appArmorNote({ podMeta }: Workload): Violation | undefined {
  const allowed = /^$|^runtime\/default$|^localhost\//;
  const note = Object.entries(podMeta.annotations ?? {}).find(
    ([key, value]) => key.startsWith(beta) && !allowed.test(value),
  );
  return note && { ...onObject('metadata', 'annotations', note[0]), message: `AppArmor is ${note[1]}` };
}
