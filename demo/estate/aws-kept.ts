import type { EstateInput } from '../estate.ts';
import { type At, vpc } from './aws-parts.ts';

export const template = 'lt-0fedcba9876543210';
export const keyOf = ({ account, region }: At): string =>
  `arn:aws:kms:${region}:${account}:key/0f3a9c1e-5b7d-4e21-9a60-3c2d1e0f4b5a`;

export type AwsRegion = NonNullable<EstateInput['aws']>['accounts'][number]['regions'][number];

/** Around a cluster that is as it should be: what its region holds beside it. */
export function keptRegion(at: At, version: string): AwsRegion {
  const keyArn = keyOf(at);
  return {
    name: at.region,
    addonVersions: [
      addonVersions(version, 'vpc-cni', 'v1.21.1-eksbuild.1', true),
      addonVersions(version, 'coredns', 'v1.13.2-eksbuild.1', false),
      addonVersions(version, 'kube-proxy', `v${version}.2-eksbuild.4`, false),
    ],
    ec2: {
      vpcs: [
        { VpcId: vpc.vpcId, IsDefault: false, OwnerId: at.account, CidrBlock: '10.20.0.0/16', State: 'available' },
      ],
      subnets: vpc.subnetIds.map((SubnetId, n) => ({
        SubnetId,
        VpcId: vpc.vpcId,
        OwnerId: at.account,
        CidrBlock: `10.20.${n}.0/24`,
        MapPublicIpOnLaunch: false,
        AssignIpv6AddressOnCreation: false,
        State: 'available',
      })),
      routeTables: [
        {
          RouteTableId: 'rtb-0a1b2c3d4e5f60718',
          VpcId: vpc.vpcId,
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
          GroupId: vpc.clusterSecurityGroupId,
          GroupName: `eks-cluster-sg-${at.name}-1`,
          VpcId: vpc.vpcId,
          OwnerId: at.account,
          IpPermissions: [
            { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: vpc.clusterSecurityGroupId, UserId: at.account }] },
          ],
        },
      ],
      flowLogs: [
        {
          FlowLogId: 'fl-0a1b2c3d4e5f60718',
          ResourceId: vpc.vpcId,
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
          SubnetId: vpc.subnetIds[0],
          VpcId: vpc.vpcId,
          PrivateIpAddress: '10.20.0.17',
          MetadataOptions: {
            State: 'applied',
            HttpTokens: 'required',
            HttpPutResponseHopLimit: 1,
            HttpEndpoint: 'enabled',
          },
          SecurityGroups: [{ GroupId: vpc.clusterSecurityGroupId, GroupName: `eks-cluster-sg-${at.name}-1` }],
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
    parameters: Object.fromEntries(
      ['x86_64', 'arm64'].map((arch) => [
        `/aws/service/bottlerocket/aws-k8s-${version}/${arch}/latest/image_version`,
        '1.46.0-4d2a8f0c',
      ]),
    ),
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

function addonVersions(version: string, addonName: string, addonVersion: string, requiresIamPermissions: boolean) {
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
