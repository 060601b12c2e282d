import { readFile } from 'node:fs/promises';
import { type Config, type ConfigInput, googleServices } from '../shared/config.ts';
import { checkConfig, parseConfigText } from '../shared/config-text.ts';
import { ConfigError } from '../shared/errors.ts';
import { parseFacts } from '../shared/facts-file.ts';
import { type ProviderName, providerNames } from '../shared/model/cluster.ts';
import { mask } from '../shared/model/mask.ts';
import type { Provider } from '../shared/model/provider.ts';
import { notAsked } from '../shared/model/report.ts';
import type { ScanFacts } from '../shared/model/scan-facts.ts';
import type { ObjectStore } from '../shared/model/store.ts';
import { isSealed, trustSystem } from '../shared/net.ts';
import { selectRules } from '../shared/pipeline/select.ts';
import type { Progress, World } from '../shared/pipeline/world.ts';
import { createProvider } from '../shared/providers/index.ts';
import { rules } from '../shared/rules/index.ts';
import { openStore } from '../shared/stores/index.ts';
import { memoryStore } from '../shared/stores/memory.ts';
import { version } from './version.ts';

type Environment = Readonly<Record<string, string | undefined>>;
/** What a world tells of itself while it works. */
export type Told = Progress | { readonly event: 'endpoint-override'; readonly name: string; readonly url: string };

/** A world from a checked configuration and the environment. Tells of overrides; reads no cloud, nor a store before the first key. */
export async function startWorld(
  config: Config,
  options: {
    readonly signal: AbortSignal;
    readonly progress: (event: Told) => void;
    readonly store?: ObjectStore;
    readonly env?: Environment;
  },
): Promise<World> {
  const { signal, progress, env = process.env } = options;
  const names = config.providers ?? providerNames;
  const { out } = config.reports;
  tellOverrides(config, progress, env);
  if (names.some((name) => name !== 'kubeconfig') || isRemote(out)) trustSystem();
  const opened = await Promise.all(
    names.map(async (name): Promise<[ProviderName, Provider]> => [name, await createProvider(name, config, env)]),
  );
  return {
    config,
    tool: version,
    providers: new Map(opened),
    leftOut: new Map(providerNames.filter((name) => !names.includes(name)).map((name) => [name, notAsked])),
    rules: selectRules(config, rules),
    severities: new Map(Object.entries(config.rules.severities)),
    ...(config.facts ? { facts: await readFacts(config.facts) } : {}),
    store: options.store ?? (out === '-' ? memoryStore() : await openStore(out, config.reports)),
    now: () => new Date(),
    progress,
    signal,
    met: new Map(),
  };
}

/** What others found out, from the file that --facts or the configuration names. */
export async function readFacts(file: string): Promise<ScanFacts> {
  const text = await readFile(file, 'utf8').catch(({ code }) => {
    throw new ConfigError(`${file}: cannot be read (${code}); --facts names a JSON file`);
  });
  return parseFacts(text, file);
}

/** The store of earlier runs, for reading only; endpoints are told and refused as a world does. */
export async function openReports(config: Config, progress: (event: Told) => void): Promise<ObjectStore> {
  const { out } = config.reports;
  tellOverrides(config, progress, process.env);
  if (isRemote(out)) trustSystem();
  return openStore(out, { ...config.reports, readOnly: true });
}

const isRemote = (out: string) => /^\w+:\/\//.test(out);
function tellOverrides(config: Config, progress: (event: Told) => void, env: Environment): void {
  for (const [name, url] of overrides(config, env)) progress({ event: 'endpoint-override', name, url });
}

/** The world of a cloud function: kubesweep.yaml beside it (or where KUBESWEEP_CONFIG says), no kubeconfig, JSON log lines. */
export async function functionWorld(env: Environment = process.env): Promise<World> {
  const file = env.KUBESWEEP_CONFIG ?? 'kubesweep.yaml';
  const given = parseConfigText(await readFile(file, 'utf8'), file);
  const config = checkConfig(withEndpoints(given, endpointsOf(env)), () => file);
  const providers = (config.providers ?? providerNames).filter((name) => name !== 'kubeconfig');
  return startWorld(
    { ...config, providers },
    { env, signal: new AbortController().signal, progress: (event) => console.log(JSON.stringify(event)) },
  );
}

/** The file's own endpoints win over the variables'. */
export function withEndpoints(given: ConfigInput, variables: ConfigInput): ConfigInput {
  return {
    ...given,
    gke: { ...variables.gke, ...given.gke, endpoints: { ...variables.gke?.endpoints, ...given.gke?.endpoints } },
    aks: { ...variables.aks, ...given.aks, endpoints: { ...variables.aks?.endpoints, ...given.aks?.endpoints } },
  };
}

/** Endpoint overrides by the variables that the clouds' own tools read. An override by variable is its user's own word. */
export function endpointsOf(env: Environment = process.env): ConfigInput {
  const arm = env.ARM_ENDPOINT;
  return {
    gke: { endpoints: googleEndpoints(env) },
    aks: { endpoints: arm ? { arm } : {} },
  };
}

function googleEndpoints(env: Environment): NonNullable<ConfigInput['gke']>['endpoints'] {
  const given = googleServices.map((name) => [name, env[`CLOUDSDK_API_ENDPOINT_OVERRIDES_${name.toUpperCase()}`]]);
  return Object.fromEntries(given.filter(([, url]) => url));
}

/** Where credentials go instead of the clouds' own addresses: name → URL, masked, said aloud at start. */
export function overrides(config: Config, env: Environment = process.env): Map<string, string> {
  const { eks, gke, aks, reports } = config;
  const given = Object.entries({
    eks: eks.endpoints,
    gke: gke.endpoints,
    aks: aks.endpoints,
    reports: { store: reports.endpoint },
  });
  const all = new Map<string, string>();
  for (const [name, endpoints] of given)
    for (const [service, url] of Object.entries(endpoints)) if (url) all.set(`${name}.endpoints.${service}`, url);
  for (const [name, url] of Object.entries(env))
    if (
      url &&
      (/^AWS_ENDPOINT_URL(_|$)/.test(name) || name === 'AZURE_AUTHORITY_HOST' || name === 'STORAGE_EMULATOR_HOST')
    )
      all.set(name, url);
  for (const [name, url] of all) {
    const parsed = URL.parse(url);
    if (!parsed || !isSealed(parsed))
      throw new ConfigError(`${name}: ${mask(url)} is neither https nor loopback; credentials go only to https://…`);
  }
  return new Map([...all].map(([name, url]) => [name, mask(url)]));
}
