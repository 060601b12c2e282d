import { eks, onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-default-vpc',
  title: 'Cluster runs in the default network of the account',
  severity: 'medium',
  target: 'cluster',
  needs: ['network'],
  controls: ['nsa:network-separation'],
  covers: ['eks-default-vpc'],
  risk: 'Every subnet of the default VPC is public and gives its machines public addresses, and others share it.',
  remediation: 'Create the cluster anew in a VPC of its own, with private subnets for its nodes.',
  applies: onEks(),
  check: (cluster) =>
    known(eks(cluster).vpc?.IsDefault, 'the VPC')
      ? { path: ['native', 'vpcId'], message: `${eks(cluster).vpcId} is the default VPC` }
      : undefined,
  fix: ({ ref: { name } }) =>
    awsFix({
      terraform: ['aws_eks_cluster', { name, vpc_config: { subnet_ids: ['PRIVATE_SUBNET_ID'] } }],
      words: 'The VPC of a cluster cannot be changed: make a new cluster and move the workloads.',
      disruption: 'new-cluster',
    }),
});
