import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { acknowledgeNoRestore } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** The one table; `docs/architecture.md` lists what is in it. */
export class Data extends Construct {
  readonly table: Table;
  readonly indexArn: string;

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: config.pointInTimeRecovery },
      deletionProtection: config.deletionProtection,
      removalPolicy: removalPolicyOf(config),
    });
    this.table.addGlobalSecondaryIndex({
      indexName: 'gsi1',
      partitionKey: { name: 'gsi1pk', type: AttributeType.STRING },
      sortKey: { name: 'gsi1sk', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    if (!config.pointInTimeRecovery) acknowledgeNoRestore(this.table);
    this.indexArn = `${this.table.tableArn}/index/gsi1`;
  }
}
