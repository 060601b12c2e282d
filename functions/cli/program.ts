import { Command, Option } from 'commander';
import { profiles, severities } from '../../shared/model/rule.ts';
import { checkFormatNames } from '../../shared/report/check.ts';
import { version } from '../version.ts';
import type { SweepFlags } from './settings.ts';

const commas = (value: string, before: string[] = []) => [...before, ...value.split(',').filter(Boolean)];
const help = `
Examples:
  kubesweep demo                                    sweep the embedded estate, nothing but loopback
  kubesweep sweep                                   every cloud whose credentials answer, and the current context
  kubesweep sweep --kubeconfig ~/.kube/config --context '*' --fail-on high
  kubesweep sweep --provider eks --account 111122223333 --out s3://acme-security/kubesweep
  kubesweep check deploy/ --format sarif            manifests in a repository; helm template . | kubesweep check -
  kubesweep doctor                                  what can be listed, described, logged in to and read
  kubesweep permissions --provider eks              the exact read-only policy to grant

Exit codes: 0 done, 1 findings at or above --fail-on, 2 your mistake, 3 coverage below --min-coverage,
            4 our fault or the report could not be stored, 130 interrupted`;

/** The command line; each command's code is loaded when it runs. */
export function program(): Command {
  const root = new Command('kubesweep')
    .description(
      'Finds every EKS, GKE and AKS cluster, judges control plane and workloads, never passes without evidence.',
    )
    .version(version)
    .addHelpText('after', help)
    .showHelpAfterError('(run `kubesweep --help` for examples)')
    .exitOverride();

  sweeping(root.command('sweep').description('find, read and judge every cluster; leave reports'))
    .option('--exclude-namespace <glob...>', 'leave these namespaces out')
    .option('--profile <name>', 'rules to judge by: security, hardened, pss-baseline, pss-restricted, reliability, all')
    .option('--rule <id...>', 'only these rules')
    .option('--skip-rule <id...>', 'not these rules')
    .option('--facts <file>', 'what image scanners and probes found out: docs/facts.schema.json')
    .option(
      '--out <where>',
      'DIR, s3://BUCKET/PREFIX, gs://BUCKET/PREFIX, azblob://ACCOUNT/CONTAINER/PREFIX, or - (stdout)',
    )
    .option('--format <list>', 'json, ndjson, html, markdown', commas)
    .option('--fail-on <severity>', 'critical, high, medium, low or never')
    .option('--min-coverage <percent>', 'exit 3 below it', Number)
    .option('--concurrency <n>', 'clusters at a time', Number)
    .option('--timeout <duration>', 'per cluster: 90s, 10m, 1h')
    .option('--keep-snapshots', 'store the slimmed snapshots beside the scans')
    .action(async (flags: SweepFlags) => (await import('./sweep.ts')).sweepCommand(flags));

  sweeping(root.command('discover').description('the roll: which clusters there are; nothing is read'))
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .action(async (flags) => (await import('./discover.ts')).discoverCommand(flags));

  sweeping(root.command('doctor').description('per account and cluster: can I list, describe, log in, read')).action(
    async (flags) => (await import('./doctor.ts')).doctorCommand(flags),
  );

  root
    .command('check <path...>')
    .description('judge manifests: files, directories, or - for stdin (helm template, kustomize build)')
    .option('--config <file>', 'default: ./kubesweep.yaml if present')
    .addOption(new Option('--profile <name>', 'rules to judge by; default: security').choices([...profiles, 'all']))
    .option('--rule <id...>', 'only these rules')
    .option('--skip-rule <id...>', 'not these rules')
    .option('--facts <file>', 'what image scanners found out: docs/facts.schema.json')
    .addOption(new Option('--fail-on <severity>').choices([...severities.slice(0, 4), 'never']).default('high'))
    .addOption(new Option('--format <format>').choices(checkFormatNames).default('terminal'))
    .option('--complete', 'the files are all that the cluster holds: what is absent does not exist')
    .option('--namespace <name>', 'where objects go that name no namespace')
    .option('--no-inline-exceptions', 'annotations accept nothing')
    .option('--debug', 'say more when something fails')
    .action(async (paths, flags) => (await import('./check.ts')).checkCommand(paths, flags));

  sweeping(root.command('who-can <verb> <resource> [name]'))
    .description('who may do it: `who-can get secrets`, `who-can create pods/exec`, `who-can become cluster-admin`')
    .option('-n, --namespace <name>', 'in this namespace; without it, anywhere')
    .option('--run <run>', 'answer from a run that kept its snapshots: a run id, or latest')
    .option('--out <where>', 'the store that holds the run')
    .action(async (verb, resource, name, flags) =>
      (await import('./who-can.ts')).whoCanCommand(verb, resource, name, flags),
    );

  root
    .command('report <run>')
    .description('print a report again from stored results: a run id, or latest')
    .option('--config <file>', 'default: ./kubesweep.yaml if present')
    .option('--out <where>', 'the store that holds it')
    .addOption(
      new Option('--format <format>').choices(['json', 'ndjson', 'html', 'markdown', 'terminal']).default('terminal'),
    )
    .option('--debug', 'say more when something fails')
    .action(async (run, flags) => (await import('./report.ts')).reportCommand(run, flags));

  const rules = root.command('rules').description('what is judged, and why');
  rules
    .command('list', { isDefault: true })
    .description('every rule')
    .addOption(new Option('--format <format>').choices(['table', 'json', 'markdown']).default('table'))
    .action(async (flags) => (await import('./rules.ts')).listRules(flags.format));
  rules
    .command('show <id>')
    .description('one rule, whole')
    .action(async (id) => (await import('./rules.ts')).showRule(id));

  root
    .command('permissions')
    .description('the exact IAM policy, role or ClusterRole, from the table of calls that the code goes through')
    .addOption(new Option('--provider <name>').choices(['eks', 'gke', 'aks', 'kubernetes', 'kubeconfig']))
    .addOption(new Option('--format <format>').choices(['text', 'markdown']).default('text'))
    .action(async (flags) => (await import('./permissions.ts')).permissionsCommand(flags));

  const config = root.command('config').description('the configuration file');
  config
    .command('example')
    .description('print a commented kubesweep.yaml')
    .action(async () => (await import('./config.ts')).configExample());

  const demo = root
    .command('demo')
    .description('sweep the embedded estate on loopback')
    .option('--out <dir>', 'where reports go', './kubesweep-out');
  demo.action(async (flags) => (await import('./demo.ts')).demoCommand(flags));
  demo
    .command('serve')
    .description('serve the embedded estate, or yours, and print the variables that lead a client there')
    .option('--estate <file>', 'raw cloud and Kubernetes API objects (JSON or YAML)')
    .action(async (flags) => (await import('./demo.ts')).serveCommand(flags));
  return root;
}

function sweeping(command: Command): Command {
  return command
    .option('--config <file>', 'default: ./kubesweep.yaml if present')
    .option('--provider <list>', 'eks, gke, aks, kubeconfig', commas)
    .option('--aws-profile <name...>', 'AWS profiles, an account each')
    .option('--account <id...>', 'only these accounts, projects or subscriptions')
    .option('--region <name...>', 'only these regions')
    .option('--cluster <glob...>', 'only these clusters')
    .option('--kubeconfig <file>', 'clusters of this kubeconfig; alone, nothing else')
    .option('--context <name...>', "contexts of the kubeconfig; '*' means all; alone, nothing else")
    .option('--debug', 'say more when something fails');
}
