import { eks, onEks } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

/** States in which KMS decrypts nothing, and what they mean. */
const dead: ReadonlyMap<string, string> = new Map([
  ['Disabled', 'is disabled'],
  ['PendingDeletion', 'will be deleted'],
  ['PendingReplicaDeletion', 'will be deleted'],
  ['PendingImport', 'has no key material'],
  ['Unavailable', 'is in a key store that does not answer'],
]);

export default defineRule({
  id: 'eks-secrets-key-unusable',
  title: 'Key that wraps the secrets cannot be used',
  severity: 'critical',
  target: 'cluster',
  needs: ['encryption-keys'],
  controls: ['cis-eks:5.3.1', 'nsa:secrets', 'mitre:T1485'],
  covers: ['eks-kms-key-usable'],
  risk: 'Once its cached key is gone the API server can read no secret, and a deleted key takes the cluster with it.',
  remediation: 'Restore the key: cancel its deletion and enable it.',
  applies: onEks(({ encryptionKeyArn }) => !encryptionKeyArn && 'no key of yours wraps the secrets'),
  check(cluster) {
    const { encryptionKey, encryptionKeyArn: arn } = eks(cluster);
    const { missing, KeyState } = known(encryptionKey, 'the key');
    const fault = missing ? 'does not exist' : dead.get(known(KeyState, 'the state of the key'));
    return fault ? { path: ['native', 'encryptionKeyArn'], message: `${arn} ${fault}` } : undefined;
  },
  fix(cluster) {
    const { encryptionKey, encryptionKeyArn = '' } = eks(cluster);
    const key = { region: cluster.ref.region, 'key-id': encryptionKeyArn };
    const back = encryptionKey?.KeyState === 'PendingDeletion' ? [aws('kms', 'cancel-key-deletion', key)] : [];
    const words = 'A key that is gone for good cannot be replaced: save what is in the cluster and make a new one.';
    return awsFix({ commands: [...back, aws('kms', 'enable-key', key)], words });
  },
});
