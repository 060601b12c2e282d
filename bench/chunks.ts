import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundle } from '../scripts/bundle.ts';
import { median, type Sample, sample, start } from './child.ts';

const root = join(import.meta.dirname, '..');

/** Chunk → packages that it may bring along, of all that speak to a cloud. */
const clouds = {
  aws: /^(@aws-sdk|@smithy|@aws)\//,
  google: /^(@google-cloud\/|google-|gaxios|gcp-metadata|gtoken)/,
  azure: /^@azure\//,
  kubernetes: /^@kubernetes\//,
};
type Cloud = keyof typeof clouds;
const chunks: readonly (readonly [name: string, entry: string, own: Cloud | undefined])[] = [
  ['function', 'functions/aws/scan.ts', undefined],
  ['eks', 'shared/providers/eks/index.ts', 'aws'],
  ['gke', 'shared/providers/gke/index.ts', 'google'],
  ['aks', 'shared/providers/aks/index.ts', 'azure'],
  ['kubeconfig', 'shared/providers/kubeconfig/index.ts', undefined],
  ['s3', 'shared/stores/s3.ts', 'aws'],
  ['gcs', 'shared/stores/gcs.ts', 'google'],
  ['azblob', 'shared/stores/azblob.ts', 'azure'],
];

export interface ChunkResult {
  readonly name: string;
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly kb: number;
  /** Clouds' packages that it loaded and should not have. */
  readonly strangers: readonly string[];
}

/** Import time of each provider's chunk with every SDK that its code names, bundled as for a function; medians. */
export async function measureChunks(runs: number): Promise<ChunkResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-bench-'));
  try {
    const entries = Object.fromEntries(['discover', 'scan', 'summarise'].map((f) => [f, `functions/aws/${f}.ts`]));
    const metafile = await bundle(entries, folder);
    const roads = chunks.map(([name, entry, own]) => ({ name, own, files: roadOf(metafile, entry) }));
    const samples = new Map<string, Sample[]>(roads.map(({ name }) => [name, []]));
    for (let run = 0; run < runs; run++)
      for (const { name, files } of roads) samples.get(name)?.push(await sample('chunk.ts', 'time', ...files));
    const results: ChunkResult[] = [];
    for (const { name, own, files } of roads) {
      const { said: loaded } = await start<string[]>('chunk.ts', 'list', ...files);
      const outputs = new Set([...loaded, ...reach(metafile, files)].map((file) => resolve(root, file)));
      const packages = packagesOf(metafile, outputs);
      const foreign = Object.entries(clouds).filter(([cloud]) => cloud !== own);
      const taken = samples.get(name) ?? [];
      results.push({
        name,
        ms: median(taken.map(({ ms }) => ms)),
        cpuMs: median(taken.map(({ cpuMs }) => cpuMs)),
        peakMb: median(taken.map(({ peakMb }) => peakMb)),
        kb: sizeOf(metafile, outputs) / 1e3,
        strangers: packages.filter((name) => foreign.some(([, pattern]) => pattern.test(name))),
      });
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The chunk of an entry and those of every SDK that our own code behind it imports when it needs it. */
function roadOf(metafile: Metafile, entry: string): string[] {
  const chunkOf = new Map(Object.entries(metafile.outputs).map(([file, { entryPoint }]) => [entryPoint, file]));
  const road = [entry];
  const seen = new Set(road);
  const lazy = entry.startsWith('functions/') ? [] : road.slice();
  for (let input = lazy.pop(); input !== undefined; input = lazy.pop())
    for (const { path, kind, external } of metafile.inputs[input]?.imports ?? []) {
      if (external || seen.has(path)) continue;
      seen.add(path);
      if (path.startsWith('shared/')) lazy.push(path);
      if (kind === 'dynamic-import') road.push(path);
    }
  return road.map((input) => {
    const file = chunkOf.get(input);
    if (!file) throw new Error(`no chunk begins with ${input}`);
    return resolve(root, file);
  });
}

/** What those files import at once, by the metafile. */
function reach({ outputs }: Metafile, files: readonly string[]): Set<string> {
  const byPath = new Map(Object.entries(outputs).map(([file, output]) => [resolve(root, file), output]));
  const found = new Set(files);
  for (const file of found)
    for (const { path, kind, external } of byPath.get(file)?.imports ?? [])
      if (!external && kind !== 'dynamic-import') found.add(resolve(root, path));
  return found;
}

function packagesOf({ outputs }: Metafile, files: ReadonlySet<string>): string[] {
  const inputs = Object.entries(outputs)
    .filter(([file]) => files.has(resolve(root, file)))
    .flatMap(([, output]) => Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0));
  const names = inputs.flatMap(([input]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []);
  return [...new Set(names)].sort();
}

const sizeOf = ({ outputs }: Metafile, files: ReadonlySet<string>) =>
  Object.entries(outputs).reduce((sum, [file, { bytes }]) => sum + (files.has(resolve(root, file)) ? bytes : 0), 0);
