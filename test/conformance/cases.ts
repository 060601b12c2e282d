import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What other scanners' authors and the Pod Security Standards say of objects of their own making. */
export const corpus = join(import.meta.dirname, '../../../shared/corpus');
export const there = existsSync(corpus);

export interface Case {
  readonly id: string;
  readonly file: string;
  readonly ourCheck?: string;
  readonly ourChecks?: readonly string[];
  readonly relation?: 'same' | 'narrower' | 'broader' | 'overlaps' | 'inventory';
  readonly expected: 'pass' | 'fail';
  readonly ourExpected?: 'pass' | 'fail' | null;
  readonly ourFailing?: readonly { readonly kind?: string; readonly name?: string }[] | object | null;
  readonly level?: 'baseline' | 'restricted';
  readonly versions?: readonly string[];
  readonly config?: Inputs;
}
/** Kubescape's configuration of a case. */
export interface Inputs {
  readonly postureControlInputs?: { readonly [name: string]: readonly string[] };
  readonly dataControlInputs?: { readonly [name: string]: string };
}

/** Groups that the issue leaves out: OpenShift's and retired policies, and a CRD of one scanner. */
const leftOut = ['sandbox', 'legacy'];

const json = <T>(file: string): T => JSON.parse(readFileSync(join(corpus, file), 'utf8')) as T;

export function readCases(): Case[] {
  const folders = ['pss', 'polaris', 'kubelinter', 'checkov', 'regolibrary', 'trivy'];
  return [...folders.map((folder) => `${folder}/cases.json`), 'pss/cases-older.json'].flatMap((file) =>
    json<Case[]>(file),
  );
}

export const defaults = () =>
  (json('regolibrary/default-config-inputs.json') as { settings: Required<Pick<Inputs, 'postureControlInputs'>> })
    .settings.postureControlInputs;

/** Row → its group in the facts; where the facts are absent no row is left out. */
export function groups(): ReadonlyMap<string, string> {
  const file = join(corpus, '../facts/workload-controls.json');
  if (!existsSync(file)) return new Map();
  const { controls } = JSON.parse(readFileSync(file, 'utf8')) as { controls: { id: string; group: string }[] };
  return new Map(controls.map(({ id, group }) => [id, group]));
}
export const isLeftOut = (row: string, group: ReadonlyMap<string, string>) => leftOut.includes(group.get(row) ?? '');

export const rowsOf = ({ ourChecks, ourCheck }: Case): readonly string[] => ourChecks ?? (ourCheck ? [ourCheck] : []);

/** The verdict that a case demands of us; undefined where the peer's question implies nothing about ours. */
export function demanded({ ourExpected, relation, expected, level }: Case): 'pass' | 'fail' | undefined {
  if (ourExpected) return ourExpected;
  if (level || relation === 'same') return expected;
  if (relation === 'narrower') return expected === 'fail' ? 'fail' : undefined;
  return relation === 'broader' && expected === 'pass' ? 'pass' : undefined;
}
