import { hostPaths, within } from '../../engine/host-path.ts';
import { ruleAllows } from '../../engine/rbac/match.ts';
import { rightsOf } from '../../engine/workload-rights.ts';
import { defineRule } from '../../model/rule.ts';

const logs = '/var/log';
const request = { verb: 'get', group: '', resource: 'pods/log' };

export default defineRule({
  id: 'log-link-readable',
  title: 'Pod writes node logs and may read them back',
  severity: 'high',
  target: 'workload',
  needs: ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['nsa:authentication', 'mitre:T1611'],
  covers: ['R53'],
  risk: 'A link in place of a log file lets the API hand out any file of the node.',
  remediation: 'Remove the volume, or pods/log from the role of its service account.',
  check(workload, snapshot) {
    const found = hostPaths(workload.podSpec).find(({ at }) => within(at, logs) || within(logs, at));
    if (!found) return undefined;
    const reads = rightsOf(workload, snapshot).some(({ rules }) => rules?.some((rule) => ruleAllows(rule, request)));
    return reads
      ? { path: found.path, message: `${found.written} is mounted and its account reads pods/log` }
      : undefined;
  },
});
