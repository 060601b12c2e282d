import type { AutoScalingClient, LaunchTemplateSpecification } from '@aws-sdk/client-auto-scaling';
import type { EC2Client, Instance, LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import { batched } from '../../cloud/batch.ts';
import { once, oncePer } from '../../cloud/once.ts';
import { isDenied } from '../../errors.ts';
import type { EksDefaults, EksInstance, EksTemplate } from '../../model/eks-parts.ts';
import { part } from './part.ts';
import type { Service } from './service.ts';

const clusterTag = 'aws:eks:cluster-name';
/** Names that DescribeAutoScalingGroups takes. */
const mostGroups = 50;

/** Templates, groups and instances that the nodes of one region are made by and run on. */
export function machines(ec2: Service<EC2Client>, scaling: Service<AutoScalingClient>) {
  const versions = oncePer<string, LaunchTemplateVersion | undefined>(isDenied);
  const version = (id: string, number: string) =>
    versions(`${id} ${number}`, async () => {
      const { DescribeLaunchTemplateVersionsCommand } = await import('@aws-sdk/client-ec2');
      const input = { LaunchTemplateId: id, Versions: [number] };
      const answer = await ec2.ask('ec2:DescribeLaunchTemplateVersions', id, (client, abort) =>
        client.send(new DescribeLaunchTemplateVersionsCommand(input), abort),
      );
      return answer.LaunchTemplateVersions?.[0];
    });

  const groupTemplate = batched<LaunchTemplateSpecification>(mostGroups, async (names) => {
    const { DescribeAutoScalingGroupsCommand } = await import('@aws-sdk/client-auto-scaling');
    const groups = await scaling.list('autoscaling:DescribeAutoScalingGroups', '', async (client, NextToken, abort) => {
      const input = { AutoScalingGroupNames: [...names], MaxRecords: 100, NextToken };
      const page = await client.send(new DescribeAutoScalingGroupsCommand(input), abort);
      return { items: page.AutoScalingGroups, nextToken: page.NextToken };
    });
    return new Map(
      groups.flatMap(({ AutoScalingGroupName = '', LaunchTemplate, MixedInstancesPolicy }) => {
        const template = LaunchTemplate ?? MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification;
        return template ? [[AutoScalingGroupName, template] as const] : [];
      }),
    );
  });

  /** Of every cluster of the region at once: pages of 1,000 cost less than a question a cluster. */
  const instances = once(async () => {
    const { DescribeInstancesCommand } = await import('@aws-sdk/client-ec2');
    const Filters = [
      { Name: 'tag-key', Values: [clusterTag] },
      { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] },
    ];
    const all = await ec2.list('ec2:DescribeInstances', '', async (client, NextToken, abort) => {
      const page = await client.send(new DescribeInstancesCommand({ Filters, MaxResults: 1_000, NextToken }), abort);
      return { items: page.Reservations?.flatMap(({ Instances = [] }) => Instances), nextToken: page.NextToken };
    });
    return Map.groupBy(all, (instance) => tagOf(instance, clusterTag) ?? '');
  }, isDenied);

  return {
    /** Of the customer’s template, else of the one that EKS made for the group. undefined = it names none, or none that EC2 shows. */
    async template(
      own: { readonly id?: string | undefined; readonly version?: string | undefined } | undefined,
      groups: readonly string[],
    ): Promise<EksTemplate | undefined> {
      if (own) return own.id ? templateOf('customer', await version(own.id, own.version ?? '$Default')) : undefined;
      const [group] = groups;
      const made = group === undefined ? undefined : await groupTemplate(group);
      if (!made?.LaunchTemplateId) return undefined;
      return templateOf('eks', await version(made.LaunchTemplateId, made.Version ?? '$Default'));
    },
    instances: async (cluster: string) => ((await instances()).get(cluster) ?? []).map(instanceOf),
    defaults: once(async (): Promise<EksDefaults> => {
      const { GetEbsEncryptionByDefaultCommand, GetInstanceMetadataDefaultsCommand } = await import(
        '@aws-sdk/client-ec2'
      );
      const [ebs, metadata] = await Promise.all([
        ec2.ask('ec2:GetEbsEncryptionByDefault', '', (client, abort) =>
          client.send(new GetEbsEncryptionByDefaultCommand({}), abort),
        ),
        ec2.ask('ec2:GetInstanceMetadataDefaults', '', (client, abort) =>
          client.send(new GetInstanceMetadataDefaultsCommand({}), abort),
        ),
      ]);
      const { AccountLevel = {} } = metadata;
      return {
        EbsEncryptionByDefault: ebs.EbsEncryptionByDefault,
        InstanceMetadataDefaults: part(AccountLevel, 'HttpTokens', 'HttpPutResponseHopLimit', 'HttpEndpoint'),
      };
    }, isDenied),
  };
}

function templateOf(
  madeBy: EksTemplate['madeBy'],
  version: LaunchTemplateVersion | undefined,
): EksTemplate | undefined {
  const data = version?.LaunchTemplateData;
  if (!data) return undefined;
  const { MetadataOptions, NetworkInterfaces, BlockDeviceMappings } = data;
  return {
    madeBy,
    ...part(data, 'ImageId', 'KeyName', 'SecurityGroupIds'),
    ...(MetadataOptions
      ? { MetadataOptions: part(MetadataOptions, 'HttpTokens', 'HttpPutResponseHopLimit', 'HttpEndpoint') }
      : {}),
    ...(NetworkInterfaces
      ? {
          NetworkInterfaces: NetworkInterfaces.map((one) =>
            part(one, 'DeviceIndex', 'AssociatePublicIpAddress', 'Groups', 'Ipv6AddressCount'),
          ),
        }
      : {}),
    ...(BlockDeviceMappings
      ? {
          BlockDeviceMappings: BlockDeviceMappings.flatMap(({ DeviceName, Ebs }) =>
            Ebs ? [{ DeviceName, Encrypted: Ebs.Encrypted, KmsKeyId: Ebs.KmsKeyId }] : [],
          ),
        }
      : {}),
  };
}

function instanceOf(from: Instance): EksInstance {
  const { MetadataOptions, NetworkInterfaces = [], SecurityGroups = [] } = from;
  const groups = [SecurityGroups, ...NetworkInterfaces.map(({ Groups = [] }) => Groups)].flat();
  const PublicIpAddress =
    from.PublicIpAddress ?? NetworkInterfaces.find(({ Association }) => Association?.PublicIp)?.Association?.PublicIp;
  return {
    ...part({ ...from, PublicIpAddress }, 'InstanceId', 'PublicIpAddress', 'Ipv6Address', 'KeyName', 'ImageId'),
    MetadataOptions: MetadataOptions && part(MetadataOptions, 'HttpTokens', 'HttpPutResponseHopLimit', 'HttpEndpoint'),
    securityGroupIds: [...new Set(groups.flatMap(({ GroupId }) => GroupId ?? []))],
    nodegroup: tagOf(from, 'eks:nodegroup-name'),
  };
}

const tagOf = ({ Tags = [] }: Instance, key: string): string | undefined => Tags.find(({ Key }) => Key === key)?.Value;
