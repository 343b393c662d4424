const MONEY = '{ micros currency formatted }';
const REFUSED = '__typename ... on Refusal { message }';

export const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { ${REFUSED} ... on VerificationSent { email } } }`;

export const VERIFY = `mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { ${REFUSED} ... on Session { accessToken } } }`;

export const IMPORT = `mutation ($input: ImportContactsInput!) { importContacts(input: $input) { ${REFUSED} ... on ContactImport { id list { id } } } }`;

export const IMPORT_PROGRESS = `subscription ($id: ID!) { contactImportProgress(id: $id) {
  state rows imported updated unchanged duplicates refused failure bytesTotal bytesRead list { id } refusedReasons { reason count } } }`;

export interface ImportProgress {
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  rows: number;
  imported: number;
  updated: number;
  unchanged: number;
  duplicates: number;
  refused: number;
  failure: string | null;
  bytesTotal: number;
  bytesRead: number;
  list: { id: string };
  refusedReasons: { reason: string; count: number }[];
}

export const CREATE_CAMPAIGN = `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { ${REFUSED} ... on Campaign { id } } }`;

export const PREFLIGHT = `query ($id: ID!) { preflightCampaign(id: $id) { ${REFUSED} ... on CampaignPreflight { recipients segments cost ${MONEY} missing ${MONEY} } } }`;

export interface Money {
  micros: string;
  currency: string;
  formatted: string;
}

export interface Preflight {
  recipients: number;
  segments: number;
  cost: Money;
  missing: Money | null;
}

export const TOP_UP = `mutation ($input: TopUpSandboxInput!) { topUpSandbox(input: $input) { ${REFUSED} ... on Wallet { available ${MONEY} } } }`;

export const LAUNCH = `mutation ($id: ID!) { launchCampaign(id: $id) { ${REFUSED} ... on Campaign { id state } } }`;

export const PROGRESS = `subscription ($id: ID!) { campaignProgress(campaignId: $id) {
  revision state recipients skipped claimed queued sent delivered undelivered failed expired unknown cancelled segments
  ratePerSecond secondsLeft held ${MONEY} captured ${MONEY} released ${MONEY} } }`;

export interface Progress {
  revision: number;
  state: string;
  recipients: number;
  skipped: number;
  claimed: number;
  queued: number;
  sent: number;
  delivered: number;
  undelivered: number;
  failed: number;
  expired: number;
  unknown: number;
  cancelled: number;
  segments: number;
  ratePerSecond: number;
  secondsLeft: number | null;
  held: Money;
  captured: Money;
  released: Money;
}

export const WALLET = `{ wallet { available ${MONEY} held ${MONEY} captured ${MONEY} toppedUp ${MONEY} } }`;

export interface WalletView {
  wallet: { available: Money; held: Money; captured: Money; toppedUp: Money };
}
