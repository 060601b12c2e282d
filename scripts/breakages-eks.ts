import type { Breakage } from './breakages-table.ts';

type Edit = readonly [name: string, from: string | RegExp, to: string];
const inFile = (file: string, tests: string, ...edits: readonly Edit[]): Breakage[] =>
  edits.map(([name, from, to]) => ({
    name: `AWS: ${name}`,
    file: `shared/${file}`,
    from,
    to,
    tests: tests.split(' ').map((one) => `test/${one}.test.ts`),
  }));

/** What the further AWS services promise, broken one at a time. */
export const eksBreakages: readonly Breakage[] = [
  ...inFile(
    'cloud/batch.ts',
    'cloud/batch providers/eks-around',
    [
      'ask again what is known',
      'const keep = oncePer<string, V | undefined>(isDenied);',
      'const keep = (_: string, run: () => Promise<V | undefined>) => run();',
    ],
    ['a call for each key', 'start += size) {', 'start += 1) {\n      size = 1;'],
    ['ask again whoever refused', 'oncePer<string, V | undefined>(isDenied)', 'oncePer<string, V | undefined>()'],
  ),
  ...inFile(
    'providers/eks/service.ts',
    'providers/eks-hostile-around',
    ['no list is an empty list', 'if (spelled && !page.items)', 'if (!page)'],
    ['what is refused is nothing', 'if (!gone(error)) refused(error);', ''],
  ),
  ...inFile('providers/eks/questions.ts', 'providers/eks-around', [
    'a refusal is no gap',
    'if (!gaps.has(fact)) gaps.set(fact, gapFrom(error, fact));',
    '',
  ]),
  ...inFile(
    'providers/eks/normalise.ts',
    'providers/eks-pitfalls providers/eks-hostile-around',
    ['defaults of a cluster in the making', 'unfinished(from) ? undefined : byDefault', 'byDefault'],
    ['tags as long as they come', 'value.slice(0, longest)', 'value'],
    ['a garbled switch is off', "value === false || value === 'false' ? 'none' : undefined", "'none'"],
  ),
  ...inFile('providers/eks/configuration.ts', 'providers/eks-pitfalls', [
    'no YAML',
    /return parse\(text, .*\);/,
    'return {};',
  ]),
  ...inFile('providers/eks/machines.ts', 'providers/eks-pitfalls', [
    'keep user data',
    "...part(data, 'ImageId', 'KeyName', 'SecurityGroupIds'),",
    '...data,',
  ]),
  ...inFile('providers/eks/keys.ts', 'providers/eks-pitfalls', [
    'ask how imported keys rotate',
    "Origin === 'AWS_KMS' &&",
    '',
  ]),
  ...inFile('providers/eks/iam.ts', 'providers/eks-hostile-around', [
    'read a namesake of another account',
    'owner === account &&',
    '',
  ]),
  ...inFile('providers/eks/policy.ts', 'providers/eks-hostile-around', [
    'any effect will do',
    "(from.Effect !== 'Allow' && from.Effect !== 'Deny')",
    "from.Effect === ''",
  ]),
  ...inFile('providers/eks/regional.ts', 'providers/eks-pitfalls', [
    'no log group keeps for ever',
    '{ missing: true }',
    '{}',
  ]),
  ...inFile('cloud/aws-shape.ts', 'providers/eks-hostile-around', [
    'a word is a number',
    "typeof value === 'number' && !Number.isNaN(value)",
    "typeof value === 'number'",
  ]),
];
