import { eks, onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-control-plane-egress-open',
  title: 'Control plane leaves by a way that the cloud owns',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation'],
  covers: ['eks-control-plane-egress'],
  profiles: ['hardened'],
  risk: 'Calls of the control plane to webhooks and identity providers pass by your firewall and its log.',
  remediation: 'Set the egress mode of the control plane to CUSTOMER_ROUTED where all traffic must be filtered.',
  applies: onEks(),
  check(cluster) {
    const mode = known(eks(cluster).resourcesVpcConfig?.controlPlaneEgressMode, 'controlPlaneEgressMode');
    const path = ['native', 'resourcesVpcConfig', 'controlPlaneEgressMode'];
    return mode === 'AWS_MANAGED' ? { path, message: 'the egress mode is AWS_MANAGED' } : undefined;
  },
  fix: () =>
    awsFix({
      words: 'Set resourcesVpcConfig.controlPlaneEgressMode of the cluster to CUSTOMER_ROUTED.',
      reference: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateClusterConfig.html',
    }),
});
