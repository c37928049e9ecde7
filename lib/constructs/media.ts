import { Duration } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { assetsFolder, mediaFolders } from '../../functions/shared/media-folders.ts';
import { acknowledgeAccessLogs } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/**
 * Days that the bucket's access logs are kept: S3 writes the whole address of who fetched a film into them, and no
 * setting of it writes less. So they last long enough to look into a misuse of a link, and no longer.
 */
const accessLogDays = 7;

/**
 * Films and what they are made from. Not versioned: a film can be made again from its plan, and what an owner
 * deletes must be gone.
 */
export class Media extends Construct {
  readonly bucket: Bucket;
  /** The folders that functions work in. */
  readonly objectArns: readonly string[];
  /** The folder of files that owners upload. */
  readonly assetArns: readonly string[];

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: removalPolicyOf(config),
      // CloudFormation removes no bucket that holds anything.
      autoDeleteObjects: !config.retainData,
      lifecycleRules: [
        { id: 'work', prefix: mediaFolders.work, expiration: Duration.days(1) },
        { id: 'movies', prefix: mediaFolders.movies, expiration: Duration.days(90) },
        { id: 'vendors', prefix: mediaFolders.vendors, expiration: Duration.days(7) },
        { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      cors: [fromAnyPage],
      ...(config.mediaAccessLogs ? { serverAccessLogsBucket: this.accessLogs(config) } : {}),
    });
    if (!config.mediaAccessLogs) {
      acknowledgeAccessLogs(this.bucket, 'Kept only where they may be asked for: staging and prod.');
    }
    this.objectArns = Object.values(mediaFolders).map((folder) => this.bucket.arnForObjects(`${folder}*`));
    this.assetArns = [this.bucket.arnForObjects(`${assetsFolder}*`)];
  }

  private accessLogs(config: Config): IBucket {
    const logs = new Bucket(this, 'AccessLogs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: removalPolicyOf(config),
      autoDeleteObjects: !config.retainData,
      lifecycleRules: [{ id: 'retention', expiration: Duration.days(accessLogDays) }],
    });
    acknowledgeAccessLogs(logs, 'This bucket holds the access logs; logging itself would never end.');
    // Under exactOptionalPropertyTypes the class does not match its own interface.
    return logs as IBucket;
  }
}

/**
 * What a page does with presigned addresses. Who has one may use it wherever they are, and S3 knows no cookies, so that
 * the page may be of any origin: that of the Studio is known only after this bucket.
 */
const fromAnyPage = {
  allowedOrigins: ['*'],
  allowedMethods: [HttpMethods.GET, HttpMethods.HEAD, HttpMethods.PUT],
  allowedHeaders: ['content-type', 'range', 'x-amz-checksum-sha256'],
  exposedHeaders: ['accept-ranges', 'content-length', 'content-range', 'etag'],
  maxAge: 3600,
};
