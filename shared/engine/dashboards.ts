import type { Workload } from '../model/workload.ts';
import { parseImage } from './image.ts';
import { containersOf } from './workloads.ts';

/** Names that consoles go by as Service or in a label. */
const names = new Set(
  `argo-server argo-workflows-server argocd-server centraldashboard grafana headlamp jenkins jupyterhub kiali
  kubernetes-dashboard kubeapps kubecost-cost-analyzer longhorn-frontend minio-console nifi pgadmin phpmyadmin
  polaris-dashboard portainer prometheus prometheus-server rancher ray-dashboard sonarqube vllm weave-scope-app`.split(
    /\s+/,
  ),
);

/** The last parts of an image's repository → what it serves. */
const images: readonly (readonly [RegExp, string])[] = (
  [
    ['argoproj/argocd', 'Argo CD'],
    ['argoproj/argocli', 'Argo Workflows'],
    ['kubernetesui/dashboard[a-z-]*', 'Kubernetes Dashboard'],
    ['headlamp-k8s/headlamp', 'Headlamp'],
    ['weaveworks/scope', 'Weave Scope'],
    ['apache/airflow', 'Airflow'],
    ['(jupyter|jupyterhub)/[a-z0-9-]+', 'Jupyter'],
    ['centraldashboard', 'Kubeflow'],
    ['grafana/grafana(-enterprise)?', 'Grafana'],
    ['(prom|prometheus)/(prometheus|alertmanager)', 'Prometheus'],
    ['library/docker|docker/dind', 'the Docker API'],
    ['kiali/kiali', 'Kiali'],
    ['jaegertracing/(all-in-one|jaeger-query)', 'Jaeger'],
    ['kibana/kibana|library/kibana', 'Kibana'],
    ['hashicorp/consul', 'Consul'],
    ['(jenkins|jenkinsci)/[a-z]+', 'Jenkins'],
    ['portainer/portainer(-ce|-ee)?', 'Portainer'],
    ['rancher/rancher', 'Rancher'],
    ['longhornio/longhorn-ui', 'Longhorn'],
    ['(library/)?(phpmyadmin|adminer|mongo-express)(/phpmyadmin)?', 'a database console'],
    ['dpage/pgadmin4', 'pgAdmin'],
    ['minio/(minio|console)', 'MinIO'],
    ['apache/(nifi|superset|flink)', 'an Apache console'],
    ['rayproject/ray(-ml)?', 'Ray'],
    ['langflowai/langflow', 'Langflow'],
    ['vllm/vllm-openai', 'vLLM'],
    ['ollama/ollama', 'Ollama'],
    ['nvidia/tritonserver', 'Triton'],
    ['mlflow/mlflow', 'MLflow'],
    ['bentoml/[a-z-]+', 'BentoML'],
    ['n8nio/n8n', 'n8n'],
    ['metabase/metabase', 'Metabase'],
    ['tiller', 'Tiller'],
  ] as const
).map(([pattern, product]) => [new RegExp(`(^|/)(${pattern})$`), product] as const);

/** Arguments that switch a console's login off. */
const openDoors =
  /^--(enable-skip-login|enable-insecure-login|disable-auth|auth-mode=server|web\.enable-admin-api|(NotebookApp|ServerApp|IdentityProvider)\.token=['"]{0,2})$/;

/** The console that a Service of this name or one of these labels serves; undefined = none that we know. */
export const dashboardNamed = (candidates: readonly (string | undefined)[]): string | undefined =>
  candidates.find((one) => one !== undefined && names.has(one));

/** The console that the workload runs, by its images, and the argument that switches its login off. */
export function dashboardRun(workload: Workload): { readonly product: string; readonly open?: string } | undefined {
  for (const { container } of containersOf(workload)) {
    const { repository } = parseImage(container.image ?? '');
    const product = images.find(([pattern]) => pattern.test(repository))?.[1];
    if (!product) continue;
    const open = [...(container.command ?? []), ...(container.args ?? [])].find((one) => openDoors.test(one));
    return open === undefined ? { product } : { product, open };
  }
  return undefined;
}
