import { type Estate, estateSchema } from '../estate.ts';
import { hostile, ordinary } from '../kubernetes/workloads.ts';
import { awsEstate } from './aws.ts';
import { azureEstate } from './azure.ts';
import { googleEstate } from './google.ts';

/** The embedded estate: what `npm start` sweeps and tests use. */
export function embeddedEstate(): Estate {
  return estateSchema.parse({
    aws: awsEstate(),
    google: googleEstate(),
    azure: azureEstate(),
    kubeconfig: {
      contexts: [
        { name: 'kind-dev', login: 'client-certificate', kubernetes: { objects: ordinary({ flavour: 'plain' }) } },
        { name: 'edge<script>alert(1)</script>', login: 'exec', kubernetes: { objects: hostile(), denied: ['*'] } },
      ],
    },
  });
}
