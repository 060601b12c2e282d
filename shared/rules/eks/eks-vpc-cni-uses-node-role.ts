import { eks, onEks } from '../../engine/eks.ts';
import { addonRoleFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const irsa = 'eks.amazonaws.com/role-arn';

export default defineRule({
  id: 'eks-vpc-cni-uses-node-role',
  title: 'Pod network calls the cloud as the node',
  severity: 'medium',
  target: 'cluster',
  needs: ['addons', 'pod-identities'],
  controls: ['cis-eks:5.2.1', 'nsa:authentication', 'mitre:T1552.005'],
  covers: ['eks-vpc-cni-own-identity'],
  risk: 'The role of the nodes may attach network interfaces, so every pod that gets hold of it may too.',
  remediation: 'Add a Pod Identity association for aws-node, then detach AmazonEKS_CNI_Policy from the node role.',
  applies: onEks((_, { mode }) => mode === 'platform' && 'Auto Mode has the pod network built in'),
  check(cluster, { objects }) {
    const { addons, podIdentityAssociations } = eks(cluster);
    const cni = all(addons, 'add-ons').find(({ name }) => name === 'vpc-cni');
    const associated = all(podIdentityAssociations, 'Pod Identity associations').some(
      ({ namespace, serviceAccount }) => namespace === 'kube-system' && serviceAccount === 'aws-node',
    );
    if (cni?.hasRole || associated) return undefined;
    if (!cni) {
      const account = all(objects.serviceaccounts, 'service accounts').find(
        ({ metadata }) => metadata?.namespace === 'kube-system' && metadata.name === 'aws-node',
      );
      if (!account || account.metadata?.annotations?.[irsa]) return undefined;
    }
    return { path: ['native', 'addons'], message: 'aws-node has no role of its own' };
  },
  fix: (cluster) => addonRoleFix(cluster, 'vpc-cni'),
});
