import type { ProviderName } from '../model/cluster.ts';
import type { Kinds } from '../model/snapshot.ts';
import type { Exposure } from './exposure.ts';

type Notes = { readonly [annotation: string]: string };
const aws = 'service.beta.kubernetes.io/aws-load-balancer-';
const azure = 'service.beta.kubernetes.io/azure-load-balancer-internal';
const google = ['networking.gke.io/load-balancer-type', 'cloud.google.com/load-balancer-type'];

/** What a LoadBalancer asks its cloud for, by that cloud's settings and defaults; on an unknown cloud, by whatever is set. */
export function internalBySpec({ spec, metadata }: Kinds['services'], provider: ProviderName | undefined): Exposure {
  const notes = metadata?.annotations ?? {};
  const given = spec?.loadBalancerClass;
  switch (provider) {
    case 'eks':
      return onAws(notes, given);
    case 'aks':
      return onAzure(notes);
    case 'gke':
      return onGoogle(notes, given);
    default: {
      const answers = [onAws(notes, given), onAzure(notes), onGoogle(notes, given)];
      return (
        answers.find(({ reach }) => reach === 'internal') ?? outside('is public: it asks for no internal load balancer')
      );
    }
  }
}

const inside = (by: string): Exposure => ({ reach: 'internal', by });
const outside = (by: string): Exposure => ({ reach: 'public', by });

/** The AWS Load Balancer Controller and Auto Mode are internal by default, the controller of the cloud provider is public. */
function onAws(notes: Notes, given: string | undefined): Exposure {
  const scheme = notes[`${aws}scheme`];
  const internal = notes[`${aws}internal`];
  const type = notes[`${aws}type`];
  const auto = given === 'eks.amazonaws.com/nlb';
  if (auto || given === 'service.k8s.aws/nlb' || type === 'external' || type === 'nlb-ip') {
    if (scheme !== undefined)
      return scheme === 'internet-facing'
        ? outside('is internet-facing by its scheme')
        : inside('is internal by its scheme');
    return !auto && internal === 'false' ? outside('is public by its annotation') : inside('is internal by default');
  }
  return internal && internal !== 'false'
    ? inside('is internal by its annotation')
    : outside('is public by the default of AWS');
}

function onAzure(notes: Notes): Exposure {
  return notes[azure] === 'true'
    ? inside('is internal by its annotation')
    : outside('is public by the default of Azure');
}

function onGoogle(notes: Notes, given: string | undefined): Exposure {
  if (given?.startsWith('networking.gke.io/l4-regional-internal')) return inside('is internal by its class');
  const internal = google.some((key) => /^internal$/i.test(notes[key] ?? ''));
  return internal && !given?.startsWith('networking.gke.io/l4-regional-external')
    ? inside('is internal by its annotation')
    : outside('is public by the default of Google Cloud');
}
