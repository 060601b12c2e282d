import {
  type GkeNative,
  type GkeNodeConfig,
  type GkePool,
  gkeMembers,
  gkeNodeMembers,
  type Told,
} from '../../model/gke.ts';
import type { RawCluster, RawNodePool } from './client.ts';

/** A part of an answer as JSON: null and '' are absent; the decoder's twin keys `_field` of what is set are gone. */
export function told<T>(value: T): Told<T> {
  return plain(value) as Told<T>;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value === '' ? undefined : value;
  if (value === null) return undefined;
  const entries = Object.entries(value).filter(
    ([key, one]) => one !== null && one !== '' && !(key.startsWith('_') && one === key.slice(1)),
  );
  return Object.fromEntries(entries.map(([key, one]) => [key, plain(one)]));
}

/** Only what is there, so that a snapshot of thousands of pools stays small. */
function picked<T extends object>(from: T, names: readonly (keyof T)[]): Record<string, unknown> {
  const found = names.map((name) => [name, plain(from[name])] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** The cluster's members that rules read, by name: MasterAuth is not among them. */
export function members(raw: RawCluster): Partial<GkeNative> {
  return picked(raw, gkeMembers) as Partial<GkeNative>;
}

/** A pool in Google's words; of metadata, scripts and registry hosts nothing that could be a secret. */
export function poolMembers(raw: RawNodePool): GkePool {
  const names = [
    'status',
    'management',
    'autoscaling',
    'locations',
    'maintenancePolicy',
    'updateInfo',
    'initialNodeCount',
  ] as const;
  return { ...picked(raw, names), ...(raw.config ? { config: nodeConfig(raw.config) } : {}) } as GkePool;
}

function nodeConfig(raw: NonNullable<RawNodePool['config']>): GkeNodeConfig {
  const { metadata, containerdConfig, linuxNodeConfig } = raw;
  const flag = metadata?.['disable-legacy-endpoints'];
  const script = linuxNodeConfig?.customNodeInit?.initScript;
  const parts = {
    writableCgroups: plain(containerdConfig?.writableCgroups),
    nodeKernelModuleLoading: plain(linuxNodeConfig?.nodeKernelModuleLoading),
    swapConfig: plain(linuxNodeConfig?.swapConfig),
    initScript: script ? picked(script, ['gcsUri', 'gcsGeneration', 'gcpSecretManagerSecretUri']) : undefined,
    metadata: typeof flag === 'string' ? { 'disable-legacy-endpoints': flag } : undefined,
  };
  const there = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { ...picked(raw, gkeNodeMembers), ...Object.fromEntries(there) } as GkeNodeConfig;
}
