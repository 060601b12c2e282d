import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-nodes-register-themselves',
  title: 'Nodes register themselves',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:authentication'],
  covers: ['gke-node-creation-mode'],
  profiles: ['hardened'],
  risk: 'A machine with bootstrap credentials makes a node of itself, with the labels that it likes.',
  remediation: 'Set the creation of nodes to the control plane.',
  applies: onGke,
  check: (cluster) =>
    word(gke(cluster).nodeCreationConfig?.nodeCreationMode, 'nodeCreationMode') === 'VIA_CONTROL_PLANE'
      ? undefined
      : { path: ['native', 'nodeCreationConfig', 'nodeCreationMode'], message: 'kubelets make the node objects' },
  fix: (cluster) =>
    clusterFix(
      cluster,
      [],
      {},
      {
        words: 'Set nodeCreationConfig.nodeCreationMode to VIA_CONTROL_PLANE through the API of GKE.',
        reference: 'https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters',
      },
    ),
});
