import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { logGroup } from './cluster.ts';
import type { PlatformContext } from './context.ts';
import type { LoadBalancer } from './load-balancer.ts';

interface ApiDoorArgs extends PlatformContext {
  readonly loadBalancer: LoadBalancer;
  readonly securityGroupId: pulumi.Input<string>;
}

/**
 * `api.<domain>`, the integrators' door for queries and mutations: throttled and logged. It carries
 * no sockets: subscriptions go to the main domain.
 */
export class ApiDoor extends pulumi.ComponentResource {
  readonly api: aws.apigatewayv2.Api;

  constructor(name: string, args: ApiDoorArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:ApiDoor', name, {}, opts);
    const { settings } = args;
    const { prefix, domain } = settings;
    const parent = { parent: this };
    this.api = new aws.apigatewayv2.Api(
      prefix,
      { name: prefix, protocolType: 'HTTP', disableExecuteApiEndpoint: true },
      parent,
    );
    const target = pulumi.interpolate`integrations/${this.#integration(prefix, args).id}`;
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      // Who calls is for the gateway to decide: it knows API keys, tokens and people without either.
      const route = {
        apiId: this.api.id,
        routeKey: `${method} /graphql`,
        target,
        authorizationType: 'NONE',
      };
      new aws.apigatewayv2.Route(`${prefix}-${method}`, route, parent);
    }
    const stage = this.#stage(prefix, args);
    const door = new aws.apigatewayv2.DomainName(
      prefix,
      {
        domainName: `api.${domain}`,
        domainNameConfiguration: {
          certificateArn: args.foundation.regionalCertificateArn,
          endpointType: 'REGIONAL',
          securityPolicy: 'TLS_1_2',
        },
      },
      parent,
    );
    new aws.apigatewayv2.ApiMapping(
      prefix,
      { apiId: this.api.id, domainName: door.domainName, stage: stage.name },
      parent,
    );
    new aws.route53.Record(
      `api.${domain}`,
      {
        zoneId: args.foundation.zoneId,
        name: door.domainName,
        type: 'A',
        aliases: [
          {
            name: door.domainNameConfiguration.targetDomainName,
            zoneId: door.domainNameConfiguration.hostedZoneId,
            evaluateTargetHealth: false,
          },
        ],
      },
      parent,
    );
    this.registerOutputs();
  }

  #integration(
    prefix: string,
    { settings, foundation, loadBalancer, securityGroupId }: ApiDoorArgs,
  ) {
    const link = new aws.apigatewayv2.VpcLink(
      prefix,
      {
        name: prefix,
        subnetIds: foundation.privateSubnetIds.apply((ids) => [...ids]),
        securityGroupIds: [securityGroupId],
      },
      { parent: this },
    );
    return new aws.apigatewayv2.Integration(
      prefix,
      {
        apiId: this.api.id,
        integrationType: 'HTTP_PROXY',
        integrationMethod: 'ANY',
        integrationUri: loadBalancer.listener.arn,
        connectionType: 'VPC_LINK',
        connectionId: link.id,
        payloadFormatVersion: '1.0',
        timeoutMilliseconds: 12_000,
        tlsConfig: { serverNameToVerify: settings.domain },
      },
      { parent: this },
    );
  }

  #stage(prefix: string, args: ApiDoorArgs): aws.apigatewayv2.Stage {
    const logs = logGroup(`/${prefix}/api-door`, args, { parent: this });
    // No query string, no agent: they may hold what people wrote.
    const format = JSON.stringify({
      requestId: '$context.requestId',
      at: '$context.requestTimeEpoch',
      route: '$context.routeKey',
      status: '$context.status',
      bytes: '$context.responseLength',
      ms: '$context.responseLatency',
    });
    return new aws.apigatewayv2.Stage(
      prefix,
      {
        apiId: this.api.id,
        name: '$default',
        autoDeploy: true,
        accessLogSettings: { destinationArn: logs.arn, format },
        defaultRouteSettings: {
          throttlingRateLimit: 200,
          throttlingBurstLimit: 400,
        },
      },
      { parent: this },
    );
  }
}
