import { readFileSync } from 'node:fs';
import type { Config, ConfigInput } from '../../shared/config.ts';
import { checkConfig, parseConfigText } from '../../shared/config-text.ts';
import { ConfigError } from '../../shared/errors.ts';
import type { ProviderName } from '../../shared/model/cluster.ts';
import { withEndpoints } from '../wire.ts';

export interface SelectFlags {
  readonly config?: string;
  readonly provider?: readonly string[];
  readonly awsProfile?: readonly string[];
  readonly account?: readonly string[];
  readonly region?: readonly string[];
  readonly cluster?: readonly string[];
  readonly kubeconfig?: string;
  readonly context?: readonly string[];
  readonly debug?: boolean;
}
export interface SweepFlags extends SelectFlags {
  readonly excludeNamespace?: readonly string[];
  readonly profile?: string;
  readonly rule?: readonly string[];
  readonly skipRule?: readonly string[];
  readonly facts?: string;
  readonly out?: string;
  readonly format?: readonly string[];
  readonly failOn?: string;
  readonly minCoverage?: number;
  readonly concurrency?: number;
  readonly timeout?: string;
  readonly keepSnapshots?: boolean;
}

/** File and flags as one checked configuration. Selectors of the flags only narrow what the file gives. */
export function settings(flags: SweepFlags, endpoints: ConfigInput = {}): Config {
  const file = fileOf(flags);
  const given = configFile(flags);
  const local = flags.kubeconfig !== undefined || flags.context !== undefined;
  const asked = (flags.provider ?? (local ? ['kubeconfig'] : undefined)) as ProviderName[] | undefined;
  const outside = asked?.filter((name) => given.providers && !given.providers.includes(name)) ?? [];
  if (outside.length)
    throw new ConfigError(`--provider: ${outside.join(', ')} is not among the providers of ${file}; add it there`);
  const set = <T extends object>(values: T): Partial<T> =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
  const formats = flags.format ?? (flags.out === '-' ? ['json'] : undefined);
  const merged = {
    ...withEndpoints(given, endpoints),
    ...set({ providers: asked, facts: flags.facts }),
    eks: { ...given.eks, ...set({ profiles: narrow('--aws-profile', given.eks?.profiles, flags.awsProfile) }) },
    kubeconfig: { ...given.kubeconfig, ...set({ path: flags.kubeconfig, contexts: flags.context }) },
    rules: { ...given.rules, ...set({ profile: flags.profile, only: flags.rule, skip: flags.skipRule }) },
    select: {
      ...given.select,
      ...set({
        accounts: narrow('--account', given.select?.accounts, flags.account),
        regions: narrow('--region', given.select?.regions, flags.region),
        clusters: flags.cluster,
        excludeNamespaces: flags.excludeNamespace && [
          ...(given.select?.excludeNamespaces ?? []),
          ...flags.excludeNamespace,
        ],
      }),
    },
    limits: { ...given.limits, ...set({ concurrency: flags.concurrency, timeout: flags.timeout }) },
    reports: {
      ...given.reports,
      ...set({
        out: flags.out,
        formats,
        failOn: flags.failOn,
        minCoverage: flags.minCoverage,
        keepSnapshots: flags.keepSnapshots,
      }),
    },
  };
  const config = checkConfig(merged, (path) => flagOf(path) ?? file);
  if (config.reports.out === '-' && config.reports.formats.length !== 1)
    throw new ConfigError(
      '--out -: stdout takes one format; write `--out - --format json` (or ndjson, html, markdown)',
    );
  return config;
}

/**
 * True when flags leave part of the estate or the rules out that the file (`given`) names: such a run must not pose as the
 * latest whole one. Without a file that says what the estate is, --kubeconfig, --context and --aws-profile say it.
 */
export function isNarrowed(flags: SweepFlags, given: ConfigInput): boolean {
  const { provider, account, region, cluster, rule, skipRule, excludeNamespace, profile = 'all' } = flags;
  const scoped = (['providers', 'eks', 'gke', 'aks', 'kubeconfig', 'select'] as const).some((key) => given[key]);
  const moved = [
    [flags.kubeconfig, given.kubeconfig?.path],
    [flags.context, given.kubeconfig?.contexts],
    [flags.awsProfile, given.eks?.profiles],
  ].some(([now, before]) => now !== undefined && JSON.stringify(now) !== JSON.stringify(before));
  return (
    [provider, account, region, cluster, rule, skipRule, excludeNamespace].some((one) => one !== undefined) ||
    breadth(profile) < breadth(given.rules?.profile ?? 'security') ||
    (scoped && moved)
  );
}

/** Which profile judges by more: those of a standard or of taste leave `security` out. */
const breadth = (profile: string) => ['security', 'hardened', 'all'].indexOf(profile);
const fileOf = ({ config }: Pick<SelectFlags, 'config'>) => config ?? './kubesweep.yaml';

/** What the configuration file says by itself; {} where there is none and none was named. */
export const configFile = (flags: Pick<SelectFlags, 'config'>): ConfigInput =>
  fromFile(fileOf(flags), flags.config !== undefined);

function fromFile(file: string, required: boolean): ConfigInput {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !required) return {};
    throw new ConfigError(
      `${file}: cannot be read (${code}); write \`kubesweep config example > ${file}\` to begin with one`,
    );
  }
  return parseConfigText(source, file);
}

function narrow(
  flag: string,
  given: readonly string[] | undefined,
  asked: readonly string[] | undefined,
): string[] | undefined {
  if (!asked) return undefined;
  const kept = given?.length ? asked.filter((name) => given.includes(name)) : [...asked];
  if (kept.length === 0)
    throw new ConfigError(`${flag}: ${asked.join(', ')} is not among those of the configuration: ${given?.join(', ')}`);
  return kept;
}

const flags: Record<string, string> = {
  providers: '--provider',
  'eks.profiles': '--aws-profile',
  'kubeconfig.path': '--kubeconfig',
  'kubeconfig.contexts': '--context',
  'rules.profile': '--profile',
  'rules.only': '--rule',
  'rules.skip': '--skip-rule',
  'limits.concurrency': '--concurrency',
  'limits.timeout': '--timeout',
  'reports.out': '--out',
  'reports.formats': '--format',
  'reports.failOn': '--fail-on',
  'reports.minCoverage': '--min-coverage',
};
const flagOf = (path: readonly PropertyKey[]) =>
  flags[path.join('.')] ?? flags[path.slice(0, 2).join('.')] ?? flags[String(path[0])];
