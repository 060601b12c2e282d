import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

const broken = /^(CA_EXPIRING|CLOUD_KMS_KEY_|NODE_SERVICE_ACCOUNT_MISSING|GKE_SERVICE_ACCOUNT_DELETED)/;

export default defineRule({
  id: 'gke-cluster-broken',
  title: 'Cloud says that a key, a certificate or a login is broken',
  severity: 'high',
  target: 'cluster',
  controls: ['nsa:secrets'],
  covers: ['gke-cluster-conditions'],
  risk: 'When a key is gone or a certificate runs out, secrets cannot be read, or nobody can log in any more.',
  remediation: 'Restore what the message of the cloud names.',
  applies: onGke,
  check(cluster) {
    const { conditions = [], databaseEncryption } = gke(cluster);
    const codes = conditions
      .map(({ code }) => word(code, 'conditions.code'))
      .filter((code) => code && broken.test(code));
    if (codes.length) return { path: ['native', 'conditions'], message: codes.join(', ') };
    const path = ['native', 'databaseEncryption', 'currentState'];
    const state = word(databaseEncryption?.currentState, 'databaseEncryption.currentState') ?? '';
    if (state.endsWith('_ERROR')) return { path, message: state };
    return databaseEncryption?.lastOperationErrors?.length
      ? { path, message: 'the last change of the encryption failed' }
      : undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      [],
      {},
      {
        words: 'Restore the key, rotate the credentials or give the account its roles back, as the message says.',
        reference: 'https://cloud.google.com/kubernetes-engine/docs/troubleshooting',
      },
    ),
});
