import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { all, known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-encryption-key-unusable',
  title: 'Key that the cluster depends on cannot be used',
  severity: 'high',
  target: 'cluster',
  needs: ['encryption-keys'],
  controls: ['nsa:secrets', 'mitre:T1485'],
  covers: ['gke-secrets-kms'],
  risk: 'Without the key no secret and no disk can be read: the next restart of a node or of the control plane fails.',
  remediation: 'Restore or enable the key version in Cloud KMS before it is destroyed.',
  applies: onGke,
  check(cluster) {
    const keys = all(gke(cluster).keys, 'keys');
    const path = ['native', 'keys'];
    for (const { name, primary } of keys) {
      const state = known(word(primary?.state, 'state of the key'), `state of ${name}`);
      if (state !== 'ENABLED')
        return { path, message: `${name.split('/').at(-1)} is ${state.toLowerCase().replaceAll('_', ' ')}` };
    }
    return undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      [],
      {},
      {
        words: 'Restore the primary version of the key, then enable it: gcloud kms keys versions restore, and enable.',
        reference: 'https://cloud.google.com/sdk/gcloud/reference/kms/keys/versions/enable',
      },
    ),
});
