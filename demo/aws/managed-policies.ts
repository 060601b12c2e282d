/** What the managed policies of AWS that nodes and pods often hold come down to, in short. */
const documents: { readonly [name: string]: readonly string[] } = {
  AdministratorAccess: ['*'],
  AmazonEKSClusterPolicy: ['ec2:DescribeInstances', 'ec2:CreateTags', 'elasticloadbalancing:CreateLoadBalancer'],
  AmazonEKSWorkerNodePolicy: ['ec2:DescribeInstances', 'eks:DescribeCluster', 'eks-auth:AssumeRoleForPodIdentity'],
  AmazonEKSWorkerNodeMinimalPolicy: ['eks-auth:AssumeRoleForPodIdentity'],
  AmazonEKS_CNI_Policy: [
    'ec2:AssignPrivateIpAddresses',
    'ec2:CreateNetworkInterface',
    'ec2:ModifyNetworkInterfaceAttribute',
  ],
  AmazonEC2ContainerRegistryReadOnly: ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:DescribeRepositories'],
  AmazonEC2ContainerRegistryPullOnly: ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  AmazonEC2ContainerRegistryPowerUser: [
    'ecr:GetAuthorizationToken',
    'ecr:BatchGetImage',
    'ecr:PutImage',
    'ecr:UploadLayerPart',
  ],
  AmazonEC2ContainerRegistryFullAccess: ['ecr:*'],
  AmazonEKSFargatePodExecutionRolePolicy: ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage'],
  AmazonS3FullAccess: ['s3:*'],
};

/** ARN → document, in a partition. */
export function managedPolicies(partition: string): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(documents).map(([name, Action]) => [
      `arn:${partition}:iam::aws:policy/${name}`,
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] },
    ]),
  );
}
