import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { build } from '../../cdk/app.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

it('synthesises offline: a private, versioned bucket over TLS only that outlives the stack', () => {
  const template = Template.fromStack(build(new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } })));
  template.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    Properties: Match.objectLike({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: Match.objectLike({ BlockPublicPolicy: true, RestrictPublicBuckets: true }),
    }),
  });
  const [policy] = Object.values(template.findResources('AWS::S3::BucketPolicy'));
  expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
});
