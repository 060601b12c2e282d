import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { all, known } from '../../engine/known.ts';
import { perSnapshot } from '../../engine/memo.ts';
import { defineRule } from '../../model/rule.ts';

const role = 'eks.amazonaws.com/role-arn';
/**
 * Some service account of the cluster's own namespace stands for an IAM role: IRSA, which the EKS API itself does not
 * show: roles of IAM that trust its issuer do, where they were read. Elsewhere a tenant may write the annotation.
 */
const irsa = perSnapshot(({ cluster, objects }) => {
  const trusting = cluster?.native?.provider === 'eks' ? cluster.native.irsaRoles?.length : undefined;
  if (trusting !== undefined) return { inUse: trusting > 0 };
  const claims = all(objects.serviceaccounts, 'serviceaccounts').filter((one) => one.metadata?.annotations?.[role]);
  const inUse = claims.some(({ metadata }) => metadata?.namespace === 'kube-system');
  return { inUse: inUse || (claims.length ? undefined : false) };
});

export default defineRule({
  id: 'workload-identity-off',
  title: 'Pods have no cloud identities of their own',
  severity: 'high',
  target: 'cluster',
  needs: ['addons'],
  controls: ['cis-eks:5.2.1', 'cis-gke:5.2.2', 'cis-aks:5.2.1', 'nsa:authentication', 'mitre:T1552.005'],
  covers: ['gke-workload-identity', 'aks-workload-identity'],
  implies: ['eks-vpc-cni-uses-node-role', 'eks-addon-uses-node-role'],
  risk: 'Every pod that calls the cloud does so as its node, or with a long-lived key in a secret.',
  remediation: 'Enable IRSA or Pod Identity, Workload Identity Federation, or Microsoft Entra Workload ID.',
  check({ workloadIdentity, ref }, snapshot) {
    const on = workloadIdentity ?? (ref.provider === 'eks' ? irsa(snapshot).inUse : undefined);
    return known(on, 'workloadIdentity')
      ? undefined
      : { path: ['workloadIdentity'], message: 'no identity federation for pods is in use' };
  },
  fix: fixFor({ eks: eksFix.podIdentities, gke: gkeFix.workloadIdentity, aks: aksManaged.workloadIdentity }),
});
