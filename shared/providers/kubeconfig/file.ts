import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ConfigError } from '../../errors.ts';
import { printable } from '../../model/mask.ts';
import { type ClusterEntry, type ContextEntry, documentSchema, type UserEntry } from './schema.ts';

/** An entry with the folder of its file: relative paths in it start there. */
type Placed<T> = T & { readonly folder: string };

/** Files merged as kubectl merges them: the first to name a thing keeps it. */
export interface Kubeconfig {
  readonly files: readonly string[];
  readonly current: string | undefined;
  readonly contexts: ReadonlyMap<string, ContextEntry>;
  readonly clusters: ReadonlyMap<string, Placed<ClusterEntry>>;
  readonly users: ReadonlyMap<string, Placed<UserEntry>>;
}

const maxBytes = 10 * 1024 * 1024;
type Environment = Readonly<Record<string, string | undefined>>;

/** The files to read: the configured one, those of KUBECONFIG, or ~/.kube/config. `asked`: its absence is an error. */
export function kubeconfigFiles(
  path: string | undefined,
  env: Environment,
): { readonly files: readonly string[]; readonly asked: boolean } {
  const home = env.HOME ?? env.USERPROFILE ?? '';
  if (path) return { files: [path.startsWith('~/') ? join(home, path.slice(2)) : path], asked: true };
  const listed = (env.KUBECONFIG ?? '').split(delimiter).filter(Boolean);
  return listed.length ? { files: listed, asked: true } : { files: [join(home, '.kube', 'config')], asked: false };
}

/** undefined where nobody asked for the file and there is none. Throws ConfigError with file and path in it. */
export function loadKubeconfig({ files, asked }: ReturnType<typeof kubeconfigFiles>): Kubeconfig | undefined {
  const contexts = new Map<string, ContextEntry>();
  const clusters = new Map<string, Placed<ClusterEntry>>();
  const users = new Map<string, Placed<UserEntry>>();
  const found: string[] = [];
  let current: string | undefined;
  for (const file of files) {
    const source = read(file, asked && files.length === 1);
    if (source === undefined) continue;
    found.push(file);
    const folder = dirname(resolve(file));
    const document = parse(source, file);
    current ??= document['current-context'] || undefined;
    for (const { name, context } of document.contexts ?? []) add(contexts, name, context);
    for (const { name, cluster } of document.clusters ?? []) add(clusters, name, { ...cluster, folder });
    for (const { name, user } of document.users ?? []) add(users, name, { ...user, folder });
  }
  if (!found.length && asked)
    throw new ConfigError(`${files.join(', ')}: no such file; name a kubeconfig with --kubeconfig`);
  return found.length ? { files: found, current, contexts, clusters, users } : undefined;
}

/** The contexts that are wanted; one that does not exist is the user's mistake. */
export function chosenContexts(kubeconfig: Kubeconfig, wanted: readonly string[] | undefined): string[] {
  const names = [...kubeconfig.contexts.keys()];
  const where = kubeconfig.files.join(', ');
  const more = names.length > 20 ? ` and ${names.length - 20} more` : '';
  const known = names.length ? `it has ${names.slice(0, 20).map(printable).join(', ')}${more}` : 'it has none';
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

function add<T>(into: Map<string, T>, name: string, entry: T): void {
  if (!into.has(name)) into.set(name, entry);
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

/** An empty file is an empty kubeconfig, as for kubectl. */
function parse(source: string, file: string): z.output<typeof documentSchema> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ConfigError(`${file}:${line}:${col}: no YAML: ${printable(error.message)}`);
  }
  const { data, error: mistake } = documentSchema.safeParse(expanded(document, file) ?? {});
  if (data) return data;
  const [issue] = mistake.issues;
  if (!issue?.path.length)
    throw new ConfigError(`${file}: holds no kubeconfig: a map with clusters, users and contexts is expected`);
  throw new ConfigError(
    `${file}: ${z.core.toDotPath(issue.path)}: ${printable(issue.message)}; compare with \`kubectl config view\``,
  );
}

function expanded(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ConfigError(`${file}: its YAML aliases cannot be followed: ${printable((error as Error).message)}`);
  }
}
