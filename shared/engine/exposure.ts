import type { Kinds, Snapshot } from '../model/snapshot.ts';
import type { Workload } from '../model/workload.ts';
import { isPublic, openToWorld } from './cidr.ts';
import { all, Unknown } from './known.ts';
import { internalBySpec } from './load-balancer.ts';
import { perSnapshot } from './memo.ts';
import { hasPairs } from './selector.ts';

type Service = Kinds['services'];
type Ingress = Kinds['ingresses'];

/** `public`: anybody on the internet; `restricted`: some networks of it; `internal`: what can reach the cloud's network. */
export interface Exposure {
  readonly reach: 'public' | 'restricted' | 'internal';
  /** The evidence, a sentence fragment. */
  readonly by: string;
}

type Address = { readonly ip?: string; readonly hostname?: string };

/** What the addresses that a load balancer was given say; undefined where they do not. */
export function byAddresses(addresses: readonly Address[] | undefined): Exposure | undefined {
  const told = (addresses ?? []).flatMap(({ ip, hostname }) => {
    if (ip) return [{ at: ip, open: isPublic(ip) }];
    if (!hostname) return [];
    if (/^internal-/.test(hostname)) return [{ at: hostname, open: false }];
    // A network load balancer of AWS is called the same inside and outside.
    return /\.elb\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(hostname) ? [] : [{ at: hostname, open: true }];
  });
  const open = told.find((one) => one.open);
  if (open) return { reach: 'public', by: `answers at ${open.at}` };
  return told[0] && { reach: 'internal', by: `answers at ${told[0].at} only` };
}

/** How far a Service can be reached from: by what it was given, then by what it asks for; undefined = from the cluster alone. */
export function exposureOf(service: Service, snapshot: Snapshot): Exposure | undefined {
  const { spec, status } = service;
  const outside = (spec?.externalIPs ?? []).find(isPublic);
  if (outside) return { reach: 'public', by: `claims the external IP ${outside}` };
  if (spec?.type === 'NodePort') return nodePort(snapshot);
  if (spec?.type !== 'LoadBalancer') return undefined;
  const given = byAddresses(status?.loadBalancer?.ingress);
  const asked = given ?? internalBySpec(service, snapshot.cluster?.ref.provider);
  return asked.reach === 'public' ? narrowed(service, asked) : asked;
}

/** Networks that may connect, where the Service names them. */
function narrowed({ spec, metadata }: Service, exposure: Exposure): Exposure {
  const notes = metadata?.annotations ?? {};
  const listed = notes['service.beta.kubernetes.io/load-balancer-source-ranges'];
  const allowed = notes['service.beta.kubernetes.io/azure-allowed-ip-ranges'];
  const ranges = [...(spec?.loadBalancerSourceRanges ?? []), ...split(listed), ...split(allowed)];
  const groups = notes['service.beta.kubernetes.io/aws-load-balancer-security-groups'];
  if (groups && !ranges.length) return exposure;
  if (groups) throw new Unknown('source ranges do not count beside security groups, which were not read');
  const tags = split(notes['service.beta.kubernetes.io/azure-allowed-service-tags']);
  if (tags.includes('Internet')) return exposure;
  const prefixes = split(notes['service.beta.kubernetes.io/aws-load-balancer-security-group-prefix-lists']);
  const narrow = ranges.length ? !openToWorld(ranges) : tags.length > 0 || prefixes.length > 0;
  if (!narrow) return exposure;
  return {
    reach: 'restricted',
    by: `${exposure.by}, limited to ${[...ranges, ...tags, ...prefixes].slice(0, 3).join(', ')}`,
  };
}

const split = (text: string | undefined) => (text ?? '').split(',').flatMap((part) => part.trim() || []);

const publicNode = perSnapshot(({ objects }) => ({
  address: all(objects.nodes, 'nodes')
    .filter(({ status }) => status?.conditions?.some(({ type, status: is }) => type === 'Ready' && is === 'True'))
    .flatMap(({ status }) => status?.addresses ?? [])
    .find(({ type, address }) => type === 'ExternalIP' && isPublic(address))?.address,
}));

/** A port of every node: of the internet where a node that is ready has a public address. */
export function nodePort(snapshot: Snapshot): Exposure | undefined {
  const { address } = publicNode(snapshot);
  return address
    ? { reach: 'public', by: `opens a port on every node, ${address} among them, where no firewall stands before it` }
    : undefined;
}

/** The class that serves an Ingress: its own, the old annotation's, or the default. */
export function classOf({ spec, metadata }: Ingress, { objects }: Snapshot): string | undefined {
  const named = spec?.ingressClassName ?? metadata?.annotations?.['kubernetes.io/ingress.class'];
  if (named !== undefined) return named;
  const isDefault = (one: Kinds['ingressclasses']) =>
    one.metadata?.annotations?.['ingressclass.kubernetes.io/is-default-class'] === 'true';
  return all(objects.ingressclasses, 'ingressclasses').find(isDefault)?.metadata?.name;
}

/** How far an Ingress can be reached from. Whose controller and address are not known throws Unknown. */
export function ingressExposure(ingress: Ingress, snapshot: Snapshot): Exposure {
  const notes = ingress.metadata?.annotations ?? {};
  const given = byAddresses(ingress.status?.loadBalancer?.ingress);
  if (given) return given.reach === 'public' ? albNarrowed(notes, given) : given;
  const named = classOf(ingress, snapshot);
  if (named === 'alb' || notes['alb.ingress.kubernetes.io/scheme'] !== undefined) {
    if (notes['alb.ingress.kubernetes.io/scheme'] !== 'internet-facing')
      return { reach: 'internal', by: 'is served by an internal ALB' };
    return albNarrowed(notes, { reach: 'public', by: 'is served by an ALB that faces the internet' });
  }
  if (named === 'gce-internal') return { reach: 'internal', by: 'is served by an internal load balancer of Google' };
  const google = snapshot.cluster?.ref.provider === 'gke';
  if (named === 'gce' || (google && !named)) return { reach: 'public', by: 'is served by a load balancer of Google' };
  if (named === 'azure/application-gateway') {
    const inside = notes['appgw.ingress.kubernetes.io/use-private-ip'] === 'true';
    return { reach: inside ? 'internal' : 'public', by: 'is served by an Application Gateway' };
  }
  throw new Unknown(`where the controller of class ${named ?? 'default'} answers is not known yet`);
}

function albNarrowed(notes: { readonly [key: string]: string }, exposure: Exposure): Exposure {
  const blocks = split(notes['alb.ingress.kubernetes.io/inbound-cidrs']);
  if (!blocks.length || openToWorld(blocks)) return exposure;
  return { reach: 'restricted', by: `${exposure.by}, limited to ${blocks.slice(0, 3).join(', ')}` };
}

/** Names of the Services that an Ingress leads to. */
export function backendsOf({ spec }: Ingress): readonly string[] {
  const all = [
    spec?.defaultBackend,
    ...(spec?.rules ?? []).flatMap(({ http }) => (http?.paths ?? []).map((p) => p.backend)),
  ];
  return all.flatMap((backend) => backend?.service?.name ?? []);
}

export const servicesIn = perSnapshot(({ objects }) =>
  Map.groupBy(all(objects.services, 'services'), ({ metadata }) => metadata?.namespace ?? ''),
);

/** Services whose selector matches the workload's pods; one without selector selects nothing. */
export function servicesOf({ namespace, podMeta }: Workload, snapshot: Snapshot): readonly Service[] {
  return (servicesIn(snapshot).get(namespace) ?? []).filter(({ spec }) => {
    const selector = spec?.selector ?? {};
    return spec?.type !== 'ExternalName' && Object.keys(selector).length > 0 && hasPairs(selector, podMeta.labels);
  });
}
