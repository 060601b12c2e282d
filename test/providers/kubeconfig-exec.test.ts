import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAuthority } from '../../demo/tls.ts';
import { execLogin } from '../../shared/providers/kubeconfig/exec.ts';

const apiVersion = 'client.authentication.k8s.io/v1';
const cluster = { server: 'https://10.0.0.1', 'certificate-authority-data': 'Q0E=', config: { audience: 'x' } };
const credential = (status: object) => JSON.stringify({ apiVersion, kind: 'ExecCredential', status });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kubesweep-exec-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** A plugin of these shell lines, logged in with; `more` stands in its exec section. */
function plugin(lines: string, more: object = {}, limitMs?: number) {
  const command = join(folder, `plugin-${count++}`);
  writeFileSync(command, `#!/bin/sh\n${lines}\n`);
  chmodSync(command, 0o700);
  return login({ command, ...more }, limitMs);
}
function login(exec: object, limitMs?: number) {
  const env = { PATH: process.env.PATH, FROM_OUTSIDE: 'outside' };
  const section = { apiVersion, interactiveMode: 'Never', ...exec };
  return execLogin(section, { context: 'dev', folder, cluster, env, ...(limitMs === undefined ? {} : { limitMs }) });
}
const print = (status: object) => `cat <<'EOF'\n${credential(status)}\nEOF`;
/** A shell line that prints a credential whose token is what the shell makes of the text. */
const printToken = (text: string) => `printf '{"kind":"ExecCredential","status":{"token":"%s"}}' "${text}"`;
const lost = (message: RegExp, remedy = /./) =>
  expect.objectContaining({
    name: 'RemoteError',
    reason: 'no-credential',
    message: expect.stringMatching(message),
    remedy: expect.stringMatching(remedy),
  });

describe('what the plugin gets', () => {
  const info = async (more: object) => {
    const { token } = await plugin(printToken('$(printf %s "$KUBERNETES_EXEC_INFO" | base64 -w0)'), more)();
    return JSON.parse(Buffer.from(token ?? '', 'base64').toString()) as unknown;
  };
  it('KUBERNETES_EXEC_INFO in its own version, not interactive', async () => {
    const beta = 'client.authentication.k8s.io/v1beta1';
    const base = { kind: 'ExecCredential', spec: { interactive: false } };
    expect(await info({})).toEqual({ ...base, apiVersion });
    expect(await info({ apiVersion: beta })).toEqual({ ...base, apiVersion: beta });
  });
  it('the cluster, where it asks for it', async () => {
    expect(await info({ provideClusterInfo: true })).toMatchObject({ spec: { interactive: false, cluster } });
  });
  it('a closed stdin and no terminal', async () => {
    const { token } = await plugin(
      printToken('$(cat)-$(if ( : < /dev/tty ) 2>/dev/null; then echo tty; else echo no; fi)'),
    )();
    expect(token).toBe('-no');
  });
  it('its arguments as they are, without a shell', async () => {
    const { token } = await plugin(printToken('$#:$1:$2'), { args: ['$(id)', ';x'] })();
    expect(token).toBe('2:$(id):;x');
  });
  it('the environment and what the kubeconfig adds', async () => {
    const env = [{ name: 'OWN', value: 'own' }];
    expect((await plugin(printToken('$FROM_OUTSIDE-$OWN'), { env })()).token).toBe('outside-own');
  });
  it('a path relative to the kubeconfig, or one of PATH', async () => {
    writeFileSync(join(folder, 'here'), `#!/bin/sh\n${print({ token: 'relative' })}\n`, { mode: 0o700 });
    expect((await login({ command: './here' })()).token).toBe('relative');
    expect((await login({ command: 'sh', args: ['-c', print({ token: 'of-path' })] })()).token).toBe('of-path');
  });
});

describe('what it answers', () => {
  it('a token', async () => expect(await plugin(print({ token: 'abc' }))()).toEqual({ token: 'abc' }));
  it('a client certificate, beside null', async () => {
    const { cert, key } = await (await createAuthority()).issue({ commonName: 'dev' });
    const status = { token: null, clientCertificateData: cert, clientKeyData: key };
    expect(await plugin(print(status))()).toEqual({ cert, key });
  });
  it('is asked for again each time: after a 401, and when it has expired', async () => {
    const counter = join(folder, 'counter');
    const ask = plugin(
      `echo x >> ${counter}\nprintf '{"kind":"ExecCredential","status":{"token":"%s","expirationTimestamp":"2020-01-01T00:00:00Z"}}' "t$(grep -c x ${counter})"`,
    );
    expect([(await ask()).token, (await ask()).token]).toEqual(['t1', 't2']);
  });
  it.each([
    ['nothing', 'true', /printed no JSON/],
    ['text', 'echo hello', /printed no JSON/],
    ['another kind', `echo '{"kind":"Status","status":{"token":"x"}}'`, /no ExecCredential with a token/],
    ['no token', print({}), /no ExecCredential with a token/],
    ['a certificate without its key', print({ clientCertificateData: 'x' }), /no ExecCredential with a token/],
    ['a token of two lines', print({ token: 'a\nb' }), /blanks, line breaks/],
    [
      'a certificate that is none',
      print({ clientCertificateData: 'x', clientKeyData: 'y' }),
      /client certificate: .*PEM/,
    ],
    ['a failure', 'echo "not logged in" >&2; exit 3', /ended with 3: not logged in/],
    ['more than 1 MB', 'head -c 1100000 /dev/zero | tr "\\0" x', /more than 1 MB/],
    ['more than 1 MB without end', 'yes', /more than 1 MB/],
    ['a signal', 'kill -TERM $$', /ended with SIGTERM/],
  ])('%s', async (_, lines, message) => {
    await expect(plugin(lines)()).rejects.toEqual(lost(message, /plugin by hand|without blanks|log in again/));
  });
  it('is never in a message', async () => {
    const failed = plugin(`echo CANARY-stdout; exit 1`)();
    await expect(failed).rejects.toEqual(lost(/ended with 1$/));
  });
});

describe('what it complains of', () => {
  const complaint = async (text: string, more: object = {}): Promise<string> => {
    const error: Error = await plugin(`cat >&2 <<'EOF'\n${text}\nEOF\nexit 1`, more)().then(
      () => new Error('it did not fail'),
      (refusal: Error) => refusal,
    );
    return error.message;
  };
  it.each([
    'error: Authorization: Bearer CANARY0123456789',
    'tried client_secret=CANARY-3 again',
    'https://user:CANARY@sts.example.com/',
    '{"access_token": "CANARY-5"}',
    'eyJhbGciOiJSUzI1NiJ9.CANARY.CANARY',
  ])('is masked: %s', async (text) => expect(await complaint(text)).not.toContain('CANARY'));
  it('holds nothing that the kubeconfig entrusted to it', async () => {
    const env = [{ name: 'AAD_SECRET', value: 'CANARY-6' }];
    expect(await complaint('value was CANARY-6', { env })).toMatch(/value was ‹masked›/);
  });
  it('is one bounded line', async () => {
    const message = await complaint(`\u001b[31mred\n::error::x\n${'long '.repeat(1_000)}`);
    expect(message).toMatch(/^.{1,600}$/);
    expect(message).not.toContain('\u001b');
  });
});

describe('what is refused without running it', () => {
  it.each([
    ['a terminal', { command: 'sh', interactiveMode: 'Always' }, /wants a terminal/],
    ['an old version', { command: 'sh', apiVersion: 'client.authentication.k8s.io/v1alpha1' }, /exec\.apiVersion/],
    ['no command', { args: [] }, /exec\.command/],
    ['an empty command', { command: '' }, /exec\.command/],
    ['arguments that are no text', { command: 'sh', args: [1] }, /exec\.args\[0\]/],
  ])('%s', (_, exec, message) => expect(() => login(exec)).toThrow(lost(message)));
  it('a program that is not there, with the kubeconfig’s own hint', async () => {
    const ask = login({ command: 'kubesweep-no-such-plugin', installHint: 'apt install it' });
    await expect(ask()).rejects.toEqual(lost(/ENOENT/, /The kubeconfig says: apt install it/));
  });
  it('one that cannot be started', async () => {
    await expect(login({ command: 'sh', args: ['\0'] })()).rejects.toEqual(lost(/null bytes/));
    writeFileSync(join(folder, 'no-program'), 'x', { mode: 0o600 });
    await expect(login({ command: './no-program' })()).rejects.toEqual(lost(/EACCES/));
    const large = [{ name: 'LARGE', value: 'x'.repeat(200_000) }];
    await expect(login({ command: 'sh', env: large })()).rejects.toEqual(lost(/E2BIG/));
  });
});

describe('the time limit', () => {
  it('ends the plugin and what it started', async () => {
    const mark = join(folder, 'mark');
    const before = performance.now();
    const slow = plugin(`(sleep 2; touch ${mark}) &\nsleep 30`, {}, 300)();
    await expect(slow).rejects.toEqual(lost(/stopped after 0\.3 s; it may be waiting for a terminal/));
    expect(performance.now() - before).toBeLessThan(10_000);
    await sleep(2_300);
    expect(existsSync(mark)).toBe(false);
  });
  it('holds where only a child keeps the output open', async () => {
    const ask = plugin(`${print({ token: 'x' })}\nsleep 30 &`, {}, 300)();
    await expect(ask).rejects.toEqual(lost(/stopped after/));
  });
  it('is 30 s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const outcome = plugin('sleep 60')().catch((error: Error) => error.message);
      vi.advanceTimersByTime(29_999);
      expect(await Promise.race([outcome, new Promise((resolve) => setImmediate(resolve, 'running'))])).toBe('running');
      vi.advanceTimersByTime(1);
      expect(await outcome).toMatch(/stopped after 30 s/);
    } finally {
      vi.useRealTimers();
    }
  });
});
