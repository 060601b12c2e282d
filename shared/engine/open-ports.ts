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
function portsOf({ IpProtocol = '-1', FromPort, ToPort }: Permission): readonly [number, number] | undefined {
  if (IpProtocol === '-1') return [0, 65_535];
  if (/^(icmp|icmpv6|1|58)$/.test(IpProtocol)) return undefined;
  return FromPort === undefined || FromPort < 0 ? [0, 65_535] : [FromPort, ToPort ?? FromPort];
}

/** A rule of a security group, and the ports that it opens. */
export interface Opening {
  readonly group: string;
  readonly ports: readonly [number, number];
  readonly rule: Permission;
}

/** What a security group opens, to whomever; the rules of a group that nobody showed are Unknown. */
export function openings({ GroupId: group = '', IpPermissions }: Group): readonly Opening[] {
  return all(IpPermissions, `rules of ${group}`).flatMap((rule) => {
    const ports = portsOf(rule);
    return ports ? [{ group, ports, rule }] : [];
  });
}

/** What of it the world can reach. */
export const openToAll = (group: Group): readonly Opening[] => openings(group).filter(({ rule }) => isOpen(rule));

/** The groups by their ids, all of them or Unknown: a group that is not shown may hold anything. */
export function groupsOf(ids: readonly string[], { securityGroups }: EksNative): readonly Group[] {
  const byId = new Map(all(securityGroups, 'security groups').map((group) => [group.GroupId, group]));
  return ids.map((id) => known(byId.get(id), `security group ${id}`));
}

/** `22`, `30000–32767`, `all ports`. */
export const written = ([from, to]: readonly [number, number]): string =>
  from === 0 && to === 65_535 ? 'all ports' : from === to ? String(from) : `${from}–${to}`;
