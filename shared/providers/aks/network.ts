import { armPath, entries, fields, number, text, texts } from '../../cloud/azure-id.ts';
import type { AksSecurityGroup, AksSecurityRule, AksSubnet } from '../../model/aks.ts';
import type { Asking } from './asking.ts';

const version = '?api-version=2024-05-01';

/** The distinct subnets that pools name, nodes and pods alike; [] = all in the network that AKS made. */
export async function subnetsOf({ aks, further }: Asking): Promise<AksSubnet[]> {
  const ids = (aks.agentPoolProfiles ?? []).flatMap(({ vnetSubnetID, podSubnetID }) => [vnetSubnetID, podSubnetID]);
  const distinct = [...new Set(ids.flatMap((id) => text(id)?.toLowerCase() ?? []))];
  return Promise.all(
    distinct.map(async (id) => {
      const path = armPath(id, 'Microsoft.Network/virtualNetworks/subnets') + version;
      const properties = fields(fields(await further.get('subnets.get', id, path)).properties);
      const group = text(fields(properties.networkSecurityGroup).id)?.toLowerCase();
      const one = text(properties.addressPrefix);
      const addressPrefixes = [...new Set([...(one ? [one] : []), ...texts(properties.addressPrefixes)])];
      return { id, addressPrefixes, ...(group ? { securityGroup: group } : {}) };
    }),
  );
}

/** Those of the subnets, and those that stand beside the nodes in their own resource group. */
export async function securityGroupsOf(asking: Asking): Promise<AksSecurityGroup[]> {
  const { aks, further, id, ref } = asking;
  const named = [...new Set((await subnetsOf(asking)).flatMap(({ securityGroup }) => securityGroup ?? []))];
  const ofSubnets = await Promise.all(
    named.map((group) => {
      const path = armPath(group, 'Microsoft.Network/networkSecurityGroups') + version;
      return further.get('networkSecurityGroups.get', group, path);
    }),
  );
  const group = text(aks.nodeResourceGroup)?.toLowerCase();
  const root = `/subscriptions/${id.subscription}/resourcegroups/${encodeURIComponent(group ?? '')}`;
  const path = `${root}/providers/microsoft.network/networksecuritygroups${version}`;
  const besides = group ? await further.list('networkSecurityGroups.list', ref.name, path) : [];
  const all = [...ofSubnets, ...besides].map(groupOf);
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function groupOf(raw: unknown): AksSecurityGroup {
  const { id, name, properties } = fields(raw);
  const { securityRules, defaultSecurityRules } = fields(properties);
  const rules = [...entries(securityRules), ...entries(defaultSecurityRules)].map(ruleOf);
  return {
    id: text(id)?.toLowerCase() ?? '',
    name: text(name) ?? '',
    rules: rules.sort((one, other) => one.priority - other.priority),
  };
}

function ruleOf({ name, properties }: { readonly [field: string]: unknown }): AksSecurityRule {
  const rule = fields(properties);
  const both = (one: string, many: string) => [...texts([rule[one]].filter(Boolean)), ...texts(rule[many])];
  return {
    name: text(name) ?? '',
    priority: number(rule.priority) ?? 65_536,
    direction: text(rule.direction)?.toLowerCase() ?? '',
    access: text(rule.access)?.toLowerCase() ?? '',
    protocol: text(rule.protocol)?.toLowerCase() ?? '',
    sources: both('sourceAddressPrefix', 'sourceAddressPrefixes'),
    destinations: both('destinationAddressPrefix', 'destinationAddressPrefixes'),
    ports: both('destinationPortRange', 'destinationPortRanges'),
  };
}
