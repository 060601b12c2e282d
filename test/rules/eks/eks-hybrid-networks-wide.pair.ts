import { absent, type Pair } from '../../wire/pairs.ts';

const nodes = (...cidrs: string[]) => ({ remoteNodeNetworks: [{ cidrs }] });

export default [
  {
    row: 'eks-hybrid-remote-networks',
    provider: 'eks',
    at: ['cluster', 'remoteNetworkConfig'],
    pass: [nodes('10.80.0.0/16'), { ...nodes('10.80.0.0/16'), remotePodNetworks: [{ cidrs: ['10.85.0.0/16'] }] }],
    fail: [
      nodes('10.0.0.0/8'),
      nodes('192.168.4.0/24', '172.16.0.0/12'),
      { ...nodes('10.80.0.0/16'), remotePodNetworks: [{ cidrs: ['10.0.0.0/8'] }] },
    ],
    unknown: [nodes('office')],
    notApplicable: [absent],
  },
] satisfies Pair[];
