/** What goes wrong while videos and movies are made. */
export interface ChaosPlan {
  name: string;
  /** How often each point fails, 0 to 1: see `local/faults.ts`. */
  rates: Readonly<Record<string, number>>;
  /** How often the whole cloud is killed and started again, as a crash does. */
  kills: number;
  /** Every stage and every scene takes some seconds longer. */
  slow: boolean;
}

const plan = (name: string, rates: ChaosPlan['rates'], rest: Partial<ChaosPlan> = {}): ChaosPlan => ({
  name,
  rates,
  kills: 0,
  slow: false,
  ...rest,
});

/** One fault each, and `all at once`, of which the gate runs a short form. */
export const chaosPlans: readonly ChaosPlan[] = [
  plan('kill', { 'lambda:kill': 0.1 }),
  plan('duplicate', { 'sqs:duplicate': 0.9 }),
  plan('reorder', { 'sqs:reorder': 0.9, 'sqs:unavailable': 0.3 }),
  plan('throttle', { 'dynamodb:throttle': 0.1 }),
  plan('S3 errors', { 's3:500': 0.1 }),
  plan('conflicts', { 'dynamodb:conflict': 0.1 }),
  plan('restart', {}, { kills: 5 }),
  plan('slow engine', {}, { slow: true }),
  plan(
    'all at once',
    {
      'lambda:kill': 0.1,
      'dynamodb:throttle': 0.05,
      'dynamodb:conflict': 0.05,
      's3:500': 0.08,
      'sqs:duplicate': 0.7,
      'sqs:reorder': 0.7,
      'sqs:unavailable': 0.4,
    },
    { kills: 1 },
  ),
];
