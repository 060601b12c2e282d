import { eks, onNodeGroups } from '../../engine/eks.ts';
import { templateFix } from '../../engine/fix-eks-parts.ts';
import { known, Unknown } from '../../engine/known.ts';
import { eksPool } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-node-template-weak',
  title: 'Launch template makes weak nodes',
  severity: 'medium',
  target: 'node-pool',
  needs: ['launch-templates', 'account-defaults'],
  controls: ['cis-eks:5.4.3', 'nsa:network-separation', 'mitre:T1021'],
  covers: ['eks-nodegroup-launch-template-hardened'],
  risk: 'Disks that nobody encrypts, keys that open every node and public addresses come with each new node.',
  remediation: 'Change the launch template: encrypted volumes, no key pair, no public address.',
  applies: onNodeGroups,
  check(pool, { cluster }) {
    const template = known(eksPool(pool).template, 'the launch template');
    const { KeyName, NetworkInterfaces = [], BlockDeviceMappings: disks = [] } = template;
    const plain = disks.length === 0 || disks.some(({ Encrypted }) => Encrypted !== true);
    const faults = [
      ...(KeyName ? ['it sets a key pair'] : []),
      ...(NetworkInterfaces.some((one) => one.AssociatePublicIpAddress) ? ['it asks for public addresses'] : []),
    ];
    if (plain && !eks(cluster).accountDefaults?.EbsEncryptionByDefault) {
      known(eks(cluster).accountDefaults?.EbsEncryptionByDefault, 'the account’s default for volumes');
      if (disks.length || pool.image !== 'CUSTOM') faults.push('volumes are not encrypted');
      else if (!faults.length) throw new Unknown('nobody can tell whether the disks of a custom image are encrypted');
    }
    return faults.length ? { path: ['native', 'template'], message: faults.join(', ') } : undefined;
  },
  fix: templateFix,
});
