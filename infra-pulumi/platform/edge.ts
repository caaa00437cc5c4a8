import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { tlsOnly } from '../foundation/storage.ts';
import { policy } from '../statements.ts';
import type { PlatformContext } from './context.ts';
import { behaviors, errorPages, originIds } from './edge-behaviors.ts';
import type { Firewall } from './firewall.ts';
import type { LoadBalancer } from './load-balancer.ts';

interface EdgeArgs extends PlatformContext {
  readonly loadBalancer: LoadBalancer;
  readonly firewall: Firewall | null;
}

/**
 * The origin that people see. The client's hashed files and the maintenance page come from their
 * bucket; everything else, sockets included, goes through a VPC origin to the internal load balancer.
 */
export class Edge extends pulumi.ComponentResource {
  readonly distribution: aws.cloudfront.Distribution;

  constructor(name: string, args: EdgeArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Edge', name, {}, opts);
    const { settings, foundation, firewall } = args;
    const { prefix, domain } = settings;
    const client = aws.s3.getBucketOutput({ bucket: foundation.clientBucket }, { parent: this });
    this.distribution = new aws.cloudfront.Distribution(
      prefix,
      {
        comment: prefix,
        enabled: true,
        isIpv6Enabled: true,
        httpVersion: 'http2and3',
        priceClass: 'PriceClass_200',
        aliases: [domain],
        viewerCertificate: {
          acmCertificateArn: foundation.edgeCertificateArn,
          sslSupportMethod: 'sni-only',
          minimumProtocolVersion: 'TLSv1.2_2021',
        },
        ...(firewall && { webAclId: firewall.arn }),
        origins: [
          this.#clientOrigin(prefix, client.bucketRegionalDomainName),
          this.#apiOrigin(prefix, args),
        ],
        ...behaviors,
        customErrorResponses: errorPages,
        restrictions: { geoRestriction: { restrictionType: 'none' } },
        waitForDeployment: true,
      },
      { parent: this, protect: true, retainOnDelete: true },
    );
    this.#letIn(prefix, args);
    for (const type of ['A', 'AAAA']) this.#record(type, args);
    this.registerOutputs();
  }

  #clientOrigin(prefix: string, domainName: pulumi.Input<string>) {
    const access = new aws.cloudfront.OriginAccessControl(
      prefix,
      {
        name: prefix,
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
      { parent: this },
    );
    return { originId: originIds.client, domainName, originAccessControlId: access.id };
  }

  #apiOrigin(prefix: string, { loadBalancer }: EdgeArgs) {
    const { balancer } = loadBalancer;
    const origin = new aws.cloudfront.VpcOrigin(
      prefix,
      {
        vpcOriginEndpointConfig: {
          name: prefix,
          arn: balancer.arn,
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: 'https-only',
          originSslProtocols: { items: ['TLSv1.2'], quantity: 1 },
        },
      },
      { parent: this, dependsOn: loadBalancer.listener },
    );
    return {
      originId: originIds.api,
      // People's own host name is passed on; it is the one that the load balancer's certificate carries.
      domainName: balancer.dnsName,
      // A deadline of ours ends a request after 10 s.
      vpcOriginConfig: {
        vpcOriginId: origin.id,
        originReadTimeout: 60,
        originKeepaliveTimeout: 55,
      },
    };
  }

  /** Lets the distribution, and nobody else, read the client's files. */
  #letIn(prefix: string, { foundation }: EdgeArgs): void {
    const bucketArn = pulumi.interpolate`arn:aws:s3:::${foundation.clientBucket}`;
    new aws.s3.BucketPolicy(
      `${prefix}-client`,
      {
        bucket: foundation.clientBucket,
        policy: policy(tlsOnly(bucketArn), {
          Sid: 'Edge',
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: ['s3:GetObject'],
          Resource: pulumi.interpolate`${bucketArn}/*`,
          Condition: { StringEquals: { 'aws:SourceArn': this.distribution.arn } },
        }),
      },
      { parent: this },
    );
  }

  #record(type: string, { settings, foundation }: EdgeArgs): void {
    const { domainName, hostedZoneId } = this.distribution;
    new aws.route53.Record(
      `${settings.domain}-${type}`,
      {
        zoneId: foundation.zoneId,
        name: settings.domain,
        type,
        aliases: [{ name: domainName, zoneId: hostedZoneId, evaluateTargetHealth: false }],
      },
      { parent: this },
    );
  }
}
