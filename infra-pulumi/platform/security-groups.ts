import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import { gatewayPort, type Service, services, subgraphPort, subgraphs } from '../services.ts';
import type { PlatformContext } from './context.ts';

const databasePort = 5432;

/** Who may speak to whom; whatever is not said here is refused by the network itself. */
export class SecurityGroups extends pulumi.ComponentResource {
  readonly loadBalancer: aws.ec2.SecurityGroup;
  readonly apiDoor: aws.ec2.SecurityGroup;
  readonly migrate: aws.ec2.SecurityGroup;
  /** In `lean` all services share one group. */
  readonly service: Readonly<Record<Service, aws.ec2.SecurityGroup>>;

  readonly #foundation: PlatformContext['foundation'];

  constructor(
    name: string,
    { settings, foundation }: PlatformContext,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super('hoi:platform:SecurityGroups', name, {}, opts);
    this.#foundation = foundation;
    const { prefix } = settings;
    this.loadBalancer = this.#group(`${prefix}-load-balancer`, 'The internal load balancer.');
    this.apiDoor = this.#group(`${prefix}-api-door`, 'The link of the API gateway.');
    this.migrate = this.#group(`${prefix}-migrate`, 'The one-off migration task.');
    this.service = this.#services(prefix, settings.profile === 'lean');
    const { gateway } = this.service;

    const edge = aws.ec2.getManagedPrefixListOutput(
      { name: 'com.amazonaws.global.cloudfront.origin-facing' },
      { parent: this },
    );
    this.#ingress('edge', this.loadBalancer, 443, 'CloudFront', { prefixListId: edge.id });
    this.#allow('api-door', this.apiDoor, this.loadBalancer, 443, 'the API gateway');
    this.#allow('gateway', this.loadBalancer, gateway, gatewayPort, 'the load balancer');
    if (settings.profile === 'standard') {
      for (const subgraph of subgraphs) {
        this.#allow(
          subgraph,
          gateway,
          this.service[subgraph],
          subgraphPort(subgraph, false),
          'the gateway',
        );
      }
      this.#allow('assistant-asks', this.service.assistant, gateway, gatewayPort, 'the assistant');
    }
    const admitted = new Map(
      subgraphs.map((subgraph) => [this.service[subgraph], subgraph] as const),
    );
    const database = { id: foundation.databaseSecurityGroupId };
    for (const [group, subgraph] of admitted) {
      this.#allow(`database-${subgraph}`, group, database, databasePort, `the ${subgraph} service`);
    }
    this.#allow('database-migrate', this.migrate, database, databasePort, 'the migration task');
    for (const [label, group] of [...new Set(Object.values(this.service))].map(
      (each, at) => [`out-${at}`, each] as const,
    )) {
      this.#out(label, group);
    }
    this.#out('out-migrate', this.migrate);
    this.registerOutputs();
  }

  #services(prefix: string, isShared: boolean): Record<Service, aws.ec2.SecurityGroup> {
    const shared = isShared ? this.#group(`${prefix}-platform`, 'All services in one task.') : null;
    return Object.fromEntries(
      services.map((each) => [
        each,
        shared ?? this.#group(`${prefix}-${each}`, `The ${each} service.`),
      ]),
    ) as Record<Service, aws.ec2.SecurityGroup>;
  }

  #group(name: string, description: string): aws.ec2.SecurityGroup {
    const args = { vpcId: this.#foundation.vpcId, description, tags: { Name: name } };
    return new aws.ec2.SecurityGroup(name, args, { parent: this });
  }

  /** Opens both ends: out of `from`, into `to`. */
  #allow(
    label: string,
    from: aws.ec2.SecurityGroup,
    to: { readonly id: pulumi.Input<string> },
    port: number,
    whom: string,
  ): void {
    this.#ingress(label, to, port, whom, { referencedSecurityGroupId: from.id });
    new aws.vpc.SecurityGroupEgressRule(
      label,
      {
        securityGroupId: from.id,
        description: `to ${label}`,
        referencedSecurityGroupId: to.id,
        ...tcp(port),
      },
      { parent: this },
    );
  }

  #ingress(
    label: string,
    to: { readonly id: pulumi.Input<string> },
    port: number,
    whom: string,
    from: Pick<aws.vpc.SecurityGroupIngressRuleArgs, 'referencedSecurityGroupId' | 'prefixListId'>,
  ): void {
    new aws.vpc.SecurityGroupIngressRule(
      label,
      { securityGroupId: to.id, description: `from ${whom}`, ...from, ...tcp(port) },
      { parent: this },
    );
  }

  /** TLS to AWS and to what hosts and people name: webhooks, calendars. */
  #out(label: string, group: aws.ec2.SecurityGroup): void {
    new aws.vpc.SecurityGroupEgressRule(
      label,
      {
        securityGroupId: group.id,
        description: 'TLS to the outside',
        cidrIpv4: '0.0.0.0/0',
        ...tcp(443),
      },
      { parent: this },
    );
  }
}

function tcp(port: number) {
  return { ipProtocol: 'tcp', fromPort: port, toPort: port };
}
