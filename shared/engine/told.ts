import type { Target, Targets, Violation } from '../model/rule.ts';
import { Unknown } from './known.ts';
import type { Subject } from './targets.ts';

/** Of a pod that is not what its template says, only what the template does not have as well. */
export function ofPod(
  violation: Violation,
  { base, workload }: Subject,
  judge: (value: Targets[Target]) => Violation | Unknown | undefined,
): Violation | undefined {
  const owner = workload?.differs;
  if (!owner) return violation;
  try {
    const same = base && judge(base);
    const known = same instanceof Unknown ? undefined : same;
    if (known?.message === violation.message && known.severity === violation.severity) return undefined;
  } catch {
    // What cannot be said of the template does not excuse the pod.
  }
  return { ...violation, message: `${violation.message}, unlike the template of ${owner.kind} ${owner.name}` };
}
