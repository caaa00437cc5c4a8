import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';

interface NamesArgs {
  readonly domain: string;
  /** CloudFront takes its certificate from us-east-1 alone. */
  readonly edgeProvider: aws.Provider;
}

/** The zone of the domain, and certificates for the edge and for the doors of the region. */
export class Names extends pulumi.ComponentResource {
  readonly zone: aws.route53.Zone;
  readonly edgeCertificateArn: pulumi.Output<string>;
  readonly regionalCertificateArn: pulumi.Output<string>;

  constructor(name: string, args: NamesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Names', name, {}, opts);
    const { domain } = args;
    this.zone = new aws.route53.Zone(domain, { name: domain }, { parent: this, protect: true });
    new aws.route53.Record(
      `${domain}-caa`,
      {
        zoneId: this.zone.zoneId,
        name: domain,
        type: 'CAA',
        ttl: 3600,
        records: ['0 issue "amazon.com"', '0 issuewild ";"'],
      },
      { parent: this },
    );
    const edge = this.#certificate('edge', domain, [], args.edgeProvider);
    const regional = this.#certificate('regional', domain, [`api.${domain}`]);
    // The same name asks for the same record in every certificate of the account: written once.
    const records = [domain, `api.${domain}`].map((each, at) =>
      this.#proof(each, regional.domainValidationOptions, at),
    );
    this.edgeCertificateArn = this.#validated('edge', edge, records.slice(0, 1), args.edgeProvider);
    this.regionalCertificateArn = this.#validated('regional', regional, records);
    this.registerOutputs();
  }

  #certificate(use: string, domainName: string, alternatives: string[], provider?: aws.Provider) {
    return new aws.acm.Certificate(
      use,
      {
        domainName,
        subjectAlternativeNames: alternatives,
        validationMethod: 'DNS',
        keyAlgorithm: 'RSA_2048',
        options: { certificateTransparencyLoggingPreference: 'ENABLED' },
      },
      { parent: this, ...(provider && { provider }) },
    );
  }

  #proof(
    name: string,
    options: aws.acm.Certificate['domainValidationOptions'],
    at: number,
  ): pulumi.Output<string> {
    const option = options.apply((all) => {
      const found = all[at];
      if (!found) throw new Error(`no validation record for ${name}`);
      return found;
    });
    return new aws.route53.Record(
      `${name}-validation`,
      {
        zoneId: this.zone.zoneId,
        name: option.resourceRecordName,
        type: option.resourceRecordType,
        records: [option.resourceRecordValue],
        ttl: 300,
        allowOverwrite: true,
      },
      { parent: this },
    ).fqdn;
  }

  #validated(
    use: string,
    certificate: aws.acm.Certificate,
    records: readonly pulumi.Output<string>[],
    provider?: aws.Provider,
  ): pulumi.Output<string> {
    return new aws.acm.CertificateValidation(
      use,
      { certificateArn: certificate.arn, validationRecordFqdns: [...records] },
      { parent: this, ...(provider && { provider }) },
    ).certificateArn;
  }
}
