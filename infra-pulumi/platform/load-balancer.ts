import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { gatewayPort } from '../services.ts';
import type { PlatformContext } from './context.ts';

interface LoadBalancerArgs extends PlatformContext {
  readonly securityGroupId: pulumi.Input<string>;
}

/**
 * The one way to the gateway; itself reachable from CloudFront and the API gateway alone. It lets a
 * quiet connection live longer than the pings of sockets and streams are apart (12 s), and shorter
 * than the gateway does (65 s), so that it never sends a request into a connection just closed.
 */
export class LoadBalancer extends pulumi.ComponentResource {
  readonly balancer: aws.lb.LoadBalancer;
  readonly targets: aws.lb.TargetGroup;
  readonly listener: aws.lb.Listener;

  constructor(name: string, args: LoadBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:LoadBalancer', name, {}, opts);
    const { settings, foundation } = args;
    const { prefix } = settings;
    const parent = { parent: this };
    this.balancer = new aws.lb.LoadBalancer(
      prefix,
      {
        name: prefix,
        internal: true,
        loadBalancerType: 'application',
        subnets: foundation.privateSubnetIds.apply((ids) => [...ids]),
        securityGroups: [args.securityGroupId],
        idleTimeout: 60,
        dropInvalidHeaderFields: true,
        desyncMitigationMode: 'defensive',
        xffHeaderProcessingMode: 'append',
        enableDeletionProtection: true,
        accessLogs: { bucket: foundation.logsBucket, prefix: 'load-balancer', enabled: true },
      },
      { ...parent, protect: true },
    );
    this.targets = new aws.lb.TargetGroup(
      prefix,
      {
        vpcId: foundation.vpcId,
        targetType: 'ip',
        protocol: 'HTTP',
        port: gatewayPort,
        // As long as the gateway drains.
        deregistrationDelay: 20,
        loadBalancingAlgorithmType: 'least_outstanding_requests',
        healthCheck: {
          path: '/readyz',
          matcher: '200',
          interval: 5,
          timeout: 3,
          healthyThreshold: 2,
          unhealthyThreshold: 2,
        },
      },
      parent,
    );
    this.listener = new aws.lb.Listener(
      prefix,
      {
        loadBalancerArn: this.balancer.arn,
        port: 443,
        protocol: 'HTTPS',
        sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        certificateArn: foundation.regionalCertificateArn,
        defaultActions: [{ type: 'forward', targetGroupArn: this.targets.arn }],
      },
      parent,
    );
    this.registerOutputs();
  }
}
