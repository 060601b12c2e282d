import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Part {
  readonly at: RegExp;
  /** What it may import from, beside itself. */
  readonly may: readonly RegExp[];
  /** npm packages (and node: modules); undefined = any. */
  readonly packages?: readonly RegExp[];
  readonly because: string;
}
const model = /^shared\/model\//;
const errors = /^shared\/errors\.ts$/;
const net = /^shared\/net\.ts$/;
const config = /^shared\/config(-text)?\.ts$/;
const pure = [/^node:crypto$/, /^node:util$/, /^zod$/, /^node:path$/, /^cidr-tools$/, /^ipaddr\.js$/, /^cli-table3$/];

/** First match wins. An import that no line allows fails, and the failure says why. */
const parts: readonly Part[] = [
  { at: /^shared\/frameworks\//, may: [], packages: [], because: 'control titles are data' },
  {
    at: model,
    may: [/^shared\/frameworks\//],
    packages: [
      /^@kubernetes\/client-node$/,
      /^@aws-sdk\/client-/,
      /^@google-cloud\/container$/,
      /^@azure\/arm-containerservice$/,
    ],
    because: 'types, masks and defineRule; the SDKs as types only',
  },
  { at: errors, may: [model], packages: [], because: 'two error classes for everybody' },
  {
    at: /^shared\/facts-file\.ts$/,
    may: [model, errors],
    packages: [/^zod$/],
    because: 'what others found out comes in by one schema',
  },
  { at: net, may: [], because: 'proxies and keep-alive for every client' },
  { at: config, may: [model, errors], packages: [/^zod$/, /^yaml$/], because: 'one schema at one boundary' },
  {
    at: /^shared\/layout\.ts$/,
    may: [model],
    packages: [/^node:crypto$/],
    because: 'keys are pure functions of identifiers',
  },
  {
    at: /^shared\/engine\//,
    may: [model, /^shared\/frameworks\//],
    packages: pure,
    because: 'judgement is a pure function of a snapshot',
  },
  {
    at: /^shared\/rules\//,
    may: [model, /^shared\/engine\//, /^shared\/frameworks\//],
    packages: [],
    because: 'a rule looks at a snapshot and at nothing else',
  },
  { at: /^shared\/report\//, may: [model], packages: pure, because: 'a format is a pure function of a report' },
  { at: /^shared\/kube\//, may: [model, errors, net], because: 'knows no cloud and no rule' },
  {
    at: /^shared\/manifests\//,
    may: [model, errors, /^shared\/kube\/(intern|kinds|slim|raw|scrub|secrets|list)\.ts$/],
    packages: [/^js-yaml$/, /^node:/],
    because: 'text becomes the objects that a server would hold; files are read by functions/',
  },
  {
    at: /^shared\/cloud\//,
    may: [model, errors, net, config],
    because: 'what providers and stores share of one cloud',
  },
  {
    at: /^shared\/providers\/index\.ts$/,
    may: [model, config, /^shared\/providers\//],
    because: 'the registry of providers',
  },
  {
    at: /^shared\/providers\/eks\//,
    may: [model, errors, net, config, /^shared\/cloud\//],
    because: 'one cloud never imports another',
  },
  {
    at: /^shared\/providers\/gke\//,
    may: [model, errors, net, config, /^shared\/cloud\//],
    because: 'one cloud never imports another',
  },
  {
    at: /^shared\/providers\/aks\//,
    may: [model, errors, net, config, /^shared\/cloud\//],
    because: 'one cloud never imports another',
  },
  {
    at: /^shared\/providers\/kubeconfig\//,
    may: [model, errors, net, config],
    because: 'a kubeconfig belongs to no cloud',
  },
  { at: /^shared\/stores\//, may: [model, errors, net, config, /^shared\/cloud\//], because: 'keys and bytes' },
  {
    at: /^shared\/pipeline(\/|\.ts$)/,
    may: [
      model,
      errors,
      net,
      config,
      /^shared\/(layout\.ts|engine\/|kube\/|report\/|stores\/|rules\/|providers\/|cloud\/)/,
    ],
    because: 'where the parts meet',
  },
  {
    at: /^functions\/cli\/demo\.ts$/,
    may: [/^functions\//, /^shared\//, /^demo\//],
    because: 'the only door to demo/',
  },
  { at: /^functions\//, may: [/^shared\//], because: 'entry points; no logic, no demo' },
  { at: /^demo\//, may: [/^shared\//], because: 'emulators may share types and signers with what they judge' },
  { at: /^cdk\//, may: [], because: 'names functions by path' },
  { at: /^scripts\//, may: [/^functions\//, /^shared\//, /^demo\//], because: 'prints what the code says' },
  {
    at: /^bench\//,
    may: [/^functions\//, /^shared\//, /^demo\//, /^scripts\//, /^test\/(live|cost|pipeline)\//],
    because: 'measures, is not measured',
  },
  {
    at: /^test\//,
    may: [/^functions\//, /^shared\//, /^demo\//, /^scripts\//, /^cdk\//, /^bench\//],
    because: 'tests see everything',
  },
];

/** What makes a function impure, and the pure folders where it may not stand. */
const impure = /\bprocess\.|\bfetch\(|\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bconsole\.|\bperformance\./;
const pureParts = /^shared\/(frameworks|model|engine|rules|report|manifests)\//;

const files = ['shared', 'functions', 'demo', 'cdk', 'scripts', 'bench', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name) && !entry.parentPath.includes('apiserver'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);
const source = (file: string) => readFileSync(join(root, file), 'utf8');
const imports = (text: string) =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

describe('architecture', () => {
  it.each(files)('%s imports only what its part may', (file) => {
    const part = parts.find(({ at }) => at.test(file));
    expect(part, `${file} belongs to no part: add it to the table with a reason`).toBeDefined();
    for (const name of imports(source(file))) {
      if (name.startsWith('.')) {
        const target = normalize(join(dirname(file), name));
        const allowed = part?.at.test(target) || part?.may.some((pattern) => pattern.test(target));
        expect(allowed, `${file} imports ${target}; ${part?.because}`).toBe(true);
      } else if (part?.packages)
        expect(
          part.packages.some((pattern) => pattern.test(name)),
          `${file} imports ${name}; ${part.because}`,
        ).toBe(true);
    }
  });

  it.each(files.filter((file) => pureParts.test(file)))('%s reads no clock, environment or network', (file) => {
    const code = source(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm, '');
    expect(impure.exec(code)?.[0]).toBeUndefined();
  });

  it('process.env is read in functions/ only', () => {
    const readers = files.filter((file) => file.startsWith('shared/') && /process\.env\b/.test(source(file)));
    expect(readers).toEqual([]);
  });

  it.each(files.filter((file) => !/^shared\/rules\/(check-)?index\.ts$/.test(file)))(
    '%s has at most 250 lines',
    (file) => {
      expect(source(file).split('\n').length - 1).toBeLessThanOrEqual(250);
    },
  );

  it('budgets: rule 40, its test 40, format 120, provider and store 200; median under 60', () => {
    const lines = (file: string) => source(file).split('\n').length - 1;
    const over = files.filter((file) => {
      const budget = /^shared\/rules\/[\w-]+\//.test(file)
        ? 40
        : /^test\/rules\/[\w-]+\/.*\.(test|pair)\.ts$/.test(file)
          ? 40
          : /^shared\/report\/(json|ndjson|html|markdown|terminal)\.ts$/.test(file)
            ? 120
            : /^shared\/(providers|stores)\//.test(file)
              ? 200
              : 250;
      return !/index\.ts$/.test(file) && lines(file) > budget;
    });
    expect(over).toEqual([]);
    const sizes = files
      .filter((file) => /^(shared|functions)\//.test(file))
      .map(lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60);
  });

  it('every rule has a test of its own, and no test is without its rule', () => {
    const themes = (folder: string, ending: string) =>
      files
        .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending) && file.split('/').length === 4)
        .map((file) => file.slice(folder.length + 1, -ending.length))
        .sort();
    const tested = new Set([...themes('test/rules', '.test.ts'), ...themes('test/rules', '.pair.ts')]);
    expect([...tested].sort()).toEqual(themes('shared/rules', '.ts'));
  });
});
