import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { minorOf } from '../../engine/version.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-dashboard-installed',
  title: 'Kubernetes dashboard is installed',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.10.1', 'mitre:T1133'],
  covers: ['gke-dashboard'],
  risk: 'The old dashboard runs with wide rights and was the way into many clusters.',
  remediation: 'Disable the dashboard add-on.',
  applies: onGke,
  check(cluster) {
    const { kubernetesDashboard } = gke(cluster).addonsConfig ?? {};
    const path = ['native', 'addonsConfig', 'kubernetesDashboard'];
    if (!kubernetesDashboard || kubernetesDashboard.disabled) return undefined;
    return minorOf(known(cluster.version, 'version')) < 15 ? { path, message: 'the add-on is on' } : undefined;
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--update-addons=KubernetesDashboard=DISABLED'], {
      addons_config: { kubernetes_dashboard: { disabled: true } },
    }),
});
