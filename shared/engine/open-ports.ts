import type { EksNative } from '../model/eks.ts';
import { openToWorld } from './cidr.ts';
import { all, known } from './known.ts';

type Group = NonNullable<EksNative['securityGroups']>[number];
type Permission = NonNullable<Group['IpPermissions']>[number];

/** Whether a rule of a security group lets a large part of the internet in. */
function isOpen({ IpRanges = [], Ipv6Ranges = [] }: Permission): boolean {
  const blocks = [
    ...IpRanges.flatMap(({ CidrIp }) => CidrIp ?? []),
    ...Ipv6Ranges.flatMap(({ CidrIpv6 }) => CidrIpv6 ?? []),
  ];
  return blocks.length > 0 && openToWorld(blocks) !== undefined;
}

/** `-1` is every protocol and so every port; ICMP has types where the others have ports, and opens none. */
export function portsOf({ IpProtocol = '-1', FromPort, ToPort }: Permission): readonly [number, number] | undefined {
  if (IpProtocol === '-1') return [0, 65_535];
  if (/^(icmp|icmpv6|1|58)$/.test(IpProtocol)) return undefined;
  return FromPort === undefined || FromPort < 0 ? [0, 65_535] : [FromPort, ToPort ?? FromPort];
}

/** Port ranges that a security group opens to the world; the rules of a group that nobody showed are Unknown. */
export function openPorts({ GroupId, IpPermissions }: Group): readonly (readonly [number, number])[] {
  return all(IpPermissions, `rules of ${GroupId}`).flatMap((permission) => {
    const ports = isOpen(permission) ? portsOf(permission) : undefined;
    return ports ? [ports] : [];
  });
}

/** The groups by their ids, all of them or Unknown: a group that is not shown may hold anything. */
export function groupsOf(ids: readonly string[], { securityGroups }: EksNative): readonly Group[] {
  const byId = new Map(all(securityGroups, 'security groups').map((group) => [group.GroupId, group]));
  return ids.map((id) => known(byId.get(id), `security group ${id}`));
}

/** `22`, `30000–32767`, `all ports`. */
export const written = ([from, to]: readonly [number, number]): string =>
  from === 0 && to === 65_535 ? 'all ports' : from === to ? String(from) : `${from}–${to}`;
