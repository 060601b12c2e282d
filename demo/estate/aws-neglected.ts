import type { AwsRegion } from './aws-kept.ts';
import { type At, vpc } from './aws-parts.ts';

const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
export const nodeGroup = 'sg-0fedcba9876543210';
export const openGroup = 'sg-0a9b8c7d6e5f40312';
export const oldTemplate = 'lt-0fedcba9876543210';

/** A region that nobody looks after: the default VPC, public nodes with old metadata, nothing recorded or watched. */
export function neglectedRegion(at: At): AwsRegion {
  const { account, region, name } = at;
  return {
    name: region,
    addonVersions: [
      addonVersion('vpc-cni', 'v1.18.6-eksbuild.1'),
      addonVersion('aws-ebs-csi-driver', 'v1.30.0-eksbuild.1'),
    ],
    ec2: {
      vpcs: [{ VpcId: vpc.vpcId, IsDefault: true, OwnerId: account, CidrBlock: '172.31.0.0/16', State: 'available' }],
      subnets: vpc.subnetIds.map((SubnetId, n) => ({
        SubnetId,
        VpcId: vpc.vpcId,
        OwnerId: account,
        CidrBlock: `172.31.${n}.0/24`,
        MapPublicIpOnLaunch: true,
        State: 'available',
      })),
      routeTables: [
        {
          RouteTableId: 'rtb-0fedcba9876543210',
          VpcId: vpc.vpcId,
          OwnerId: account,
          Associations: [{ Main: true }],
          Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-0fedcba9876543210', State: 'active' }],
        },
      ],
      securityGroups: [
        group(at, vpc.clusterSecurityGroupId, `eks-cluster-sg-${name}-1`, []),
        group(at, openGroup, 'control-plane', [{ IpProtocol: 'tcp', FromPort: 0, ToPort: 65_535, ...anywhere }]),
        group(at, nodeGroup, 'nodes', [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ...anywhere }]),
      ],
      launchTemplateVersions: [
        {
          LaunchTemplateId: oldTemplate,
          VersionNumber: 7,
          DefaultVersion: true,
          LaunchTemplateData: {
            ImageId: 'ami-0123456789abcdef0',
            KeyName: `${name}-ssh`,
            MetadataOptions: { HttpTokens: 'optional', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' },
            NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true, Groups: [nodeGroup] }],
            BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: false, VolumeSize: 20 } }],
          },
        },
      ],
      instances: [
        {
          InstanceId: 'i-0fedcba9876543210',
          State: { Code: 16, Name: 'running' },
          PublicIpAddress: '198.51.100.7',
          KeyName: `${name}-ssh`,
          MetadataOptions: { HttpTokens: 'optional', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' },
          SecurityGroups: [{ GroupId: nodeGroup, GroupName: 'nodes' }],
          Tags: [
            { Key: 'aws:eks:cluster-name', Value: name },
            { Key: 'eks:nodegroup-name', Value: 'custom' },
          ],
        },
      ],
      ebsEncryptionByDefault: false,
    },
    autoScalingGroups: [
      {
        AutoScalingGroupName: 'eks-workers-5ec1b2d4',
        LaunchTemplate: { LaunchTemplateId: oldTemplate, Version: '7' },
      },
    ],
    loadBalancers: [
      {
        LoadBalancerArn: `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/net/${name}/0f3a9c1e5b7d4e21`,
        LoadBalancerName: name,
        DNSName: `${name}-0f3a9c1e5b7d4e21.elb.${region}.amazonaws.com`,
        Scheme: 'internet-facing',
        Type: 'network',
        VpcId: vpc.vpcId,
      },
    ],
    keys: [key(at, 'Disabled', true)],
    logGroups: [{ logGroupName: `/aws/eks/${name}/cluster`, retentionInDays: 7 }],
    parameters: {
      '/aws/service/eks/optimized-ami/1.25/amazon-linux-2/recommended/release_version': '1.25.16-20250620',
    },
    repositories: [
      {
        repositoryName: 'payments/ledger',
        repositoryArn: `arn:aws:ecr:${region}:${account}:repository/payments/ledger`,
        imageTagMutability: 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: false },
        policyText: {
          Version: '2008-10-17',
          Statement: [{ Sid: 'all', Effect: 'Allow', Principal: '*', Action: ['ecr:BatchGetImage', 'ecr:PutImage'] }],
        },
      },
    ],
  };
}

function addonVersion(addonName: string, version: string) {
  const compatibilities = [{ clusterVersion: '1.27', platformVersions: ['*'], defaultVersion: true }];
  return { addonName, addonVersions: [{ addonVersion: version, requiresIamPermissions: true, compatibilities }] };
}

function group({ account }: At, GroupId: string, GroupName: string, IpPermissions: object[]) {
  return { GroupId, GroupName, VpcId: vpc.vpcId, OwnerId: account, IpPermissions };
}

export const keyArn = ({ account, region }: At): string =>
  `arn:aws:kms:${region}:${account}:key/7d3a9c1e-5b7d-4e21-9a60-3c2d1e0f4b5a`;

/** A customer key of the region. */
export function key(at: At, KeyState: string, KeyRotationEnabled: boolean) {
  const Arn = keyArn(at);
  const facts = { KeyManager: 'CUSTOMER', KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS', MultiRegion: false };
  return {
    KeyMetadata: { KeyId: Arn.split('/')[1], Arn, Enabled: KeyState === 'Enabled', KeyState, ...facts },
    KeyRotationEnabled,
  };
}
