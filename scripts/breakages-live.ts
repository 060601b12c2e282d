import { rbacBreakages } from './breakages-rbac.ts';
import type { Breakage } from './breakages-table.ts';

/** Every rule that answers for a Pod Security Standard. */
const podSecurity = [
  ...[
    'apparmor-unconfined',
    'capabilities-restricted',
    'capability-add-non-default',
    'host-ipc',
    'host-network',
    'host-pid',
  ],
  ...['host-path-volume', 'host-port', 'privilege-escalation-allowed', 'privileged-container', 'probe-host-override'],
  ...[
    'proc-mount-not-default',
    'proc-mount-unmasked',
    'restricted-volume-types',
    'run-as-non-root',
    'run-as-root-user',
  ],
  ...['seccomp-not-set', 'seccomp-unconfined', 'selinux-options', 'unsafe-sysctl', 'windows-host-process'],
];

/** What `npm run breakages -- --live` breaks: the judge is Kubernetes itself. */
export const liveBreakages: readonly Breakage[] = [
  ...rbacBreakages,
  ...podSecurity.map((rule) => ({
    name: `switch off ${rule}`,
    file: `shared/rules/pods/${rule}.ts`,
    from: '  check(',
    to: "  applies: () => 'switched off',\n  check(",
    tests: ['test/live/pod-security.test.ts'],
  })),
  ...(
    [
      ['no ports of the node by default', 'manifests/defaults.ts', 'hostPort: port.containerPort', 'hostPort: 0'],
      ['judge by the newest standard only', 'engine/standard.ts', 'minorOf(version)', 'newest'],
    ] as const
  ).map(([name, file, from, to]) => ({
    ...{ name, from, to },
    file: `shared/${file}`,
    tests: ['test/live/pod-security.test.ts'],
  })),
  ...(
    [
      ['read yes as a text', "'y Y yes Yes", "'y Y yas Yes"],
      ['read 0777 as decimal', '/^0[0-7]/.test(digits)', '/^0[9]/.test(digits)'],
      [
        'let a key be set twice',
        'if (Object.hasOwn(mapping, key)) return',
        'if (Object.hasOwn(mapping, key) && !key) return',
      ],
      [
        'leave merge keys as they are',
        'if (key === mergeKey) return mergeInto(carrier, given);',
        "if (key === mergeKey) return put(carrier, '<<', given);",
      ],
    ] as const
  ).map(([name, from, to]) => ({
    ...{ name, from, to },
    file: 'shared/manifests/schema.ts',
    tests: ['test/live/yaml.test.ts'],
  })),
  {
    name: 'one document a file',
    file: 'shared/manifests/read.ts',
    from: "if (!text.includes('---'))",
    to: "if (text.includes(''))",
    tests: ['test/live/yaml.test.ts'],
  },
];
