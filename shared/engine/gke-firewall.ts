import type { Cluster } from '../model/cluster.ts';
import type { GkeFirewall, GkeFirewallPorts } from '../model/gke.ts';
import { openToWorld } from './cidr.ts';
import { gke, gkePool } from './gke.ts';
import { all } from './known.ts';

/** Firewall rules by which the internet reaches nodes of the cluster, but for those that a Service made for its own address. */
export function openToNodes(cluster: Cluster): readonly GkeFirewall[] {
  const rules = all(gke(cluster).firewalls, 'firewall rules').filter(
    ({ direction = 'INGRESS', disabled }) => direction === 'INGRESS' && !disabled,
  );
  const shut = Math.min(...rules.filter(deniesAll).map(({ priority = 1000 }) => priority));
  return rules.filter(
    (rule) =>
      (rule.priority ?? 1000) < shut &&
      rule.allowed?.some(carriesTraffic) &&
      openToWorld(rule.sourceRanges ?? []) &&
      (rule.destinationRanges === undefined || openToWorld(rule.destinationRanges)) &&
      !ofService(rule) &&
      reaches(rule, cluster),
  );
}

/** `tcp:22,3389`; `all`. */
export function portsOf({ allowed = [] }: GkeFirewall): string {
  return allowed.map(({ IPProtocol, ports = [] }) => [IPProtocol, ports.join(',')].filter(Boolean).join(':')).join(' ');
}

const carriesTraffic = ({ IPProtocol }: GkeFirewallPorts) => !/^(icmp|esp|ah|58|1)$/.test(IPProtocol ?? 'all');
/** What deny-all of one's own making looks like: it stands above every rule with a higher number, and of the same. */
const deniesAll = ({ denied = [], sourceRanges = [], targetTags, targetServiceAccounts }: GkeFirewall) =>
  denied.some(({ IPProtocol }) => IPProtocol === 'all') &&
  openToWorld(sourceRanges) === 'world' &&
  !targetTags?.length &&
  !targetServiceAccounts?.length;
/** GKE opens the ports of a Service of type LoadBalancer by a rule of its own; that Service is judged where it is written. */
const ofService = ({ name, description = '' }: GkeFirewall) =>
  /^k8s2?-/.test(name) && description.includes('kubernetes.io/service-name');

function reaches({ targetTags = [], targetServiceAccounts = [] }: GkeFirewall, cluster: Cluster): boolean {
  if (!targetTags.length && !targetServiceAccounts.length) return true;
  const configs = (cluster.nodePools ?? []).map((pool) => gkePool(pool).config);
  const tags = new Set([...configs.flatMap((config) => config?.tags ?? []), ...(gke(cluster).autoNetworkTags ?? [])]);
  const accounts = new Set(configs.map((config) => config?.serviceAccount));
  const own = `gke-${cluster.ref.name.slice(0, 20)}`;
  const ofGke = (tag: string) => tag.startsWith(own) && tag.endsWith('-node');
  return (
    targetTags.some((tag) => tags.has(tag) || ofGke(tag)) || targetServiceAccounts.some((email) => accounts.has(email))
  );
}
