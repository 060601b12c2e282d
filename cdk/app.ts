import { App, Stack } from 'aws-cdk-lib';
import { ReportBucket } from './report-bucket.ts';

/** What the AWS deployment holds today: the bucket. The machine that fills it by night comes with the deployment. */
export function build(app: App): Stack {
  const stack = new Stack(app, 'Kubesweep', { description: 'kubesweep: nightly posture reports of every cluster' });
  new ReportBucket(stack, 'Reports');
  return stack;
}

if (import.meta.main) {
  const app = new App();
  build(app);
  app.synth();
}
