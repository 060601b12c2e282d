import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { rules } from '../../shared/rules/index.ts';
import { world } from '../wire/eks.ts';
import { allPairs, judge } from '../wire/pairs.ts';
import { cached, run } from './process.ts';

/** From PyPI: the CLI that people paste our commands into. */
const version = '1.46.3';
/** Parses and checks each argv of stdin by the service's model; where the request would be sent, an empty answer stands. */
const driver = `
import contextlib, io, json, os, sys
from awscli.clidriver import create_clidriver
os.environ.update(AWS_ACCESS_KEY_ID='testing', AWS_SECRET_ACCESS_KEY='testing', AWS_EC2_METADATA_DISABLED='true')
class Answer: status_code = 200
failed = []
for argv in json.load(sys.stdin):
    cli, asked = create_clidriver(), []
    def answer(model, **rest):
        asked.append(model.name)
        return Answer(), {}
    cli.session.register('before-call', answer)
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = cli.main(argv[1:])
    except SystemExit as ended:
        code = ended.code
    if code or len(asked) != 1: failed.append([argv, err.getvalue()[-300:]])
json.dump(failed, sys.stdout)
`;

const wrong = ['aws', 'eks', 'list-clusters', '--no-such-option=1'];

afterAll(() => vi.unstubAllEnvs());

test('every aws command of a finding is one that the AWS CLI understands', async () => {
  const commands = new Map<string, readonly string[]>();
  for (const [id, pairs] of await allPairs()) {
    const rule = rules.find((one) => one.id === id);
    for (const pair of pairs.filter(({ provider }) => provider === 'eks'))
      for (const value of pair.fail)
        for (const { fix } of rule ? (await judge(world, rule, pair, value)).findings : [])
          for (const argv of fix?.commands ?? [])
            if (argv[0] === 'aws') commands.set(argv.map((word) => word.split('=')[0]).join(' '), argv);
  }
  const venv = await cached(`awscli-${version}`, async (folder) => {
    await run('python3', ['-m', 'venv', folder]);
    const pip = ['install', '--quiet', '--disable-pip-version-check', `awscli==${version}`];
    await run(join(folder, 'bin/pip'), pip);
  });
  await writeFile(join(venv, 'parse.py'), driver);
  const input = JSON.stringify([...commands.values(), wrong]);
  const out = execFileSync(join(venv, 'bin/python'), [join(venv, 'parse.py')], { input, encoding: 'utf8' });
  expect(JSON.parse(out)).toEqual([[wrong, expect.stringContaining('--no-such-option')]]);
  expect(commands.size).toBeGreaterThan(15);
});
