import { hash } from 'node:crypto';
import type { Inventory } from '../model/expected.ts';
import type { Finding } from '../model/finding.ts';
import { mask } from '../model/mask.ts';
import type { RuleTally } from '../model/report.ts';
import { type Rule, rank, type Severity, type Target, type Targets, type Violation } from '../model/rule.ts';
import { facts, type Origin, type Snapshot } from '../model/snapshot.ts';
import { absorb, type Failure } from './absorb.ts';
import { inventoryOf, unexpected } from './inventory.ts';
import { reasonOf, Unknown } from './known.ts';
import { memo } from './memo.ts';
import { closed, type Look, lookInto, onlyInSweeps } from './open-world.ts';
import { isPlatform } from './platform.ts';
import { contextOf, needsOf, nodeInfo, type Subject, subjectsOf } from './targets.ts';
import { ofPod } from './told.ts';
import { describe, explain, gapOf, share, withoutParts } from './unread.ts';

export interface Evaluation {
  readonly tally: readonly RuleTally[];
  readonly findings: readonly Finding[];
  /** Of rules that expect a list which nobody configured. */
  readonly inventory: readonly Inventory[];
}

/** `check` only: where subjects come from. */
export interface Places {
  /** Tells apart what has one name in several files. */
  partOf(subject: Subject): string;
  sourceOf(subject: Subject, path: readonly (string | number)[]): Finding['source'];
}

/** Every rule on every subject: passes counted, failures and reasons for not knowing listed. Never throws for a rule's sake. */
export function evaluate(
  snapshot: Snapshot,
  rules: readonly Rule[],
  severityOf: ReadonlyMap<string, Severity> = new Map(),
  places?: Places,
): Evaluation {
  const gap = gapOf(closed(snapshot));
  const whole = withoutParts(closed(snapshot));
  const look = lookInto(snapshot, whole);
  const nodes = nodeInfo(snapshot);
  const clean = memo(mask);
  const tally: RuleTally[] = [];
  const failures = new Map<string, Failure>();
  const unknowns: Finding[] = [];
  const inventory: Inventory[] = [];

  for (const rule of rules) {
    const judged = judge(rule, snapshot, whole, gap, look);
    tally.push(judged.tally);
    const listed = inventoryOf(rule, snapshot, whole);
    if (listed) inventory.push(listed);
    for (const { subject, violation } of judged.failures) {
      const at = [
        subject.resource.kind,
        subject.resource.namespace,
        subject.resource.name,
        subject.container,
        subject.part,
        ...(places ? [places.partOf(subject)] : []),
      ].join('\n');
      const id = idOf(rule.id, snapshot.origin, at);
      const finding = failure(id, rule, subject, violation, whole, severityOf, nodes, clean, places);
      const twin = failures.get(id);
      if (!twin || rank(finding.severity) < rank(twin.finding.severity)) failures.set(id, { finding, at });
    }
    for (const [message, subjects] of judged.unknowns)
      unknowns.push(unknown(rule, message, subjects, snapshot.origin, severityOf));
  }
  return { tally, findings: [...absorb(failures, rules), ...unknowns], inventory };
}

interface Judged {
  readonly tally: RuleTally;
  readonly failures: readonly { readonly subject: Subject; readonly violation: Violation }[];
  /** Reason → how many subjects it hid, undefined = nobody knows. */
  readonly unknowns: ReadonlyMap<string, number | undefined>;
}

function judge(rule: Rule, snapshot: Snapshot, whole: Snapshot, gap: ReturnType<typeof gapOf>, look: Look): Judged {
  const unknowns = new Map<string, number | undefined>();
  const nothing = { rule: rule.id, pass: 0, fail: 0, unknown: 0, judged: 0 };
  const refuse = (reason: string) => {
    const subjects = subjectsOf(rule.target, snapshot)?.length;
    return { tally: { ...nothing, unknown: subjects ?? 1 }, failures: [], unknowns: unknowns.set(reason, subjects) };
  };
  let inapplicable: string | undefined;
  try {
    inapplicable = notOurs(rule, snapshot) ?? rule.applies?.(whole);
  } catch (error) {
    return refuse(reasonOf(error));
  }
  if (inapplicable) return { tally: { ...nothing, judged: 1, notApplicable: inapplicable }, failures: [], unknowns };

  const own = needsOf(rule.target);
  const hidden = (rule.needs ?? []).filter((need) => !own.includes(need)).flatMap((need) => gap(need) ?? []);
  if (hidden.length) return refuse(explain(hidden)[0] ?? '');
  const subjects = subjectsOf(rule.target, snapshot);
  const lost = own.flatMap((need) => gap(need) ?? []);
  if (!subjects) return refuse(explain(lost)[0] ?? `${own.join(', ')} not disclosed`);

  let pass = 0;
  const failures: { subject: Subject; violation: Violation }[] = [];
  let missed = 0;
  let platform = 0;
  const check = look(rule);
  const miss = (error: unknown) => {
    const reason = reasonOf(error);
    unknowns.set(reason, (unknowns.get(reason) ?? 0) + 1);
    missed += 1;
  };
  for (const subject of subjects)
    try {
      const violation = check(subject.value);
      if (violation instanceof Unknown) miss(violation);
      else if (!violation) pass += 1;
      else {
        const told = ofPod(violation, subject as Subject, check);
        if (told && isPlatform(rule, subject as Subject, told, whole)) platform += 1;
        else if (told) failures.push({ subject: subject as Subject, violation: told });
      }
    } catch (error) {
      miss(error);
    }
  for (const reason of explain(lost)) unknowns.set(reason, undefined);
  const samples = snapshot.samples.filter(({ kind, read, total }) => own.includes(kind) && read < total);
  for (const sample of samples) unknowns.set(`only ${describe(sample)} were read`, sample.total - sample.read);

  const known = pass + failures.length + platform;
  const read = own.reduce((sum, need) => sum + (gap(need) ? 0 : share(need, samples)), 0) / own.length;
  const judged = read * (known + missed === 0 ? 1 : known / (known + missed));
  const sampled = samples[0] && describe(samples[0]);
  return {
    tally: {
      ...nothing,
      pass,
      fail: failures.length,
      unknown: missed + lost.length,
      judged,
      ...(platform ? { platform } : {}),
      ...(sampled ? { sampled } : {}),
    },
    failures,
    unknowns,
  };
}

/** No evidence is to be had: of a kind that is not served, or of managed settings where a kubeconfig names no cloud. */
function notOurs(rule: Rule, snapshot: Snapshot): string | undefined {
  const { origin, cluster, notServed } = snapshot;
  const mode = 'files' in origin ? 'check' : 'sweep';
  if (rule.modes && !rule.modes.includes(mode)) return `not judged in a ${mode}`;
  if (mode === 'check' && onlyInSweeps(rule)) return 'judged in a sweep';
  const ofAccount = rule.target === 'account' || rule.target === 'region';
  if ('account' in origin) {
    if (!ofAccount) return 'judged in each cluster';
    if ((rule.target === 'region') !== (origin.region !== undefined)) return `judged for each ${rule.target}`;
  } else if (ofAccount) return 'judged once for the account';
  if (unexpected(rule, snapshot)) return `inventory only: the configuration has no list expected.${rule.expects}`;
  const own = needsOf(rule.target);
  if (own.every((need) => notServed.some((kind) => kind === need))) return `not served here: ${own.join(', ')}`;
  const managed = rule.target === 'cluster' || rule.target === 'node-pool';
  const inside = rule.needs?.some((need) => !facts.some((fact) => fact === need));
  if (!managed || inside) return undefined;
  return cluster?.ref.provider === 'kubeconfig' ? 'reached by kubeconfig: no cloud was asked about it' : undefined;
}

function idOf(rule: string, origin: Origin, at: string): string {
  return hash('sha256', `${rule}\n${originId(origin)}\n${at}`).slice(0, 16);
}

function originId(origin: Origin): string {
  if ('cluster' in origin) return origin.cluster.id;
  return 'files' in origin ? 'files' : `${origin.account.provider}/${origin.account.id}/${origin.region ?? ''}`;
}

/** A change that cannot be worked out is not told; the failure is. */
function changeOf(rule: Rule, { value }: Subject, snapshot: Snapshot): Finding['fix'] {
  try {
    return rule.fix?.(value as Targets[Target], snapshot);
  } catch {
    return undefined;
  }
}

function failure(
  id: string,
  rule: Rule,
  subject: Subject,
  { path, fromRoot, message, severity }: Violation,
  snapshot: Snapshot,
  severityOf: ReadonlyMap<string, Severity>,
  nodes: ReturnType<typeof nodeInfo>,
  clean: (text: string) => string,
  places: Places | undefined,
): Finding {
  const whole = fromRoot ? path : [...subject.path, ...path];
  const source = places?.sourceOf(subject, whole);
  const fix = changeOf(rule, subject, snapshot);
  return {
    id,
    ruleId: rule.id,
    severity: severityOf.get(rule.id) ?? severity ?? rule.severity,
    status: 'fail',
    origin: snapshot.origin,
    resource: subject.resource,
    ...(subject.container === undefined ? {} : { container: subject.container }),
    context: contextOf(subject, nodes),
    message: clean(message),
    path: written(whole),
    ...(fix ? { fix } : {}),
    ...(source ? { source } : {}),
  };
}

function unknown(
  rule: Rule,
  message: string,
  subjects: number | undefined,
  origin: Origin,
  severityOf: ReadonlyMap<string, Severity>,
): Finding {
  const name = 'cluster' in origin ? origin.cluster.name : 'files' in origin ? origin.files : originId(origin);
  const kind = 'account' in origin ? 'Account' : 'files' in origin ? 'Files' : 'Cluster';
  return {
    id: idOf(rule.id, origin, `unknown\n${message}`),
    ruleId: rule.id,
    severity: severityOf.get(rule.id) ?? rule.severity,
    status: 'unknown',
    origin,
    resource: { kind, name },
    context: {},
    message: mask(message),
    ...(subjects === undefined ? {} : { subjects }),
  };
}

/** `spec.template.spec.containers[0].image`; keys that are no identifiers are quoted. */
function written(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_][\w-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index ? `.${step}` : step;
    })
    .join('');
}
