import { describe, expect, it } from 'vitest';
import { threeClusters } from './estate.ts';
import { kubesweep } from './run.ts';

const here = threeClusters();
const ask = (...args: string[]) => kubesweep(['who-can', ...args], { cwd: here.folder });

describe('who-can', () => {
  it('answers from a cluster, and says that it is a lower bound', async () => {
    const { code, stdout, stderr } = await ask('list', 'secrets', '--kubeconfig', here.kubeconfig, '--context', 'old');
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/error/i) });
    expect(stdout).toMatch(/Group system:masters/);
    expect(stdout).toMatch(/ClusterRoleBinding \S+ \(ClusterRole cluster-admin\)/);
    expect(stdout).toMatch(/^lower bound: who logs in as whom/m);
  });

  it('answers the same from a run that kept its snapshots', async () => {
    await here.sweep('--context', 'old', '--keep-snapshots');
    const live = await ask('create', 'pods/exec', '--kubeconfig', here.kubeconfig, '--context', 'old');
    const stored = await ask('create', 'pods/exec', '--run', 'latest');
    expect(stored).toMatchObject({ code: 0, stdout: live.stdout });
  });

  it('says by which way somebody may become cluster-admin', async () => {
    const { code, stdout } = await ask('become', 'cluster-admin', '--kubeconfig', here.kubeconfig, '--context', 'old');
    expect(code).toBe(0);
    expect(stdout).toMatch(/do everything by ClusterRoleBinding/);
  });

  it('names what could not be read', async () => {
    const { code, stdout } = await ask('get', 'pods', '--kubeconfig', here.kubeconfig, '--context', 'locked');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/lower bound: clusterroles could not be read/),
    });
  });

  it.each([
    [['get', 'widgets', '--kubeconfig'], /write RESOURCE\.GROUP/],
    [['get', 'pods', '--run', '20260101T000000Z-00000000'], /has no run/],
  ])('%j is a mistake', async (args, message) => {
    const { code, stderr } = await ask(
      ...args,
      ...(args.includes('--kubeconfig') ? [here.kubeconfig, '--context', 'old'] : []),
    );
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
  });

  it('wants snapshots that were kept', async () => {
    await here.sweep('--context', 'old');
    const { code, stderr } = await ask('get', 'pods', '--run', 'latest');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/sweep with --keep-snapshots/) });
  });
});
