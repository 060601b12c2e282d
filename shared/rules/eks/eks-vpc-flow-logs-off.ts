import { eks, onEks } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { all, known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-vpc-flow-logs-off',
  title: 'Nobody records the traffic of the network',
  severity: 'medium',
  target: 'cluster',
  needs: ['flow-logs'],
  controls: ['nsa:logging', 'nsa:network-separation', 'mitre:T1046'],
  covers: ['eks-vpc-flow-logs'],
  risk: 'After a break-in nobody can tell what was reached from the nodes, and where data went.',
  remediation: 'Create a flow log of the VPC, or of every subnet of the cluster.',
  applies: onEks(),
  check(cluster) {
    const { flowLogs, vpcId, resourcesVpcConfig } = eks(cluster);
    const live = all(flowLogs, 'flow logs').filter(({ FlowLogStatus }) => FlowLogStatus !== 'INACTIVE');
    const works = live.filter(({ DeliverLogsStatus }) => DeliverLogsStatus !== 'FAILED');
    const on = new Set(works.map(({ ResourceId }) => ResourceId));
    if (on.has(known(vpcId, 'the VPC'))) return undefined;
    const subnets = all(resourcesVpcConfig?.subnetIds, 'subnets');
    if (subnets.length && subnets.every((subnet) => on.has(subnet))) return undefined;
    const failed = live.length > works.length ? 'a flow log cannot be delivered' : `${vpcId} has no flow log`;
    return { path: ['native', 'vpcId'], message: failed };
  },
  fix(cluster) {
    const [id, { region }] = [eks(cluster).vpcId ?? '', cluster.ref];
    const to = { 'log-destination-type': 's3', 'log-destination': 'arn:aws:s3:::BUCKET' };
    const what = { region, 'resource-type': 'VPC', 'resource-ids': id, 'traffic-type': 'ALL' };
    return awsFix({
      commands: [aws('ec2', 'create-flow-logs', { ...what, ...to })],
      terraform: ['aws_flow_log', { vpc_id: id, traffic_type: 'ALL', log_destination: 'arn:aws:s3:::BUCKET' }],
      words: 'Write your own bucket in place of BUCKET.',
    });
  },
});
