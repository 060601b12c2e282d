import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'sweep-may-read-secrets',
  title: 'Sweep could read secrets, and needs none',
  severity: 'low',
  target: 'cluster',
  needs: ['namespaces'],
  controls: ['nsa:secrets', 'mitre:T1552.007'],
  risk: 'Whoever steals the credentials of the sweep reads every secret of the cluster.',
  remediation: 'Bind the sweep to the ClusterRole that `kubesweep permissions` prints, and to nothing wider.',
  check: (_, { server }) =>
    known(server?.mayReadSecrets, 'whether the sweep may read secrets')
      ? { path: [], message: 'this identity may list secrets in every namespace' }
      : undefined,
});
