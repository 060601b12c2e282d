import type { EC2Client, FlowLog, RouteTable, SecurityGroup, Subnet, Vpc } from '@aws-sdk/client-ec2';
import { batched } from '../../cloud/batch.ts';
import type { EksSubnet } from '../../model/eks-parts.ts';
import { part } from './part.ts';
import type { Service } from './service.ts';

/** Values that one filter of EC2 takes. */
const most = 200;
/** How many pages’ items at a time. */
const MaxResults = 1_000;

/** Networks of one region: everything by id, many ids in one call, each asked once however many clusters share it. */
export function networks(ec2: Service<EC2Client>) {
  const vpc = batched<Vpc>(most, async (Values) => {
    const { DescribeVpcsCommand } = await import('@aws-sdk/client-ec2');
    const vpcs = await ec2.list('ec2:DescribeVpcs', '', async (client, NextToken, abort) => {
      const input = { Filters: [{ Name: 'vpc-id', Values: [...Values] }], MaxResults, NextToken };
      const page = await client.send(new DescribeVpcsCommand(input), abort);
      return { items: page.Vpcs, nextToken: page.NextToken };
    });
    return new Map(vpcs.map((one) => [one.VpcId ?? '', one]));
  });
  const subnet = batched<Subnet>(most, async (Values) => {
    const { DescribeSubnetsCommand } = await import('@aws-sdk/client-ec2');
    const subnets = await ec2.list('ec2:DescribeSubnets', '', async (client, NextToken, abort) => {
      const input = { Filters: [{ Name: 'subnet-id', Values: [...Values] }], MaxResults, NextToken };
      const page = await client.send(new DescribeSubnetsCommand(input), abort);
      return { items: page.Subnets, nextToken: page.NextToken };
    });
    return new Map(subnets.map((one) => [one.SubnetId ?? '', one]));
  });
  const routeTables = batched<RouteTable[]>(most, async (Values) => {
    const { DescribeRouteTablesCommand } = await import('@aws-sdk/client-ec2');
    const tables = await ec2.list('ec2:DescribeRouteTables', '', async (client, NextToken, abort) => {
      const input = { Filters: [{ Name: 'vpc-id', Values: [...Values] }], MaxResults: 100, NextToken };
      const page = await client.send(new DescribeRouteTablesCommand(input), abort);
      return { items: page.RouteTables, nextToken: page.NextToken };
    });
    return Map.groupBy(tables, ({ VpcId }) => VpcId ?? '');
  });
  const securityGroup = batched<SecurityGroup>(most, async (Values) => {
    const { DescribeSecurityGroupsCommand } = await import('@aws-sdk/client-ec2');
    const groups = await ec2.list('ec2:DescribeSecurityGroups', '', async (client, NextToken, abort) => {
      const input = { Filters: [{ Name: 'group-id', Values: [...Values] }], MaxResults, NextToken };
      const page = await client.send(new DescribeSecurityGroupsCommand(input), abort);
      return { items: page.SecurityGroups, nextToken: page.NextToken };
    });
    return new Map(groups.map((one) => [one.GroupId ?? '', one]));
  });
  const flowLogs = batched<FlowLog[]>(most, async (Values) => {
    const { DescribeFlowLogsCommand } = await import('@aws-sdk/client-ec2');
    const logs = await ec2.list('ec2:DescribeFlowLogs', '', async (client, NextToken, abort) => {
      const input = { Filter: [{ Name: 'resource-id', Values: [...Values] }], MaxResults, NextToken };
      const page = await client.send(new DescribeFlowLogsCommand(input), abort);
      return { items: page.FlowLogs, nextToken: page.NextToken };
    });
    return Map.groupBy(logs, ({ ResourceId }) => ResourceId ?? '');
  });

  async function routed(id: string): Promise<EksSubnet | undefined> {
    const one = await subnet(id);
    const tables = one?.VpcId ? await routeTables(one.VpcId) : undefined;
    return (
      one && {
        ...part(one, 'SubnetId', 'VpcId', 'OwnerId', 'MapPublicIpOnLaunch', 'AssignIpv6AddressOnCreation'),
        routesToInternetGateway: isPublic(id, tables),
      }
    );
  }
  return {
    vpc: async (id: string) => {
      const one = await vpc(id);
      return one && part(one, 'VpcId', 'IsDefault', 'OwnerId', 'CidrBlock');
    },
    /** Those that EC2 shows to us. */
    subnets: async (ids: readonly string[]) => (await Promise.all(ids.map(routed))).filter((one) => one !== undefined),
    securityGroup: async (id: string) => {
      const one = await securityGroup(id);
      return one && part(one, 'GroupId', 'GroupName', 'VpcId', 'OwnerId', 'IpPermissions');
    },
    flowLogs: async (ids: readonly string[]) =>
      (await Promise.all(ids.map(flowLogs)))
        .flatMap((logs) => logs ?? [])
        .map((log) => part(log, 'FlowLogId', 'ResourceId', 'FlowLogStatus', 'TrafficType', 'DeliverLogsStatus')),
  };
}

/** By the subnet’s own table, else by its VPC’s main one. */
function isPublic(subnetId: string, tables: readonly RouteTable[] | undefined): boolean | undefined {
  const by = (
    fits: (association: { readonly SubnetId?: string | undefined; readonly Main?: boolean | undefined }) => boolean,
  ) => tables?.find(({ Associations = [] }) => Associations.some(fits));
  const table = by(({ SubnetId }) => SubnetId === subnetId) ?? by(({ Main }) => Main === true);
  return table?.Routes?.some(({ GatewayId }) => GatewayId?.startsWith('igw-'));
}
