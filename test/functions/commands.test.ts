import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { threeClusters } from './estate.ts';
import { kubesweep, start } from './run.ts';

const here = threeClusters();

describe('other commands', () => {
  it('a reader that has seen enough is no fault', async () => {
    const { child, ended } = start(['rules', '--format', 'json'], { cwd: here.folder });
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [['--help'], /Examples:/],
    [['rules'], /privileged-container/],
    [['rules', 'show', 'privileged-container'], /Controls:/],
    [['permissions', '--provider', 'eks'], /eks:DescribeCluster/],
    [['permissions', '--provider', 'kubernetes'], /kind: ClusterRole/],
    [['config', 'example'], /providers: \[eks/],
  ])('%j', async (args, message) => {
    const { code, stdout } = await kubesweep(args, { cwd: here.folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(message) });
  });

  it('the example configuration is accepted as it stands', async () => {
    const { stdout } = await kubesweep(['config', 'example'], { cwd: here.folder });
    await writeFile(join(here.folder, 'kubesweep.yaml'), stdout.replace('eks:', 'providers: [kubeconfig]\neks:'));
    expect((await here.sweep()).code).toBe(0);
  });

  it('discover prints the roll and leaves nothing', async () => {
    const { code, stdout } = await kubesweep(
      ['discover', '--kubeconfig', here.kubeconfig, '--context', '*', '--format', 'json'],
      { cwd: here.folder },
    );
    expect([code, JSON.parse(stdout).clusters.length, await readdir(here.folder)]).toEqual([0, 4, []]);
  });

  it('report refuses plain http for its bucket, as a sweep does', async () => {
    const env = { AWS_ENDPOINT_URL: 'http://aws.example' };
    const { code, stderr } = await kubesweep(['report', 'latest', '--out', 's3://acme'], { cwd: here.folder, env });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/neither https nor loopback/) });
  });

  it('doctor says what can be read', async () => {
    const { code, stdout } = await kubesweep(['doctor', '--kubeconfig', here.kubeconfig], { cwd: here.folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/Everything can be read/) });
  });

  it('doctor names what is refused, and exits with 3', async () => {
    const { code, stdout } = await kubesweep(['doctor', '--kubeconfig', here.kubeconfig, '--context', 'locked'], {
      cwd: here.folder,
    });
    expect(code).toBe(3);
    expect(stdout).toMatch(/31 of 33 kinds/);
    expect(stdout).toMatch(/cannot list clusterroles, clusterrolebindings; apply `kubesweep permissions/);
  });
});
