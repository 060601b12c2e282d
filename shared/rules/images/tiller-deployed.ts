import { isTiller } from '../../engine/known-programs.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'tiller-deployed',
  title: 'Tiller of Helm 2 is running',
  severity: 'critical',
  target: 'workload',
  controls: ['mitre:T1610'],
  covers: ['tiller-deployed', 'R95'],
  implies: ['tiller-listener'],
  risk: 'Everybody who reaches Tiller installs whatever he wants with the rights of an administrator.',
  remediation: 'Delete Tiller and its Service; Helm 3 needs neither.',
  snippet: `kind: Deployment
metadata:
  name: tiller-deploy
spec:
  replicas: 0`,
  check: (workload) => (isTiller(workload) ? { path: [], message: `${workload.name} is Tiller` } : undefined),
});
