import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { Nat } from '../settings.ts';

interface NetworkArgs {
  readonly prefix: string;
  readonly region: string;
  readonly zones: number;
  readonly nat: Nat;
}

type Tier = 'public' | 'private' | 'data';
const tiers: readonly Tier[] = ['public', 'private', 'data'];

/**
 * Three tiers of subnets over the zones: `public` has a way in and out, `private` a way out where
 * there is NAT, `data` no way at all. S3 is reached without leaving the network.
 */
export class Network extends pulumi.ComponentResource {
  readonly vpc: aws.ec2.Vpc;
  readonly subnets: Readonly<Record<Tier, readonly aws.ec2.Subnet[]>>;
  readonly routeTables: Readonly<Record<Tier, readonly aws.ec2.RouteTable[]>>;

  constructor(name: string, args: NetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Network', name, {}, opts);
    const { prefix, zones, nat } = args;
    const parent = { parent: this };
    this.vpc = new aws.ec2.Vpc(
      prefix,
      {
        cidrBlock: '10.20.0.0/16',
        enableDnsHostnames: true,
        enableDnsSupport: true,
        tags: { Name: prefix },
      },
      { ...parent, protect: true },
    );
    // Nothing may stand in the group that AWS makes by itself.
    new aws.ec2.DefaultSecurityGroup(
      prefix,
      { vpcId: this.vpc.id, ingress: [], egress: [] },
      parent,
    );
    const gateway = new aws.ec2.InternetGateway(prefix, { vpcId: this.vpc.id }, parent);
    const zoneNames = aws.getAvailabilityZonesOutput({ state: 'available' }, parent).names;
    const perZone = Array.from({ length: zones }, (_, zone) => zone);

    this.subnets = byTier((tier) =>
      perZone.map((zone) =>
        this.#subnet(
          prefix,
          tier,
          zone,
          zoneNames.apply((names) => `${names[zone]}`),
        ),
      ),
    );
    this.routeTables = byTier((tier) =>
      perZone.map((zone) => this.#routeTable(prefix, tier, zone)),
    );
    this.#routes(prefix, 'public', (table) => ({ routeTableId: table.id, gatewayId: gateway.id }));
    if (nat !== 'none') {
      const ways = perZone
        .slice(0, nat === 'single' ? 1 : zones)
        .map((zone) => this.#nat(prefix, zone, gateway));
      this.#routes(prefix, 'private', (table, zone) => ({
        routeTableId: table.id,
        natGatewayId: pulumi.output(ways[zone] ?? ways[0]).apply((way) => `${way?.id}`),
      }));
    }
    new aws.ec2.VpcEndpoint(
      `${prefix}-s3`,
      {
        vpcId: this.vpc.id,
        serviceName: `com.amazonaws.${args.region}.s3`,
        vpcEndpointType: 'Gateway',
        routeTableIds: [...this.routeTables.public, ...this.routeTables.private].map(
          ({ id }) => id,
        ),
      },
      parent,
    );
    this.registerOutputs();
  }

  #subnet(prefix: string, tier: Tier, zone: number, availabilityZone: pulumi.Input<string>) {
    const name = `${prefix}-${tier}-${zone}`;
    return new aws.ec2.Subnet(
      name,
      {
        vpcId: this.vpc.id,
        availabilityZone,
        cidrBlock: `10.20.${tiers.indexOf(tier) * 64 + zone * 16}.0/20`,
        // A task asks for an address of its own where it needs one.
        mapPublicIpOnLaunch: false,
        tags: { Name: name },
      },
      { parent: this, protect: tier === 'data' },
    );
  }

  #routeTable(prefix: string, tier: Tier, zone: number): aws.ec2.RouteTable {
    const name = `${prefix}-${tier}-${zone}`;
    const subnet = this.subnets[tier][zone];
    const table = new aws.ec2.RouteTable(
      name,
      { vpcId: this.vpc.id, tags: { Name: name } },
      { parent: this },
    );
    if (!subnet) throw new Error(`no ${tier} subnet in zone ${zone}`);
    const association = { routeTableId: table.id, subnetId: subnet.id };
    new aws.ec2.RouteTableAssociation(name, association, { parent: this });
    return table;
  }

  #routes(
    prefix: string,
    tier: Tier,
    target: (
      table: aws.ec2.RouteTable,
      zone: number,
    ) => Omit<aws.ec2.RouteArgs, 'destinationCidrBlock'>,
  ): void {
    for (const [zone, table] of this.routeTables[tier].entries()) {
      const route = { ...target(table, zone), destinationCidrBlock: '0.0.0.0/0' };
      new aws.ec2.Route(`${prefix}-${tier}-${zone}`, route, { parent: this });
    }
  }

  #nat(prefix: string, zone: number, gateway: aws.ec2.InternetGateway): aws.ec2.NatGateway {
    const name = `${prefix}-${zone}`;
    const subnet = this.subnets.public[zone];
    if (!subnet) throw new Error(`no public subnet in zone ${zone}`);
    const address = new aws.ec2.Eip(name, { domain: 'vpc' }, { parent: this });
    return new aws.ec2.NatGateway(
      name,
      { allocationId: address.id, subnetId: subnet.id },
      { parent: this, dependsOn: gateway },
    );
  }
}

function byTier<T>(make: (tier: Tier) => T): Record<Tier, T> {
  return { public: make('public'), private: make('private'), data: make('data') };
}
