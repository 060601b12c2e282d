import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { measure, median, sample } from './child.ts';
import { judge } from './targets.ts';

/** Whole processes over 1,000 Deployment files, against js-yaml and an empty Node in the same run. */
const files = 1_000;
const atMost = 3;

if (process.send) await parse(process.argv[2] ?? '');
else await compare();

/** In the child: the floor, js-yaml with its own schema. */
async function parse(folder: string): Promise<void> {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  await measure(() => texts.filter((text) => typeof load(text) === 'object').length);
}

async function compare(): Promise<void> {
  const runs = Number(process.argv.find((one) => one.startsWith('--runs='))?.slice(7) ?? 9) | 1;
  const work = mkdtempSync(join(tmpdir(), 'kubesweep-bench-check-'));
  try {
    const folder = join(work, 'files');
    mkdirSync(folder);
    for (let index = 0; index < files; index += 1) writeFileSync(join(folder, `web-${index}.yaml`), deployment(index));
    const bin = packed(work);
    const taken = { parse: [] as number[], empty: [] as number[], check: [] as number[] };
    for (let turn = 0; turn < runs; turn += 1) {
      const floor = await sample('check.ts', folder);
      if (floor.count !== files) throw new Error(`js-yaml read ${floor.count} of ${files}`);
      taken.parse.push(floor.ms);
      taken.empty.push(timed(['-e', '0']).ms);
      const { ms, out } = timed([bin, 'check', folder, '--format', 'json', '--fail-on', 'never']);
      const { objects, problems, findings } = JSON.parse(out);
      const placed = findings.filter((one: { source?: { line: number } }) => one.source?.line === 27).length;
      if (objects !== files || problems.length || placed < files / 10)
        throw new Error(`check saw ${objects} objects and ${placed} faults in their lines`);
      taken.check.push(ms);
    }
    const [parsed, empty, checked] = [median(taken.parse), median(taken.empty), median(taken.check)];
    const rounded = (ms: number) => `${ms.toFixed(0)} ms`;
    console.log(`${files} Deployment files, ${runs} runs, medians of whole processes`);
    console.log(
      `load ${loadavg()[0]?.toFixed(1)}: js-yaml ${rounded(parsed)} · empty Node ${rounded(empty)} · kubesweep check ${rounded(checked)}`,
    );
    const value = (checked - empty) / parsed;
    judge([{ what: '(check − empty Node) ÷ js-yaml', value, unit: '×', bound: ['at most', atMost] }]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The package as it is published, unpacked. */
function packed(work: string): string {
  const root = join(import.meta.dirname, '..');
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { cwd: root, stdio: 'ignore' });
  const npm = { cwd: join(root, 'dist') };
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', work], npm).toString(),
  );
  execFileSync('tar', ['-xzf', join(work, filename), '-C', work]);
  return join(work, 'package/kubesweep.js');
}

function timed(args: readonly string[]): { readonly ms: number; readonly out: string } {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer: 2 ** 28 });
  const ms = performance.now() - begun;
  if (status !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status}: ${stderr}`);
  return { ms, out: stdout.toString() };
}

/** As people write them; every tenth runs privileged, in line 27. */
function deployment(index: number): string {
  const name = `web-${index}`;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: shop-${index % 20}
  labels:
    app.kubernetes.io/name: ${name}
    app.kubernetes.io/part-of: shop
spec:
  replicas: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: ${name}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${name}
      annotations:
        prometheus.io/scrape: "true"
    spec:
      serviceAccountName: ${name}
      securityContext:
        runAsNonRoot: true
      containers:
        - name: web
          securityContext:
            privileged: ${index % 10 === 0}
          image: registry.example/shop/web:1.${index}.0
          args: ["--port=8080", "--log-level=info"]
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: LOG_LEVEL
              value: info
            - name: DB_HOST
              valueFrom:
                configMapKeyRef:
                  name: ${name}
                  key: db-host
          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits: {cpu: 500m, memory: 256Mi}
          livenessProbe:
            httpGet: {path: /healthz, port: http}
            periodSeconds: 10
          readinessProbe:
            httpGet:
              path: /ready
              port: http
          volumeMounts:
            - name: config
              mountPath: /etc/web
              readOnly: true
      volumes:
        - name: config
          configMap:
            name: ${name}
`;
}
