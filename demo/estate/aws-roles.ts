import type { EstateInput } from '../estate.ts';
import { type At, role } from './aws-parts.ts';

export type AwsRole = NonNullable<NonNullable<EstateInput['aws']>['accounts'][number]['roles']>[number];
const issuerOf = ({ region }: At) => `oidc.eks.${region}.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE`;
const trusted = (Principal: object, Action: unknown = 'sts:AssumeRole', Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action, ...(Condition ? { Condition } : {}) }],
});
const iamRole = (
  account: string,
  name: string,
  AssumeRolePolicyDocument: object,
  attached: string[] = [],
  inline: NonNullable<AwsRole['inline']> = {},
): AwsRole => ({
  role: {
    Path: '/',
    RoleName: name,
    RoleId: `AROA${name}`,
    Arn: role(account, name),
    CreateDate: '2026-03-04T09:30:00Z',
    AssumeRolePolicyDocument,
  },
  attached: attached.map((one) => `arn:aws:iam::aws:policy/${one}`),
  inline,
});
const ipv6 = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'ec2:AssignIpv6Addresses', Resource: '*' },
};
/** Each trusts what it has to, by exact names. */
export function keptRoles(at: At): AwsRole[] {
  const { account } = at;
  const issuer = issuerOf(at);
  return [
    iamRole(account, 'eks-cluster', trusted({ Service: 'eks.amazonaws.com' }), ['AmazonEKSClusterPolicy']),
    iamRole(account, 'eks-node', trusted({ Service: 'ec2.amazonaws.com' }), [
      'AmazonEKSWorkerNodePolicy',
      'AmazonEC2ContainerRegistryPullOnly',
    ]),
    iamRole(
      account,
      'vpc-cni',
      trusted({ Service: 'pods.eks.amazonaws.com' }, ['sts:AssumeRole', 'sts:TagSession'], {
        StringEquals: {
          'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:${at.region}:${account}:cluster/${at.name}`,
          'aws:RequestTag/kubernetes-namespace': 'kube-system',
          'aws:RequestTag/kubernetes-service-account': 'aws-node',
        },
      }),
      ['AmazonEKS_CNI_Policy'],
      { ipv6 },
    ),
    iamRole(account, 'eks-fargate', trusted({ Service: 'eks-fargate-pods.amazonaws.com' }), [
      'AmazonEKSFargatePodExecutionRolePolicy',
    ]),
    iamRole(account, 'eks-capabilities', trusted({ Service: 'capabilities.eks.amazonaws.com' })),
    iamRole(
      account,
      'shop-uploads',
      trusted({ Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` }, 'sts:AssumeRoleWithWebIdentity', {
        StringEquals: { [`${issuer}:sub`]: 'system:serviceaccount:shop:web', [`${issuer}:aud`]: 'sts.amazonaws.com' },
      }),
    ),
  ];
}

/** What nodes of Auto Mode need, and no more. */
export const minimalRole = (account: string): AwsRole =>
  iamRole(account, 'eks-auto-node', trusted({ Service: 'ec2.amazonaws.com' }), [
    'AmazonEKSWorkerNodeMinimalPolicy',
    'AmazonEC2ContainerRegistryPullOnly',
  ]);

/** Roles that may do too much, or that too many may take on. */
export function neglectedRoles(at: At): AwsRole[] {
  const { account } = at;
  const issuer = issuerOf(at);
  const any = { StringLike: { [`${issuer}:sub`]: 'system:serviceaccount:*' } };
  return [
    iamRole(account, 'payments-node', trusted({ Service: 'ec2.amazonaws.com' }), [
      'AmazonEKSWorkerNodePolicy',
      'AmazonEKS_CNI_Policy',
      'AmazonEC2ContainerRegistryPowerUser',
    ]),
    iamRole(account, 'AmazonEKSAutoNodeRole', trusted({ Service: 'ec2.amazonaws.com' }), [
      'AmazonEKSWorkerNodeMinimalPolicy',
      'AmazonEC2ContainerRegistryPullOnly',
      'AmazonS3FullAccess',
    ]),
    iamRole(
      account,
      'payments-pods',
      trusted({ Service: 'pods.eks.amazonaws.com' }, ['sts:AssumeRole', 'sts:TagSession']),
    ),
    iamRole(
      account,
      'payments-reports',
      trusted({ Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` }, 'sts:AssumeRoleWithWebIdentity', any),
    ),
    iamRole(account, 'payments-ack', trusted({ Service: 'capabilities.eks.amazonaws.com' }), ['AdministratorAccess']),
  ];
}
