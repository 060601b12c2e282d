import { describe, expect, test } from 'vitest';
import { aws, awsFix, clusterFix, nodesFix } from '../../shared/engine/fix-aws.ts';
import { changed, goodCluster } from '../estate.ts';

const good = goodCluster('eks');
const named = (name: string) => changed(good, { ref: { name } });
const hostile = ['--profile=evil', '-x', '$(id)', "a'b", 'a b', 'a\nb', 'é', '', '; rm', 'a/../b', '@file', 'file://x'];

test('a change of a cluster names it, its region and nothing that it is not', () => {
  expect(clusterFix(good, { 'deletion-protection': true }, { deletion_protection: true })).toEqual({
    commands: [['aws', 'eks', 'update-cluster-config', '--region=eu-west-1', '--name=shop', '--deletion-protection']],
    terraform: 'resource "aws_eks_cluster" "this" {\n  name = "shop"\n  deletion_protection = true\n}',
    disruption: 'none',
    reference: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster',
  });
});

test('false is the flag that denies, objects are JSON in one argument', () => {
  expect(aws('ec2', 'x', { dry: false, list: ['a', 'b'], n: 1 })?.slice(3)).toEqual([
    '--no-dry',
    '--list=["a","b"]',
    '--n=1',
  ]);
});

describe.each(hostile)('a name like %j', (name) => {
  test('gets no command, and its text stays a string in Terraform', () => {
    const fix = clusterFix(named(name), {}, {});
    expect(fix.commands).toEqual([]);
    expect(fix.terraform?.split('\n')).toHaveLength(3);
    const [pool] = good.nodePools ?? [];
    if (pool) expect(nodesFix(good, { ...pool, name }, {}, {}).commands).toEqual([]);
  });
});

test('half a change is no fix', () => {
  const whole = aws('ec2', 'modify', { region: 'us-gov-west-1' });
  expect(awsFix({ commands: [whole, aws('ec2', 'modify', { region: '--x' })] }).commands).toEqual([]);
  expect(awsFix({ commands: [whole] })).toMatchObject({
    commands: [['aws', 'ec2', 'modify', '--region=us-gov-west-1']],
    reference: 'https://docs.aws.amazon.com/cli/latest/reference/ec2/modify.html',
  });
});
