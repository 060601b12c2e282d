import { eks, onEks } from '../../engine/eks.ts';
import { capabilityFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

const argo = ({ capabilities }: EksNative) => all(capabilities, 'capabilities').find(({ type }) => type === 'ARGOCD');

export default defineRule({
  id: 'eks-argocd-exposed',
  title: 'Deployment service answers the internet',
  severity: 'high',
  target: 'cluster',
  needs: ['capabilities'],
  controls: ['nsa:network-separation', 'mitre:T1133', 'mitre:T1609'],
  covers: ['eks-capability-argocd-exposure'],
  risk: 'Managed Argo CD may change everything in the cluster: its login stands open to the world, or many are its admins.',
  remediation: 'Limit its network access to VPC endpoints of your own, and its ADMIN role to one group.',
  applies: onEks((facts) => facts.capabilities && !argo(facts) && 'no managed Argo CD'),
  check(cluster) {
    const { networkAccess, rbacRoleMappings = [] } = argo(eks(cluster))?.configuration?.argoCd ?? {};
    const path = ['native', 'capabilities'];
    if (!networkAccess?.vpceIds?.length) return { path, message: 'Argo CD has a public address' };
    const admins = rbacRoleMappings.filter(({ role }) => role === 'ADMIN').flatMap((one) => one.identities ?? []);
    return admins.length > 1
      ? { path, message: `${admins.length} identities are ADMIN`, severity: 'medium' }
      : undefined;
  },
  fix: (cluster) => {
    const access = { argoCd: { networkAccess: { vpceIds: ['VPC_ENDPOINT_ID'] } } };
    return capabilityFix(cluster, argo(eks(cluster))?.capabilityName, access, 'Write your VPC endpoint in its place.');
  },
});
