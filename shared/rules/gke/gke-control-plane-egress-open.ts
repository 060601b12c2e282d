import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-control-plane-egress-open',
  title: 'Control plane may call out to the internet',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation'],
  covers: ['gke-control-plane-egress'],
  profiles: ['hardened'],
  risk: 'A webhook or an identity provider that an attacker registered can be called from the control plane.',
  remediation: 'Disable egress of the control plane where nothing outside is called.',
  applies: onGke,
  check: (cluster) =>
    word(gke(cluster).controlPlaneEgress?.mode, 'controlPlaneEgress.mode') === 'NONE'
      ? undefined
      : { path: ['native', 'controlPlaneEgress', 'mode'], message: 'it is not restricted' },
  fix: (cluster) =>
    clusterFix(
      cluster,
      [],
      { control_plane_egress: { mode: 'NONE' } },
      { words: 'Set controlPlaneEgress.mode to NONE through the API of GKE, after a look at webhooks outside.' },
    ),
});
