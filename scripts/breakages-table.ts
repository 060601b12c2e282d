/** One promise of the code, broken on purpose: the text that keeps it, and what stands there instead. */
export interface Breakage {
  readonly name: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Test files that must turn red. */
  readonly tests: readonly string[];
}
type Edit = readonly [name: string, from: string | RegExp, to: string];

const inFile = (file: string, tests: string, ...edits: readonly Edit[]): Breakage[] =>
  edits.map(([name, from, to]) => ({
    name,
    file,
    from,
    to,
    tests: tests.split(' ').map((one) => `test/${one}.test.ts`),
  }));

const rule = 'shared/rules/pods/host-network.ts';
/** What `npm run breakages` breaks, one at a time. */
export const breakages: readonly Breakage[] = [
  ...inFile(
    'shared/engine/workloads.ts',
    'engine/workloads',
    ['skip whatever has an owner', 'if (entry.owner ||', 'if (claimOf(entry.object.metadata) ||'],
    ['forget injected sidecars', 'draft.adopted.push({ list, container });', ''],
  ),
  ...inFile(
    'shared/model/workload.ts',
    'engine/workloads',
    ['forget ephemeral containers', "'containers', 'ephemeralContainers']", "'containers']"],
    ['forget init containers', "containerLists = ['initContainers', ", 'containerLists = ['],
  ),
  ...inFile(
    'shared/engine/evaluate.ts',
    'engine/evaluate',
    ['forget that some subjects were lost', 'for (const reason of explain(lost)) unknowns.set(reason, undefined);', ''],
    ['count lost subjects as judged', /gap\(need\) \? 0 : /, ''],
    ['pass what a rule cannot judge', /unknowns\.set\(reason, \(unk.*\n.*missed \+= 1;/, 'pass += 1;'],
    ['keep silent about a sample', /for \(const sample of samples\) unknowns\.set.*/, ''],
  ),
  ...inFile('shared/engine/known.ts', 'rules/managed/audit-logging-off rules/managed/node-public-ips', [
    'let an undisclosed fact pass',
    'if (value === undefined) throw new Unknown(',
    'if (!what) throw new Unknown(',
  ]),
  ...inFile(
    'shared/kube/client.ts',
    'kube/client kube/hostile',
    ['no 410 handling in the client', 'if (status === 410) {', 'if (status === 0) {'],
    ['talk to a stranger', 'rejectUnauthorized: insecure !== true', 'rejectUnauthorized: false'],
  ),
  ...inFile(
    'shared/kube/list.ts',
    'kube/emulator kube/hostile',
    ['no 410 handling in the lister', 'if (!(error instanceof Expired)) throw error;', 'throw error;'],
    ['first page only', 'if (page.continue === undefined) return;', 'return;'],
    ['follow a token that repeats', /if \(used\.has\(page\.continue\)\) throw .*/, ''],
    ['read empty pages without end', /if \(empty >= mostEmpty\) throw .*/, ''],
  ),
  ...inFile('shared/kube/collect.ts', 'kube/hostile', [
    'swallow list errors',
    '[], gap: { what: kind, why, detail }',
    '[]',
  ]),
  ...inFile(
    'shared/kube/pod-spec.ts',
    'kube/slim',
    ['keep env values', /result\.env = objects[\s\S]*?\);/, 'result.env = container.env;'],
    ['keep passwords in arguments', 'scrubArguments(container[key])', 'container[key]'],
    ['keep headers of probes', "objects(httpHeaders, 'httpHeaders').map(({ name }) => ({ name }))", 'httpHeaders'],
  ),
  ...inFile(
    'shared/stores/file.ts',
    'stores/file',
    [
      'let the folder swallow every error',
      "unless('ENOENT', () => unless('ENOTDIR', work))",
      'work().catch(() => undefined)',
    ],
    ['write through a symbolic link', 'if (found?.isSymbolicLink())', "if (found?.isSymbolicLink() && at === '')"],
    ['let others read the reports', "open(temporary, 'wx', 0o600)", "open(temporary, 'wx', 0o644)"],
  ),
  ...inFile(
    'shared/stores/s3.ts',
    'stores/s3',
    ['let S3 swallow every error', /if \(.*'NoSuchKey'\) return undefined;/, 'return undefined;'],
    ['report into anybody’s bucket', 'Bucket: bucket, ExpectedBucketOwner }', 'Bucket: bucket }'],
    ['let S3 overwrite what is create-only', "{ IfNoneMatch: '*' }", '{}'],
  ),
  ...inFile('shared/stores/keys.ts', 'stores/file', ['let a key climb out of the store', " || name === '..'", '']),
  ...inFile('shared/stores/azblob.ts', 'stores/azblob', [
    'let Blob swallow every error',
    /if .*BlobNotFound.* return undefined;/,
    'return undefined;',
  ]),
  ...inFile('shared/stores/gcs.ts', 'stores/gcs', [
    'let GCS swallow every error',
    /if .* 404\) throw .*/,
    'return undefined;',
  ]),
  ...inFile(
    rule,
    'architecture',
    ['let a rule import the disk', /^/, "import { readFileSync } from 'node:fs';\nreadFileSync('/');\n"],
    ['let a rule read the clock', /$/, 'export const now = Date.now();\n'],
    ['let a rule read the environment', /$/, 'export const home = process.env.HOME;\n'],
  ),
  ...inFile(
    'shared/engine/summary.ts',
    'engine/summary pipeline/sweep',
    ['forget lost accounts in coverage', /\+ lost\.filter\(.*\)\.length/, '+ 0 * lost.length'],
    ['count not-applicable in coverage', '=> notApplicable === undefined)', "=> notApplicable !== '-')"],
    ['grade the blind', /if \(.*0\.8.*\) return undefined;/, ''],
    ['mark an interrupted run complete', 'complete: !interrupted && ', 'complete: interrupted !== undefined && '],
  ),
  ...inFile(
    'shared/engine/except.ts',
    'engine/except',
    ['accept what nobody has seen', "if (finding.status !== 'fail') return finding;", ''],
    ['accept for ever', 'expired: exception.expires < today,', "expired: today === '',"],
  ),
  ...inFile(
    'shared/pipeline/publish.ts',
    'pipeline/publish pipeline/hostile',
    ['let a narrowed run move latest', 'if (narrowed || !report.complete)', 'if (!report.complete)'],
    ['let an interrupted run move latest', 'if (narrowed || !report.complete)', 'if (narrowed)'],
    ['let latest go back', 'return named < to.runId;', 'return true;'],
    ['let a forged pointer stop latest', 'if (named === undefined || named > horizon)', 'if (named === undefined)'],
    ['let an older page replace the newer', /\) !== id\) return report;/, ') === undefined) return report;'],
    ['overwrite the commit marker', 'putOnce(world.store, keys.summary(id)', 'world.store.put(keys.summary(id)'],
  ),
  ...inFile(
    'shared/pipeline/events.ts',
    'pipeline/events',
    ['accept any key in an event', 'scanEvent = z.strictObject(', 'scanEvent = z.looseObject('],
    ['take a kubeconfig from an event', ".exclude(['kubeconfig'])", ''],
    ['accept any key in a scope', /scope: z\n\s+\.strictObject\(/, 'scope: z.looseObject('],
  ),
  ...inFile(
    'shared/pipeline.ts',
    'pipeline/sweep pipeline/hostile',
    [
      'scan a cluster that is on no roll',
      'get(event.cluster);',
      'get(event.cluster) ?? (await rollOf(world, event.run)).clusters[0];',
    ],
    ['write over a closed run', 'if (await readJson(store, keys.summary(run)))', "if (run === '')"],
  ),
  ...inFile(
    'shared/pipeline/cluster.ts',
    'pipeline/sweep',
    ['let a copied uid hide a cluster', /const givesWay = .*/, 'const givesWay = true;'],
    ['scan one cluster twice', /const givesWay = .*/, 'const givesWay = false;'],
  ),
  ...inFile(
    'shared/pipeline/roll.ts',
    'pipeline/sweep pipeline/roll',
    ['forget an account that broke off', /yield \{ lost: lostOf.*/, ''],
    ['lose what nobody asked for', 'if (wanted.lost(one)) lost.push(one)', 'lost.push(one)'],
  ),
  ...inFile('functions/cli/exit.ts', 'functions/exit', [
    'exit with 3 before 1',
    'const until',
    'if ((report.coverage ?? 0) * 100 < minCoverage) return exit.coverage;\n  const until',
  ]),
  ...inFile('functions/wire.ts', 'functions/wire', [
    'send credentials over plain http',
    'if (!parsed || !isSealed(parsed))',
    'if (!parsed)',
  ]),
  ...inFile('shared/report/html/markup.ts', 'report/html', [
    'let data be HTML',
    'escaped(clean(value))',
    'clean(value)',
  ]),
  ...inFile('shared/report/html/page.ts', 'report/html', [
    'allow any script',
    /'sha256-\$\{hash\(script\)\}'/,
    "'unsafe-inline'",
  ]),
  ...inFile('shared/report/terminal.ts', 'report/terminal', [
    'keep control characters',
    "clean(stripVTControlCharacters(line)).replaceAll('\\ufffd', '')",
    'line',
  ]),
  ...inFile('shared/report/markdown.ts', 'report/markdown', [
    'let data be markup',
    'if (!plain) odd.push(word);',
    "if (!plain && word === '') odd.push(word);",
  ]),
  ...inFile('shared/model/mask.ts', 'providers/aks-guards', ['print bearers', "'$1 ‹token›'", "'$&'"]),
  ...inFile('shared/cloud/azure-arm.ts', 'providers/aks-guards', [
    'send the bearer to any host',
    'if (origin !== arm)',
    "if (origin === '')",
  ]),
  ...inFile('shared/providers/eks/paged.ts', 'providers/eks', [
    'first page of AWS only',
    'if (!token) return;',
    'return;',
  ]),
  ...inFile('shared/providers/eks/connect.ts', 'providers/eks-token', [
    'sign no cluster name',
    "headers: { host, 'x-k8s-aws-id': cluster }",
    "headers: { host, ...(cluster ? {} : { 'x-k8s-aws-id': cluster }) }",
  ]),
  ...inFile('shared/providers/gke/connect.ts', 'providers/gke-guard providers/gke-connect', [
    'send the bearer outside Google',
    '(trusted || ownedByGoogle(named.hostname))',
    '(trusted || ownedByGoogle !== undefined)',
  ]),
  ...inFile('shared/providers/gke/normalise.ts', 'providers/gke-describe', [
    'copy MasterAuth',
    "native: { provider: 'gke', ...nativeOf(raw) }",
    "native: { provider: 'gke', ...nativeOf(raw), ...{ masterAuth: raw.masterAuth } }",
  ]),
  ...inFile(
    'shared/providers/aks/connect.ts',
    'providers/aks-connect',
    ['keep the users of a kubeconfig', 'url: server.origin, ca }', 'url: server.origin, ca, ...config }'],
    ['ask local accounts for their certificate', 'if (!native.entraManaged)', "if (ref.name === '')"],
    ['trust any server in a kubeconfig', 'if (!named.includes(', "if (server.hostname === '' && !named.includes("],
  ),
  ...inFile('shared/providers/kubeconfig/plugin.ts', 'providers/kubeconfig-exec', [
    'let a plugin read our stdin',
    "['ignore', 'pipe', 'pipe']",
    "['inherit', 'pipe', 'pipe']",
  ]),
  ...inFile('shared/engine/bootstrap.ts', 'rules/rbac/cluster-admin-bound', [
    'trust a binding by its name',
    'object.roleRef.name === role &&',
    '',
  ]),
  ...inFile('shared/kube/sample.ts', 'kube/sampling', [
    'sample by chance',
    /`\$\{clusterId\}\/\$\{uid\}`/,
    'String(Math.random())',
  ]),
  ...inFile('shared/engine/cidr.ts', 'rules/managed/api-endpoint-open-to-world', [
    'judge block by block',
    'mergeCidr(cidrs.map(normal))',
    'cidrs.map(normal)',
  ]),
];
