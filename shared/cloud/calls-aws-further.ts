import type { Fact } from '../model/snapshot.ts';
import { defineCalls } from './calls.ts';

/** A read-only call in every account that is swept; its IAM action is the same word. */
function reads<const O extends string>(serves: Fact, operation: O, why: string) {
  return { provider: 'eks', operation, permissions: [operation], scope: 'account', serves, why } as const;
}

/** What rules ask for beyond clusters, node groups, add-ons and access entries. */
export const furtherAwsCalls = defineCalls([
  reads('addon-versions', 'eks:DescribeAddonVersions', 'Says which version of an add-on EKS would install today.'),
  reads('pod-identities', 'eks:ListPodIdentityAssociations', 'Finds the service accounts that stand for an IAM role.'),
  reads('pod-identities', 'eks:DescribePodIdentityAssociation', 'Reads role, role chain and session tags of one.'),
  reads('identity-providers', 'eks:ListIdentityProviderConfigs', 'Finds the outside OIDC providers of a cluster.'),
  reads('identity-providers', 'eks:DescribeIdentityProviderConfig', 'Reads prefixes and required claims of one.'),
  reads('fargate-profiles', 'eks:ListFargateProfiles', 'Finds the Fargate profiles of a cluster.'),
  reads('fargate-profiles', 'eks:DescribeFargateProfile', 'Reads role, subnets and selectors of one.'),
  reads('insights', 'eks:ListInsights', 'Reads what EKS itself found wrong, upgrades before all.'),
  reads('insights', 'eks:DescribeInsight', 'Reads which objects a failing insight means.'),
  reads('capabilities', 'eks:ListCapabilities', 'Finds managed Argo CD, ACK and kro.'),
  reads('capabilities', 'eks:DescribeCapability', 'Reads network access, administrators and role of one.'),
  reads('certificate-authorities', 'eks:ListCertificateAuthorities', 'Finds the CAs that sign for a cluster.'),
  reads(
    'certificate-authorities',
    'eks:DescribeCertificateAuthority',
    'Reads when one ends and how its rotation goes.',
  ),
  reads('network', 'ec2:DescribeVpcs', 'Says whether a cluster stands in the default VPC.'),
  reads('network', 'ec2:DescribeSubnets', 'Says whether nodes get public addresses.'),
  reads('network', 'ec2:DescribeRouteTables', 'Says whether a subnet leads to an internet gateway.'),
  reads('firewall', 'ec2:DescribeSecurityGroups', 'Reads what may reach control plane and nodes.'),
  reads('flow-logs', 'ec2:DescribeFlowLogs', 'Says whether traffic of the VPC is recorded.'),
  reads('instances', 'ec2:DescribeInstances', 'Reads metadata options, addresses and groups of running nodes.'),
  reads(
    'launch-templates',
    'ec2:DescribeLaunchTemplateVersions',
    'Reads metadata options, disks and key of new nodes.',
  ),
  reads('launch-templates', 'autoscaling:DescribeAutoScalingGroups', 'Finds the template that EKS made itself.'),
  reads('account-defaults', 'ec2:GetEbsEncryptionByDefault', 'Says whether new volumes are encrypted anyway.'),
  reads('account-defaults', 'ec2:GetInstanceMetadataDefaults', 'Says what metadata options new instances get.'),
  reads('load-balancers', 'elasticloadbalancing:DescribeLoadBalancers', 'Says which load balancers face the internet.'),
  reads('encryption-keys', 'kms:DescribeKey', 'Says whether the key of the secrets is usable.'),
  reads('encryption-keys', 'kms:GetKeyRotationStatus', 'Says whether it rotates.'),
  reads('log-retention', 'logs:DescribeLogGroups', 'Reads how long control-plane logs are kept.'),
  reads('identity-policies', 'iam:GetRole', 'Reads who may take on a role of nodes, pods or add-ons.'),
  reads('identity-policies', 'iam:ListAttachedRolePolicies', 'Finds the managed policies of such a role.'),
  reads('identity-policies', 'iam:ListRolePolicies', 'Finds its inline policies.'),
  reads('identity-policies', 'iam:GetRolePolicy', 'Reads what an inline policy allows.'),
  reads('identity-policies', 'iam:GetPolicy', 'Finds the version of a managed policy that counts.'),
  reads('identity-policies', 'iam:GetPolicyVersion', 'Reads what a managed policy allows.'),
  reads(
    'trust-policies',
    'iam:ListRoles',
    'Finds the roles that trust a cluster’s service accounts, and which of them.',
  ),
  reads(
    'image-releases',
    'ssm:GetParameters',
    'Reads the newest release of a node image; public parameters of AWS only.',
  ),
  reads('threat-detection', 'guardduty:ListDetectors', 'Says whether GuardDuty is on.'),
  reads('threat-detection', 'guardduty:GetDetector', 'Says whether it watches audit logs and nodes.'),
  reads('vulnerability-scanning', 'inspector2:BatchGetAccountStatus', 'Says whether Inspector scans nodes and images.'),
  reads('registries', 'ecr:DescribeRepositories', 'Reads scanning and tag mutability of image repositories.'),
  reads('registries', 'ecr:GetRegistryScanningConfiguration', 'Says whether the whole registry is scanned.'),
  reads('registry-policies', 'ecr:GetRepositoryPolicy', 'Says who may use an image repository.'),
]);
