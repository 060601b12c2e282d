import { eks, onEks } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-secrets-key-not-rotated',
  title: 'Key that wraps the secrets is never rotated',
  severity: 'medium',
  target: 'cluster',
  needs: ['encryption-keys'],
  controls: ['cis-eks:5.3.1', 'nsa:secrets'],
  covers: ['eks-kms-key-usable'],
  risk: 'Whatever was wrapped in all the years stays readable with the one key material, should it ever leak.',
  remediation: 'Enable automatic rotation of the key; what it has wrapped stays readable.',
  applies: onEks(({ encryptionKeyArn, encryptionKey }) => {
    if (!encryptionKeyArn) return 'no key of yours wraps the secrets';
    const { missing, KeyState, Origin, KeyManager } = encryptionKey ?? {};
    if (missing || (KeyState && KeyState !== 'Enabled')) return 'the key cannot be used at all';
    if (KeyManager === 'AWS') return 'AWS rotates this key';
    return Origin && Origin !== 'AWS_KMS' && 'KMS does not rotate keys whose material is yours';
  }),
  check: (cluster) =>
    known(eks(cluster).encryptionKey?.KeyRotationEnabled, 'rotation of the key')
      ? undefined
      : { path: ['native', 'encryptionKeyArn'], message: `${eks(cluster).encryptionKeyArn} is not rotated` },
  fix(cluster) {
    const options = { region: cluster.ref.region, 'key-id': eks(cluster).encryptionKeyArn ?? '' };
    const terraform = ['aws_kms_key', { enable_key_rotation: true }] as const;
    return awsFix({ commands: [aws('kms', 'enable-key-rotation', options)], terraform });
  },
});
