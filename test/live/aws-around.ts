import { AutoScalingClient, CreateAutoScalingGroupCommand } from '@aws-sdk/client-auto-scaling';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import * as ec2 from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, ECRClient, SetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import {
  CreateClusterCommand,
  CreateFargateProfileCommand,
  CreateNodegroupCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import { CreateLoadBalancerCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { CreateDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { EnableCommand, Inspector2Client } from '@aws-sdk/client-inspector2';
import { CreateKeyCommand, DisableKeyCommand, EnableKeyRotationCommand, KMSClient } from '@aws-sdk/client-kms';

const account = '123456789012';
const anywhere = [{ CidrIp: '0.0.0.0/0' }];
const document = (Statement: object) => JSON.stringify({ Version: '2012-10-17', Statement });
const arnOf = (name: string) => `arn:aws:iam::${account}:role/${name}`;

/** A region made by AWS's own calls, with one cluster: as it should be, or as nobody should leave it. */
export async function build(region: string, name: string, kept: boolean): Promise<void> {
  const at = { region };
  const subnets = await network(at, kept);
  const groups = await firewall(at, subnets.vpc, kept);
  const template = await machines(at, name, subnets, groups.node, kept);
  const keyArn = await key(at, kept);
  await roles(name, kept);
  const eks = new EKSClient(at);
  const { cluster } = await eks.send(
    new CreateClusterCommand({
      name,
      version: '1.33',
      roleArn: arnOf(`${name}-cluster`),
      resourcesVpcConfig: { subnetIds: subnets.ids, securityGroupIds: [groups.plane] },
      encryptionConfig: [{ resources: ['secrets'], provider: { keyArn } }],
      logging: { clusterLogging: [{ types: ['audit'], enabled: true }] },
    }),
  );
  await eks.send(
    new CreateNodegroupCommand({
      clusterName: name,
      nodegroupName: 'nodes',
      subnets: subnets.ids,
      nodeRole: arnOf(`${name}-node`),
      launchTemplate: { id: template, version: '1' },
    }),
  );
  if (kept) {
    const profile = { fargateProfileName: 'visitors', podExecutionRoleArn: arnOf(`${name}-node`) };
    const selectors = [{ namespace: 'visitors' }];
    await eks.send(new CreateFargateProfileCommand({ clusterName: name, ...profile, selectors, subnets: subnets.ids }));
  }
  await irsa(name, cluster?.identity?.oidc?.issuer ?? '', kept);
  await watched(at, name, kept);
}

type At = { readonly region: string };

async function network(at: At, kept: boolean): Promise<{ vpc: string; ids: string[] }> {
  const client = new ec2.EC2Client(at);
  const own = await client.send(new ec2.CreateVpcCommand({ CidrBlock: '10.20.0.0/16' }));
  const known = await client.send(new ec2.DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }));
  const vpc = (kept ? own.Vpc?.VpcId : known.Vpcs?.[0]?.VpcId) ?? '';
  const block = kept ? '10.20' : '172.31';
  const ids: string[] = [];
  for (const n of [200, 201]) {
    const made = await client.send(new ec2.CreateSubnetCommand({ VpcId: vpc, CidrBlock: `${block}.${n}.0/24` }));
    const SubnetId = made.Subnet?.SubnetId ?? '';
    ids.push(SubnetId);
    const MapPublicIpOnLaunch = { Value: !kept };
    await client.send(new ec2.ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch }));
  }
  if (kept) {
    const target = { LogDestinationType: 's3' as const, LogDestination: 'arn:aws:s3:::flow-logs' };
    const what = { ResourceType: 'VPC' as const, ResourceIds: [vpc], TrafficType: 'ALL' as const };
    await client.send(new ec2.CreateFlowLogsCommand({ ...what, ...target }));
    await client.send(new ec2.EnableEbsEncryptionByDefaultCommand({}));
  }
  return { vpc, ids };
}

async function firewall(at: At, VpcId: string, kept: boolean): Promise<{ plane: string; node: string }> {
  const client = new ec2.EC2Client(at);
  const group = async (GroupName: string, port: number, IpRanges: { CidrIp: string }[]) => {
    const made = await client.send(new ec2.CreateSecurityGroupCommand({ GroupName, Description: GroupName, VpcId }));
    const GroupId = made.GroupId ?? '';
    const IpPermissions = [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges }];
    await client.send(new ec2.AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
    return GroupId;
  };
  const inside = [{ CidrIp: '10.20.0.0/16' }];
  return {
    plane: await group('plane', kept ? 443 : 22, kept ? inside : anywhere),
    node: await group('nodes', kept ? 10_250 : 22, kept ? inside : anywhere),
  };
}

async function machines(
  at: At,
  name: string,
  { ids }: { readonly ids: readonly string[] },
  group: string,
  kept: boolean,
): Promise<string> {
  const client = new ec2.EC2Client(at);
  const MetadataOptions = kept
    ? ({ HttpTokens: 'required', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' } as const)
    : ({ HttpTokens: 'optional', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' } as const);
  const made = await client.send(
    new ec2.CreateLaunchTemplateCommand({
      LaunchTemplateName: name,
      LaunchTemplateData: {
        MetadataOptions,
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: kept, VolumeSize: 20 } }],
        ...(kept ? {} : { KeyName: 'ssh' }),
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: !kept, Groups: [group] }],
      },
    }),
  );
  const { Images } = await client.send(new ec2.DescribeImagesCommand({ Owners: ['amazon'] }));
  await client.send(
    new ec2.RunInstancesCommand({
      ImageId: Images?.[0]?.ImageId,
      MinCount: 1,
      MaxCount: 1,
      MetadataOptions,
      NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: ids[0], AssociatePublicIpAddress: !kept, Groups: [group] }],
      TagSpecifications: [
        {
          ResourceType: 'instance',
          Tags: [
            { Key: 'aws:eks:cluster-name', Value: name },
            { Key: 'eks:nodegroup-name', Value: 'nodes' },
          ],
        },
      ],
    }),
  );
  const template = made.LaunchTemplate?.LaunchTemplateId ?? '';
  await new AutoScalingClient(at).send(
    new CreateAutoScalingGroupCommand({
      AutoScalingGroupName: name,
      MinSize: 0,
      MaxSize: 0,
      VPCZoneIdentifier: ids[0],
      LaunchTemplate: { LaunchTemplateId: template, Version: '1' },
    }),
  );
  await new ElasticLoadBalancingV2Client(at).send(
    new CreateLoadBalancerCommand({ Name: name, Subnets: [...ids], Scheme: kept ? 'internal' : 'internet-facing' }),
  );
  return template;
}

async function key(at: At, kept: boolean): Promise<string> {
  const client = new KMSClient(at);
  const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
  const KeyId = KeyMetadata?.KeyId ?? '';
  await client.send(kept ? new EnableKeyRotationCommand({ KeyId }) : new DisableKeyCommand({ KeyId }));
  return KeyMetadata?.Arn ?? '';
}

async function roles(name: string, kept: boolean): Promise<void> {
  const client = new IAMClient({ region: 'us-east-1' });
  const trust = document([{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }]);
  for (const RoleName of [`${name}-node`, `${name}-cluster`])
    await client.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
  const allow = (Action: string[]) => document([{ Effect: 'Allow', Action, Resource: '*' }]);
  const RoleName = `${name}-node`;
  const PolicyDocument = allow(['ecr:BatchGetImage', 'ecr:GetAuthorizationToken']);
  const { Policy } = await client.send(new CreatePolicyCommand({ PolicyName: `${name}-pull`, PolicyDocument }));
  await client.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: Policy?.Arn }));
  if (kept) return;
  const push = { RoleName, PolicyName: 'push', PolicyDocument: allow(['ecr:PutImage']) };
  await client.send(new PutRolePolicyCommand(push));
}

async function irsa(name: string, issuer: string, kept: boolean): Promise<void> {
  const host = issuer.replace('https://', '');
  const StringEquals = { [`${host}:sub`]: 'system:serviceaccount:shop:web', [`${host}:aud`]: 'sts.amazonaws.com' };
  const StringLike = { [`${host}:sub`]: 'system:serviceaccount:*' };
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${host}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: kept ? { StringEquals } : { StringLike },
  };
  const AssumeRolePolicyDocument = document([statement]);
  const client = new IAMClient({ region: 'us-east-1' });
  await client.send(new CreateRoleCommand({ RoleName: `${name}-web`, AssumeRolePolicyDocument }));
}

async function watched(at: At, name: string, kept: boolean): Promise<void> {
  const logs = new CloudWatchLogsClient(at);
  const logGroupName = `/aws/eks/${name}/cluster`;
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: kept ? 365 : 1 }));
  const ecr = new ECRClient(at);
  await ecr.send(
    new CreateRepositoryCommand({
      repositoryName: name,
      imageTagMutability: kept ? 'IMMUTABLE' : 'MUTABLE',
      imageScanningConfiguration: { scanOnPush: kept },
    }),
  );
  if (kept) {
    const Features = [{ Name: 'EKS_AUDIT_LOGS' as const, Status: 'ENABLED' as const }];
    await new GuardDutyClient(at).send(new CreateDetectorCommand({ Enable: true, Features }));
    await new Inspector2Client(at).send(new EnableCommand({ accountIds: [account], resourceTypes: ['EC2', 'ECR'] }));
    return;
  }
  const policyText = document([{ Sid: 'all', Effect: 'Allow', Principal: '*', Action: ['ecr:BatchGetImage'] }]);
  await ecr.send(new SetRepositoryPolicyCommand({ repositoryName: name, policyText }));
}
