import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Field {
  readonly type?: string;
}
interface Node {
  nested?: Record<string, Node>;
  readonly fields?: Record<string, Field>;
  methods?: Record<string, { readonly requestType: string; readonly responseType: string }>;
}

/** Methods of the GKE client that a sweep calls; everything else in its protos is dead weight in a function. */
const called = ['ListClusters', 'GetCluster', 'GetServerConfig', 'FetchClusterUpgradeInfo'];

/** Drops gRPC, unused protos and logging from the bundled GKE client; the REST transport answers the same, byte for byte. */
export const leanGke: Plugin = {
  name: 'lean-gke',
  setup(build) {
    build.onLoad({ filter: /container[/\\]build[/\\]protos[/\\]protos\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(pruned(JSON.parse(await readFile(path, 'utf8')))),
      loader: 'json',
    }));
    build.onResolve({ filter: /^google-gax$/ }, ({ importer }) =>
      importer.includes('@google-cloud')
        ? { path: 'google-gax', namespace: 'lean-gke', pluginData: importer }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lean-gke' }, () => ({
      contents: `
        const fallback = require('google-gax/fallback');
        const silent = { info() {}, warn() {}, error() {}, debug() {} };
        module.exports = { ...fallback, fallback, loggingUtils: { log: () => silent }, decodeAnyProtosInArray: (list) => list };`,
      loader: 'js',
      resolveDir: process.cwd(),
    }));
    build.onLoad({ filter: /google-gax[/\\]build[/\\]protos[/\\](iam_service|operations|locations)\.js$/ }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
  },
};

/** The messages and enums that the called methods reach. */
export function pruned(protos: Node): Node {
  const v1 = protos.nested?.google?.nested?.container?.nested?.v1;
  const service = v1?.nested?.ClusterManager;
  if (!v1?.nested || !service?.methods) throw new Error('the GKE client has other protos than expected');
  service.methods = Object.fromEntries(Object.entries(service.methods).filter(([name]) => called.includes(name)));
  const keep = new Set(['ClusterManager']);
  const queue = Object.values(service.methods).flatMap(({ requestType, responseType }) => [requestType, responseType]);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const top = name.split('.')[0] ?? name;
    if (keep.has(top)) continue;
    const node = v1.nested[top];
    if (!node) continue;
    keep.add(top);
    queue.push(...typesOf(node));
  }
  v1.nested = Object.fromEntries(Object.entries(v1.nested).filter(([name]) => keep.has(name)));
  return protos;
}

function typesOf({ fields = {}, nested = {} }: Node): string[] {
  return [...Object.values(fields).flatMap(({ type }) => type ?? []), ...Object.values(nested).flatMap(typesOf)];
}
