import { onEks } from '../../engine/eks.ts';
import { clusterFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-private-endpoint-off',
  title: 'Nodes reach the API server over the internet',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-eks:5.4.1', 'cis-eks:5.4.2', 'nsa:network-separation', 'mitre:T1557'],
  covers: ['eks-endpoint-private-disabled'],
  risk: 'Kubelets leave the VPC to reach their API server, so the public endpoint can never be closed.',
  remediation: 'Enable the private endpoint: it costs nothing and the public one stays until you close it.',
  applies: onEks(),
  check: ({ endpoint }) =>
    known(endpoint.private, 'endpoint.private')
      ? undefined
      : { path: ['endpoint', 'private'], message: 'the private endpoint is off' },
  fix: (cluster) =>
    clusterFix(
      cluster,
      { 'resources-vpc-config': 'endpointPrivateAccess=true' },
      { vpc_config: { endpoint_private_access: true } },
    ),
});
