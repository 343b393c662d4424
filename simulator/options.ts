import { z } from 'zod';

const port = z.int().min(0).max(65535);
const milliseconds = z.number().min(0).max(3_600_000);
const ratio = z.number().min(0).max(1);
const perSecond = z.number().min(0);

const ID_FORMATS = [
  'decimal',
  'hex-response-decimal-receipt',
  'decimal-response-hex-receipt',
  'uppercase-hex',
  'zero-padded',
] as const;
export type IdFormat = (typeof ID_FORMATS)[number];

const RECEIPT_SHAPES = ['both', 'tlv', 'text', 'payload'] as const;

const RECEIPT_DATES = ['minutes', 'seconds', 'full-year'] as const;
export type ReceiptDates = (typeof RECEIPT_DATES)[number];

/** What is fixed once the simulator listens. */
const fixed = {
  smppPort: port.describe('SMPP port; 0 takes a free one'),
  httpPort: port.describe('HTTP port; 0 takes a free one'),
  host: z.string().min(1).describe('address that both listen on'),
  systems: z
    .record(z.string().min(1).max(15), z.string().max(8))
    .describe('who may bind: system_id:password, separated by commas'),
};

/** What may change while it runs. */
const behaviour = {
  maxBinds: z.int().min(1).describe('binds that one system_id may hold'),
  rate: perSecond.describe('submit_sm a second for a system_id; above it ESME_RTHROTTLED; 0 is no limit'),
  bindRate: perSecond.describe('the same for each bind'),
  latencyMs: milliseconds.describe('time from submit_sm to its response'),
  latencyJitterMs: milliseconds.describe('up to so much more, at random'),
  receiptDelayMs: milliseconds.describe('time from the response to the receipt'),
  receiptJitterMs: milliseconds.describe('up to so much more, at random, which shuffles their order'),
  receiptRatio: ratio.describe('share of recipients whose receipts come at all'),
  undeliveredRatio: ratio.describe('share of recipients that end as UNDELIV'),
  expiredRatio: ratio.describe('share of recipients that end as EXPIRED'),
  scripted: z.boolean().describe("whether the recipient's last four digits choose the outcome"),
  idFormat: z.enum(ID_FORMATS).describe('how message ids are written'),
  receiptShape: z.enum(RECEIPT_SHAPES).describe('where a receipt carries what it says'),
  receiptDates: z.enum(RECEIPT_DATES).describe('10, 12 or 14 digits'),
  receiptLabel: z.enum(['text', 'Text']).describe('the last label in the text of a receipt'),
  deliverWindow: z.int().min(1).max(100_000).describe('unacknowledged deliver_sm a bind'),
  redeliverMs: milliseconds.describe('wait before a refused deliver_sm is sent again'),
  enquireLinkMs: z
    .number()
    .min(10)
    .describe('silence after which enquire_link is sent; twice that ends the connection'),
  journalLimit: z.int().min(1).max(50_000_000).describe('messages kept for the report by recipient'),
};

const Behaviour = z.strictObject(behaviour);
export const Options = z.strictObject({ ...fixed, ...behaviour });
const BehaviourPatch = Behaviour.partial();

export type SimulatorOptions = z.infer<typeof Options>;
export type Behaviour = z.infer<typeof Behaviour>;

export const DEFAULTS: Readonly<SimulatorOptions> = {
  smppPort: 2775,
  httpPort: 2776,
  host: '127.0.0.1',
  systems: { gallant: 'secret' },
  maxBinds: 20,
  rate: 0,
  bindRate: 0,
  latencyMs: 0,
  latencyJitterMs: 0,
  receiptDelayMs: 500,
  receiptJitterMs: 200,
  receiptRatio: 1,
  undeliveredRatio: 0,
  expiredRatio: 0,
  scripted: true,
  idFormat: 'decimal',
  receiptShape: 'both',
  receiptDates: 'minutes',
  receiptLabel: 'text',
  deliverWindow: 500,
  redeliverMs: 1000,
  enquireLinkMs: 30_000,
  journalLimit: 5_000_000,
};

/** The options asked for were not possible; the message names each fault. */
export class InvalidOptions extends Error {
  override readonly name = 'InvalidOptions';
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InvalidOptions(z.prettifyError(parsed.error));
  return parsed.data;
}

/** All options, defaults filled in. Throws InvalidOptions. */
export function readOptions(given: Partial<SimulatorOptions>): SimulatorOptions {
  const options = checked(Options, { ...DEFAULTS, ...given });
  refuseTooMuch(options);
  return options;
}

/** The behaviour after a change from outside. Nothing changes unless all of it is valid. Throws InvalidOptions. */
export function patched(current: SimulatorOptions, patch: unknown): SimulatorOptions {
  const next = { ...current, ...checked(BehaviourPatch, patch) };
  refuseTooMuch(next);
  return next;
}

function refuseTooMuch({ undeliveredRatio, expiredRatio }: Behaviour): void {
  if (undeliveredRatio + expiredRatio <= 1) return;
  throw new InvalidOptions('undeliveredRatio and expiredRatio are more than 1 together');
}
