import { isTiller } from '../../engine/known-programs.ts';
import { containersOf } from '../../engine/workloads.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'tiller-listener',
  title: 'Tiller listens on every address',
  severity: 'high',
  target: 'workload',
  controls: ['mitre:T1610'],
  covers: ['tiller-listener'],
  risk: 'Every pod of the cluster can talk to it and so become an administrator.',
  remediation: 'Add --listen=localhost:44134 to its arguments, or delete Tiller.',
  snippet: 'args: [--listen=localhost:44134]',
  check(workload) {
    if (!isTiller(workload)) return undefined;
    const words = [...containersOf(workload)].flatMap(({ container }) => [
      ...(container.command ?? []),
      ...(container.args ?? []),
    ]);
    if (words.some((word) => /--listen[= ](localhost|127\.0\.0\.1)\b/.test(word))) return undefined;
    return { path: ['containers', 0, 'args'], message: 'listens beyond localhost' };
  },
});
