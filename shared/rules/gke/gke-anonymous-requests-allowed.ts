import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-anonymous-requests-allowed',
  title: 'API server answers anonymous requests',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1078.001'],
  covers: ['gke-anonymous-auth'],
  risk: 'One careless binding for anonymous callers is enough to open the cluster to everybody who reaches it.',
  remediation: 'Limit anonymous requests to the health endpoints.',
  applies: onGke,
  check: (cluster) =>
    word(gke(cluster).anonymousAuthenticationConfig?.mode, 'anonymousAuthenticationConfig.mode') === 'LIMITED'
      ? undefined
      : {
          path: ['native', 'anonymousAuthenticationConfig', 'mode'],
          message: 'anonymous requests reach every endpoint',
        },
  fix: (cluster) =>
    clusterFix(cluster, ['--anonymous-authentication-config=LIMITED'], {
      anonymous_authentication_config: { mode: 'LIMITED' },
    }),
});
