import { type AwsRegion, keptRegion, keyOf } from '../../demo/estate/aws-kept.ts';
import { vpc } from '../../demo/estate/aws-parts.ts';

export const at = { account: '111122223333', region: 'eu-west-1', name: 'shop' };
export const version = '1.36';
export const { subnetIds: subnets, vpcId, clusterSecurityGroupId: clusterGroup } = vpc;
export { template } from '../../demo/estate/aws-kept.ts';
export const keyArn = keyOf(at);

export type Region = AwsRegion;
/** What the region holds beside its cluster. */
export const region = (): Region => keptRegion(at, version);
