import { readFileSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import {
  type Cluster,
  type Context,
  newClusters,
  newContexts,
  newUsers,
  type User,
} from '@kubernetes/client-node/dist/config_types.js';
import { LineCounter, parseDocument } from 'yaml';
import { ConfigError } from '../../errors.ts';
import { printable } from '../../model/mask.ts';

/** Files merged as kubectl merges them: the first to name a thing keeps it. */
export interface Kubeconfig {
  readonly files: readonly string[];
  readonly current: string | undefined;
  readonly contexts: ReadonlyMap<string, Context>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  /** With the folder that its relative paths start from. */
  readonly users: ReadonlyMap<string, User & { readonly folder: string }>;
}

const maxBytes = 10 * 1024 * 1024;

/** The files to read: the configured one, those of KUBECONFIG, or ~/.kube/config. `asked`: its absence is an error. */
export function kubeconfigFiles(
  path: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): { readonly files: readonly string[]; readonly asked: boolean } {
  const home = env.HOME ?? env.USERPROFILE ?? '';
  if (path) return { files: [path.startsWith('~/') ? join(home, path.slice(2)) : path], asked: true };
  const listed = (env.KUBECONFIG ?? '').split(delimiter).filter(Boolean);
  return listed.length ? { files: listed, asked: true } : { files: [join(home, '.kube', 'config')], asked: false };
}

/** undefined where nobody asked for the file and there is none. */
export function loadKubeconfig({ files, asked }: ReturnType<typeof kubeconfigFiles>): Kubeconfig | undefined {
  const contexts = new Map<string, Context>();
  const clusters = new Map<string, Cluster>();
  const users = new Map<string, User & { folder: string }>();
  let current: string | undefined;
  let found = false;
  for (const file of files) {
    const source = read(file, asked && files.length === 1);
    if (source === undefined) continue;
    found = true;
    const folder = dirname(resolve(file));
    const document = parse(source, file);
    current ??=
      typeof document['current-context'] === 'string' && document['current-context']
        ? document['current-context']
        : undefined;
    const keep = <T extends { readonly name: string }>(into: Map<string, T>, items: readonly T[]) => {
      for (const item of items) if (!into.has(item.name)) into.set(item.name, item);
    };
    const from = <T>(what: string, make: () => T[]): T[] => {
      try {
        return make();
      } catch (error) {
        throw new ConfigError(
          `${file}: ${what}: ${printable(String((error as Error).message))}; compare with \`kubectl config view\``,
        );
      }
    };
    keep(
      contexts,
      from('contexts', () => newContexts(document.contexts ?? [])),
    );
    keep(
      clusters,
      from('clusters', () => newClusters(document.clusters ?? []).map((cluster) => absolute(cluster, folder))),
    );
    keep(
      users,
      from('users', () => newUsers(document.users ?? []).map((user) => ({ ...absolute(user, folder), folder }))),
    );
  }
  if (!found && asked) throw new ConfigError(`${files.join(', ')}: no such file; name a kubeconfig with --kubeconfig`);
  return found ? { files, current, contexts, clusters, users } : undefined;
}

/** The contexts that are wanted; one that does not exist is the user's mistake. */
export function chosenContexts(kubeconfig: Kubeconfig, wanted: readonly string[] | undefined): string[] {
  const names = [...kubeconfig.contexts.keys()];
  const where = kubeconfig.files.join(', ');
  const known = names.length ? `it has ${names.slice(0, 20).map(printable).join(', ')}` : 'it has none';
  if (wanted?.includes('*')) return names;
  if (!wanted && kubeconfig.current === undefined)
    throw new ConfigError(
      `${where}: current-context is not set; write --context NAME, or --context '*' for all: ${known}`,
    );
  const chosen = wanted ?? [kubeconfig.current ?? ''];
  for (const name of chosen)
    if (!kubeconfig.contexts.has(name))
      throw new ConfigError(`${where}: there is no context ${printable(name)}: ${known}`);
  return [...new Set(chosen)];
}

function read(file: string, required: boolean): string | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > maxBytes) throw new ConfigError(`${file}: larger than 10 MB, which is no kubeconfig`);
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !required) return undefined;
    throw new ConfigError(`${file}: cannot be read (${code}); name a kubeconfig with --kubeconfig`);
  }
}

function parse(source: string, file: string): Record<string, unknown> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ConfigError(`${file}:${line}:${col}: no YAML: ${printable(error.message)}`);
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new ConfigError(`${file}: holds no kubeconfig: a map with clusters, users and contexts is expected`);
  return value as Record<string, unknown>;
}

/** Relative paths in a kubeconfig start from its own folder. */
function absolute<T extends { caFile?: string; certFile?: string; keyFile?: string }>(entry: T, folder: string): T {
  const moved = { ...entry };
  for (const field of ['caFile', 'certFile', 'keyFile'] as const) {
    const path = moved[field];
    if (path && !isAbsolute(path)) moved[field] = join(folder, path);
  }
  return moved;
}
