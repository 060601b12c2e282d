import type { EstateInput } from '../../demo/estate.ts';

export const at = { account: '111122223333', region: 'eu-west-1', name: 'shop' };
export const version = '1.36';
export const subnets = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'];
export const vpcId = 'vpc-0e1f2031425364758';
export const clusterGroup = 'sg-0d1e2f30415263748';
export const template = 'lt-0fedcba9876543210';
export const keyArn = `arn:aws:kms:${at.region}:${at.account}:key/0f3a9c1e-5b7d-4e21-9a60-3c2d1e0f4b5a`;

export type Region = NonNullable<EstateInput['aws']>['accounts'][number]['regions'][number];
/** What the region holds beside its cluster. */
export function region(): Region {
  return {
    name: at.region,
    addonVersions: [
      addonVersions('vpc-cni', 'v1.21.1-eksbuild.1', true),
      addonVersions('coredns', 'v1.13.2-eksbuild.1', false),
      addonVersions('kube-proxy', 'v1.36.2-eksbuild.4', false),
    ],
    ec2: {
      vpcs: [{ VpcId: vpcId, IsDefault: false, OwnerId: at.account, CidrBlock: '10.20.0.0/16', State: 'available' }],
      subnets: subnets.map((SubnetId, n) => ({
        SubnetId,
        VpcId: vpcId,
        OwnerId: at.account,
        CidrBlock: `10.20.${n}.0/24`,
        MapPublicIpOnLaunch: false,
        AssignIpv6AddressOnCreation: false,
        State: 'available',
      })),
      routeTables: [
        {
          RouteTableId: 'rtb-0a1b2c3d4e5f60718',
          VpcId: vpcId,
          OwnerId: at.account,
          Associations: [{ Main: true, RouteTableId: 'rtb-0a1b2c3d4e5f60718' }],
          Routes: [
            { DestinationCidrBlock: '10.20.0.0/16', GatewayId: 'local', State: 'active' },
            { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-0a1b2c3d4e5f60718', State: 'active' },
          ],
        },
      ],
      securityGroups: [
        {
          GroupId: clusterGroup,
          GroupName: `eks-cluster-sg-${at.name}-1`,
          VpcId: vpcId,
          OwnerId: at.account,
          IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: clusterGroup, UserId: at.account }] }],
        },
      ],
      flowLogs: [
        {
          FlowLogId: 'fl-0a1b2c3d4e5f60718',
          ResourceId: vpcId,
          FlowLogStatus: 'ACTIVE',
          TrafficType: 'ALL',
          DeliverLogsStatus: 'SUCCESS',
        },
      ],
      launchTemplateVersions: [
        {
          LaunchTemplateId: template,
          VersionNumber: 3,
          DefaultVersion: true,
          LaunchTemplateData: {
            MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' },
            BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeSize: 40 } }],
          },
        },
      ],
      instances: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          State: { Code: 16, Name: 'running' },
          SubnetId: subnets[0],
          VpcId: vpcId,
          PrivateIpAddress: '10.20.0.17',
          MetadataOptions: {
            State: 'applied',
            HttpTokens: 'required',
            HttpPutResponseHopLimit: 1,
            HttpEndpoint: 'enabled',
          },
          SecurityGroups: [{ GroupId: clusterGroup, GroupName: `eks-cluster-sg-${at.name}-1` }],
          Tags: [
            { Key: 'aws:eks:cluster-name', Value: at.name },
            { Key: 'eks:nodegroup-name', Value: 'apps' },
          ],
        },
      ],
      ebsEncryptionByDefault: true,
      instanceMetadataDefaults: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
    },
    autoScalingGroups: [
      {
        AutoScalingGroupName: 'eks-apps-3ac1b2d4',
        MixedInstancesPolicy: {
          LaunchTemplate: {
            LaunchTemplateSpecification: {
              LaunchTemplateId: template,
              LaunchTemplateName: 'eks-3ac1b2d4',
              Version: '3',
            },
          },
        },
      },
    ],
    loadBalancers: [],
    keys: [
      {
        KeyMetadata: {
          KeyId: keyArn.split('/')[1],
          Arn: keyArn,
          AWSAccountId: at.account,
          Enabled: true,
          KeyState: 'Enabled',
          KeyManager: 'CUSTOMER',
          KeySpec: 'SYMMETRIC_DEFAULT',
          KeyUsage: 'ENCRYPT_DECRYPT',
          Origin: 'AWS_KMS',
          MultiRegion: false,
        },
        KeyRotationEnabled: true,
      },
    ],
    logGroups: [
      {
        logGroupName: `/aws/eks/${at.name}/cluster`,
        retentionInDays: 365,
        kmsKeyId: keyArn,
        logGroupClass: 'STANDARD',
      },
    ],
    parameters: { [`/aws/service/bottlerocket/aws-k8s-${version}/x86_64/latest/image_version`]: '1.46.0-4d2a8f0c' },
    detectors: [
      {
        DetectorId: '12abc34d567e8fa901bc2d34e56789f0',
        ServiceRole: `arn:aws:iam::${at.account}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
        Status: 'ENABLED',
        Features: [
          { Name: 'EKS_AUDIT_LOGS', Status: 'ENABLED' },
          {
            Name: 'RUNTIME_MONITORING',
            Status: 'ENABLED',
            AdditionalConfiguration: [{ Name: 'EKS_ADDON_MANAGEMENT', Status: 'ENABLED' }],
          },
        ],
      },
    ],
    inspector: { ec2: { status: 'ENABLED' }, ecr: { status: 'ENABLED' } },
    repositories: [
      {
        repositoryName: 'shop/web',
        repositoryArn: `arn:aws:ecr:${at.region}:${at.account}:repository/shop/web`,
        registryId: at.account,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
      },
    ],
  };
}

function addonVersions(addonName: string, addonVersion: string, requiresIamPermissions: boolean) {
  return {
    addonName,
    type: 'networking',
    addonVersions: [
      {
        addonVersion,
        requiresIamPermissions,
        compatibilities: [{ clusterVersion: version, platformVersions: ['*'], defaultVersion: true }],
      },
    ],
  };
}
