import { type GrantSubject, rank, type Severity, type Violation } from '../../model/rule.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { perSnapshot } from '../memo.ts';
import { capabilities, ruleOf } from './capabilities.ts';
import { answers, given } from './grants.ts';
import type { Question } from './questions.ts';

const most = { subjects: 3, capabilities: 8 };

/** What a `grant` rule of that question says: every capability that the binding gives, the gravest first. */
export const asks =
  (question: Question) =>
  (grant: GrantSubject, snapshot: Snapshot): Violation | undefined => {
    if (!answers(question, grant, snapshot)) return undefined;
    const found = given(grant, snapshot);
    const place = found.find(({ capability }) => capabilities[capability]?.question === question);
    const index = 'role' in grant && place ? ruleOf(grant.rules, place.capability) : -1;
    return {
      path: 'binding' in grant ? ['roleRef', 'name'] : index < 0 ? ['rules'] : ['rules', index],
      message: tell(grant, snapshot),
      severity: found[0]?.severity ?? 'info',
    };
  };

/** A fault of the binding as such: why, and then what it gives; the graver of both weights counts. */
export function also(
  grant: Extract<GrantSubject, { binding: unknown }>,
  snapshot: Snapshot,
  why: string,
  severity: Severity,
  path: Violation['path'] = ['subjects'],
): Violation {
  const [worst] = given(grant, snapshot);
  const graver = worst && rank(worst.severity) < rank(severity) ? worst.severity : severity;
  return { path, message: worst ? `${why}; ${tell(grant, snapshot)}` : why, severity: graver };
}

const words = perSnapshot(() => new Map<GrantSubject, string>());

/** The same words under whichever question, made once. */
function tell(grant: GrantSubject, snapshot: Snapshot): string {
  const told = words(snapshot);
  const known = told.get(grant) ?? spell(grant, snapshot);
  told.set(grant, known);
  return known;
}

function spell(grant: GrantSubject, snapshot: Snapshot): string {
  const found = given(grant, snapshot).map(({ capability }) => capabilities[capability]);
  const everything = found.find((one) => one?.question === 'everything-granted');
  const does = [...new Set((everything ? [everything] : found).map((one) => one?.does))];
  const rest = does.length - most.capabilities;
  const list = `${does.slice(0, most.capabilities).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
  if ('role' in grant) return `nobody is bound to it; it lets one ${list}`;
  const { namespace, object } = grant.binding;
  return `${holders(object.subjects)} may, in ${namespace ?? 'the whole cluster'}: ${list} (${object.roleRef.kind} ${object.roleRef.name})`;
}

type Subjects = Extract<GrantSubject, { binding: unknown }>['binding']['object']['subjects'];
/** `User ann, ServiceAccount shop/web and 3 more`. */
export function holders(subjects: Subjects = []): string {
  const named = subjects
    .slice(0, most.subjects)
    .map(
      ({ kind, namespace, name }) => `${kind} ${kind === 'ServiceAccount' && namespace ? `${namespace}/` : ''}${name}`,
    );
  const more = subjects.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
