import type { CloudWatchLogsClient, LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import type { ElasticLoadBalancingV2Client, LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { once } from '../../cloud/once.ts';
import { isDenied } from '../../errors.ts';
import type { EksLogGroup } from '../../model/eks-parts.ts';
import { part } from './part.ts';
import type { Service } from './service.ts';

/** EKS writes to /aws/eks/NAME/cluster: one list answers for all clusters of a region. */
export function logGroups(logs: Service<CloudWatchLogsClient>): (cluster: string) => Promise<EksLogGroup> {
  const all = once(async () => {
    const { DescribeLogGroupsCommand } = await import('@aws-sdk/client-cloudwatch-logs');
    const groups = await logs.list<LogGroup>('logs:DescribeLogGroups', '', async (client, nextToken, abort) => {
      const input = { logGroupNamePrefix: '/aws/eks/', limit: 50, nextToken };
      const page = await client.send(new DescribeLogGroupsCommand(input), abort);
      return { items: page.logGroups, nextToken: page.nextToken };
    });
    return new Map(groups.map((group) => [group.logGroupName, group]));
  }, isDenied);
  return async (cluster) => {
    const group = (await all()).get(`/aws/eks/${cluster}/cluster`);
    return group ? part(group, 'logGroupName', 'retentionInDays', 'kmsKeyId') : { missing: true };
  };
}

/** ELBv2 has no filter by VPC: one list answers for all clusters of a region. */
export function loadBalancers(elb: Service<ElasticLoadBalancingV2Client>) {
  const all = once(async () => {
    const { DescribeLoadBalancersCommand } = await import('@aws-sdk/client-elastic-load-balancing-v2');
    return elb.list<LoadBalancer>('elasticloadbalancing:DescribeLoadBalancers', '', async (client, Marker, abort) => {
      const page = await client.send(new DescribeLoadBalancersCommand({ PageSize: 400, Marker }), abort);
      return { items: page.LoadBalancers, nextToken: page.NextMarker };
    });
  }, isDenied);
  return async (vpcId: string) =>
    (await all())
      .filter(({ VpcId }) => VpcId === vpcId)
      .map((one) => part(one, 'LoadBalancerArn', 'LoadBalancerName', 'DNSName', 'Scheme', 'Type', 'SecurityGroups'));
}
