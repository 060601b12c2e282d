import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-running-images-unscanned',
  title: 'Images that run are not scanned',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['gke-workload-vuln-scanning'],
  profiles: ['hardened'],
  risk: 'Flaws that become known after an image was built stay unseen while it runs.',
  remediation: 'Enable scanning of the workloads that run.',
  applies: onGke,
  check: (cluster) =>
    word(gke(cluster).securityPostureConfig?.vulnerabilityMode, 'vulnerabilityMode') === 'VULNERABILITY_ENTERPRISE'
      ? undefined
      : { path: ['native', 'securityPostureConfig', 'vulnerabilityMode'], message: 'no scan of this kind still works' },
  fix: (cluster) =>
    clusterFix(cluster, ['--workload-vulnerability-scanning=enterprise'], {
      security_posture_config: { vulnerability_mode: 'VULNERABILITY_ENTERPRISE' },
    }),
});
