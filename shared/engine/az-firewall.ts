import type { AksSecurityGroup, AksSecurityRule } from '../model/aks.ts';
import { openToWorld } from './cidr.ts';

const everybody = new Set(['*', 'any', 'internet', '0.0.0.0/0', '::/0']);
const block = /^[0-9a-f.:]+(\/\d{1,3})?$/i;
/** SSH, RDP and kubelets: what should answer nobody outside. */
const grave = [22, 3389, 10250, 10255];

/** What lets the internet reach nodes, in words; the gravest rule of all groups, then the first that counts. */
export function openingOfNodes(
  groups: readonly AksSecurityGroup[],
): { readonly message: string; readonly severity: 'high' | 'medium' } | undefined {
  const open = groups.flatMap(openRules);
  const isGrave = ({ ports }: AksSecurityRule) => grave.some((port) => ports.some((range) => within(port, range)));
  const worst = open.find(isGrave) ?? open[0];
  if (!worst) return undefined;
  const { name, ports, protocol } = worst;
  const what = `${protocol === '*' ? 'every protocol' : protocol} ${ports.slice(0, 4).join(', ')}`;
  return {
    message: `rule ${name} lets the internet reach ${what} of the nodes`,
    severity: isGrave(worst) ? 'high' : 'medium',
  };
}

function openRules({ rules }: AksSecurityGroup): AksSecurityRule[] {
  const inbound = rules.filter(({ direction }) => direction === 'inbound');
  return inbound.filter((rule, index) => {
    if (rule.access !== 'allow' || !fromEverywhere(rule) || onlyFrontends(rule)) return false;
    return !inbound.slice(0, index).some((earlier) => shadows(earlier, rule));
  });
}

function fromEverywhere({ sources }: AksSecurityRule): boolean {
  if (sources.some((source) => everybody.has(source.toLowerCase()))) return true;
  // What is neither a block nor everybody is a tag of Azure's own, which is no part of the internet at large.
  const blocks = sources.filter((source) => block.test(source) && /[.:]/.test(source));
  return blocks.length > 0 && openToWorld(blocks) !== undefined;
}

/** What Kubernetes writes for a service: single public addresses of load balancers, never those of nodes. */
function onlyFrontends({ destinations }: AksSecurityRule): boolean {
  const isPublic = (address: string) =>
    /^\d+(\.\d+){3}(\/32)?$/.test(address) &&
    !/^(10\.|127\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(address);
  return destinations.length > 0 && destinations.every(isPublic);
}

function shadows(earlier: AksSecurityRule, rule: AksSecurityRule): boolean {
  if (earlier.access !== 'deny' || !fromEverywhere(earlier)) return false;
  const anywhere = earlier.destinations.includes('*');
  const alike = rule.destinations.every((one) => earlier.destinations.includes(one));
  const protocols = earlier.protocol === '*' || earlier.protocol === rule.protocol;
  const ports = rule.ports.every((port) => earlier.ports.some((range) => covers(range, port)));
  return (anywhere || alike) && protocols && ports;
}

const bounds = (range: string): readonly [number, number] => {
  if (range === '*') return [0, 65_535];
  const [from, to = from] = range.split('-').map(Number);
  return [from ?? Number.NaN, to ?? Number.NaN];
};
const within = (port: number, range: string): boolean => {
  const [from, to] = bounds(range);
  return port >= from && port <= to;
};
const covers = (outer: string, inner: string): boolean => {
  const [from, to] = bounds(inner);
  return within(from, outer) && within(to, outer);
};
