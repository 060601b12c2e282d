import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, explain, verdict } from '../../functions/cli/exit.ts';
import { ConfigError, RemoteError } from '../../shared/errors.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Severity } from '../../shared/model/rule.ts';

const nothing = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const report = (open: Partial<Report['open']>, coverage: number | undefined) =>
  ({ open: { ...nothing, ...open }, coverage }) as Report;

describe('the exit code of a sweep', () => {
  const cases: readonly [Partial<Report['open']>, number | undefined, Severity | 'never', number, boolean, number][] = [
    [{}, 1, 'low', 100, false, 0],
    [{ critical: 9 }, 1, 'never', 0, false, 0],
    [{ high: 1 }, 1, 'high', 0, false, 1],
    [{ high: 1 }, 1, 'critical', 0, false, 0],
    [{ critical: 1 }, 1, 'low', 0, false, 1],
    [{ info: 5 }, 1, 'low', 0, false, 0],
    // Findings weigh more than coverage: 3 says that nothing else was wrong.
    [{ high: 1 }, 0.1, 'high', 90, false, 1],
    [{ low: 1 }, 0.1, 'high', 90, false, 3],
    [{}, 0.899, 'never', 90, false, 3],
    [{}, 0.9, 'never', 90, false, 0],
    [{}, undefined, 'never', 1, false, 3],
    [{}, Number.NaN, 'never', 1, false, 3],
    [{}, undefined, 'never', 0, false, 0],
    [{ critical: 1 }, 0, 'low', 100, true, 130],
  ];
  it.each(cases)('%j at %s, --fail-on %s --min-coverage %i, interrupted %j: %i', (open, coverage, ...rest) => {
    const [failOn, minCoverage, interrupted, code] = rest;
    expect(verdict(report(open, coverage), failOn, minCoverage, interrupted)).toBe(code);
  });
});

describe('what ends without a report', () => {
  it.each([
    [new ConfigError('x'), 2],
    [new CommanderError(1, 'commander.unknownOption', 'x'), 2],
    [new CommanderError(0, 'commander.help', 'x'), 0],
    [new RemoteError('s3:PutObject b', 'denied', 'x'), 4],
    [new TypeError('x'), 4],
    ['x', 4],
  ])('%s: %i', (error, code) => expect(exitCodeOf(error)).toBe(code));

  it('is explained masked, and without a stack unless asked', () => {
    const bug = new TypeError('Bearer abcdef123456 is not a function\u001b[2J');
    expect(explain(bug, false)).toMatch(/^kubesweep failed: Bearer ‹token› is not a function.*report it/);
    expect(explain(bug, false)).not.toContain('\u001b');
    expect(explain(bug, false).split('\n')).toHaveLength(2);
    expect(explain(bug, true)).toMatch(/\nat /);
    expect(explain(new RemoteError('sts:AssumeRole', 'denied', 'no', { remedy: 'Grant it.' }), true)).toBe(
      'sts:AssumeRole: no\nGrant it.\n',
    );
  });

  it('keeps a secret that spans lines to itself, in message and stack', () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIIEvSecretSecret\n-----END PRIVATE KEY-----';
    for (const debug of [false, true]) expect(explain(new Error(`bad\n${key}\nend`), debug)).not.toContain('Secret');
  });

  it('even where nobody awaits it: Node would print every field of it', () => {
    const late = `setTimeout(() => Promise.reject(Object.assign(new Error('late'), {
      config: { headers: { authorization: 'Bearer abcdef123456' } } })), 1)`;
    const cli = join(import.meta.dirname, '../../functions/cli.ts');
    const args = ['--import', `data:text/javascript,${encodeURIComponent(late)}`, cli, 'rules'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(4);
    expect(stderr).toContain('kubesweep failed: late');
    expect(stderr).not.toContain('abcdef123456');
  });
});
