import { page } from './answers.ts';
import type { Raw } from './protocol.ts';
import { Refusal, type Serve } from './serving.ts';

interface Filter {
  readonly Name?: string;
  readonly Value?: readonly string[];
}

/** Where the value stands that a filter of this name looks at. */
const looked: { readonly [filter: string]: (item: Raw) => unknown } = {
  'vpc-id': ({ VpcId }) => VpcId,
  'subnet-id': ({ SubnetId }) => SubnetId,
  'group-id': ({ GroupId }) => GroupId,
  'resource-id': ({ ResourceId }) => ResourceId,
  'instance-state-name': ({ State }) => (State as Raw | undefined)?.Name ?? 'running',
};

/** EC2’s describe calls: filters as EC2 understands them, `*` and `?` included. */
export const serveEc2: Serve = (operation, input, { region: { ec2 } }) => {
  const filters = (input.Filter ?? []) as readonly Filter[];
  const found = (all: readonly Raw[]) => all.filter((item) => filters.every((filter) => fits(item, filter)));
  const paged = (key: string, all: readonly Raw[]) => {
    const { items, nextToken } = page(all, input.NextToken);
    return { [key]: items, NextToken: nextToken };
  };
  switch (operation) {
    case 'DescribeVpcs':
      return paged('Vpcs', found(ec2.vpcs));
    case 'DescribeSubnets':
      return paged('Subnets', found(ec2.subnets));
    case 'DescribeRouteTables':
      return paged('RouteTables', found(ec2.routeTables));
    case 'DescribeSecurityGroups':
      return paged('SecurityGroups', found(ec2.securityGroups));
    case 'DescribeFlowLogs':
      return paged('FlowLogs', found(ec2.flowLogs));
    case 'DescribeInstances': {
      const all = found(ec2.instances).map((one, n) => ({ ReservationId: `r-${n}`, Instances: [one] }));
      return paged('Reservations', all);
    }
    case 'DescribeLaunchTemplateVersions':
      return { LaunchTemplateVersions: templates(ec2.launchTemplateVersions, input) };
    case 'GetEbsEncryptionByDefault':
      return { EbsEncryptionByDefault: ec2.ebsEncryptionByDefault };
    case 'GetInstanceMetadataDefaults':
      return { AccountLevel: ec2.instanceMetadataDefaults };
    default:
      return undefined;
  }
};

function fits(item: Raw, { Name = '', Value = [] }: Filter): boolean {
  const tag = /^tag:(.+)$/.exec(Name)?.[1];
  const tags = (item.Tags ?? []) as readonly { readonly Key?: string; readonly Value?: string }[];
  if (Name === 'tag-key') return tags.some(({ Key = '' }) => Value.includes(Key));
  const look = looked[Name];
  if (tag === undefined && !look) {
    throw new Refusal(400, 'InvalidParameterValue', `The filter '${Name}' is invalid`);
  }
  const value = tag === undefined ? look?.(item) : tags.find(({ Key }) => Key === tag)?.Value;
  return value !== undefined && Value.some((pattern) => globbed(pattern).test(String(value)));
}

const globbed = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  );

function templates(all: readonly Raw[], input: Raw): Raw[] {
  const id = String(input.LaunchTemplateId);
  const own = all.filter(({ LaunchTemplateId }) => LaunchTemplateId === id);
  if (!own.length) {
    const message = `The specified launch template, with template ID ${id}, does not exist.`;
    throw new Refusal(400, 'InvalidLaunchTemplateId.NotFound', message);
  }
  return ((input.LaunchTemplateVersion ?? []) as readonly string[]).map((wanted) => {
    const version = own.find(
      ({ VersionNumber, DefaultVersion }) =>
        String(VersionNumber) === wanted || (wanted === '$Default' && DefaultVersion),
    );
    if (version) return version;
    const message = `Could not find the specified version ${wanted} for the launch template with ID ${id}.`;
    throw new Refusal(400, 'InvalidLaunchTemplateId.VersionNotFound', message);
  });
}
