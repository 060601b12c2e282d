import { containsCidr, mergeCidr } from 'cidr-tools';
import ipaddr from 'ipaddr.js';
import { Unknown } from './known.ts';

/**
 * How much of the internet a union of blocks lets in. `world`: all of IPv4, all of IPv6, or all of its global unicast
 * half (2000::/3). `open`: a block wider than /8, or half of IPv4 in sum; for IPv6 wider than /16, because registries hold
 * /12 to /23 and no single network holds more than a /16. undefined: narrower. A block that cannot be read throws Unknown.
 */
export function openToWorld(cidrs: readonly string[]): 'world' | 'open' | undefined {
  const union = mergeCidr(cidrs.map(normal));
  if (containsCidr(union, '0.0.0.0/0') || containsCidr(union, '2000::/3')) return 'world';
  const blocks = union.map((block) => ({ ipv4: !block.includes(':'), prefix: Number(block.split('/')[1]) }));
  const share = blocks.reduce((sum, { ipv4, prefix }) => sum + (ipv4 ? 2 ** -prefix : 0), 0);
  return share >= 0.5 || blocks.some(({ ipv4, prefix }) => prefix < (ipv4 ? 8 : 16)) ? 'open' : undefined;
}

/** The block holds the address, or the whole other block. A text that is neither throws Unknown. */
export function holds(block: string, address: string): boolean {
  return containsCidr(normal(block), normal(address));
}

/** An address that the internet routes to: not private, shared, local or link-local. What is no address throws Unknown. */
export function isPublic(address: string): boolean {
  const [ip] = ipaddr.parseCIDR(normal(address));
  return !inside.has(ip.range());
}
const inside = new Set(['private', 'carrierGradeNat', 'uniqueLocal', 'loopback', 'linkLocal', 'unspecified']);

/** In CIDR notation, IPv4-mapped IPv6 as the IPv4 that it is. */
function normal(cidr: string): string {
  const text = cidr.trim();
  if (!/^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(text)) throw new Unknown(`${text} is no address block`);
  const whole = text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`;
  if (!(ipaddr.IPv6.isValidCIDR(whole) || ipaddr.IPv4.isValidCIDRFourPartDecimal(whole)))
    throw new Unknown(`${text} is no address block`);
  const [address, prefix] = ipaddr.parseCIDR(whole);
  const mapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && prefix >= 96;
  return mapped ? `${address.toIPv4Address()}/${prefix - 96}` : whole;
}
