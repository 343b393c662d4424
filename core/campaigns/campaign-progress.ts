import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, microsColumn, timeColumn } from '../database/columns.js';

const count = () => p.integer().unsigned().default(0);

/** A campaign's counters, changed in the transaction that changes what they count. */
export const CampaignProgress = defineEntity({
  name: 'CampaignProgress',
  tableName: 'campaign_progress',
  properties: {
    accountId: idColumn().primary(),
    campaignId: idColumn().primary(),
    /** Grows with every change; a subscriber keeps the newest. */
    revision: count(),
    /** Audience at launch, without those left out. */
    recipients: count(),
    skipped: count(),
    /** Message rows written. */
    claimed: count(),
    /** Accepted by a carrier so far, whatever became of it. */
    submitted: count(),
    /** Accepted, no final receipt yet. */
    sent: count(),
    delivered: count(),
    undelivered: count(),
    failed: count(),
    expired: count(),
    unknown: count(),
    cancelled: count(),
    segments: count(),
    held: microsColumn().default(0),
    captured: microsColumn().default(0),
    released: microsColumn().default(0),
    updatedAt: timeColumn(),
  },
});
export type CampaignProgress = InferEntity<typeof CampaignProgress>;

/** How many recipients a campaign left out, by reason. */
export const CampaignSkip = defineEntity({
  name: 'CampaignSkip',
  tableName: 'campaign_skip',
  properties: {
    accountId: idColumn().primary(),
    campaignId: idColumn().primary(),
    reason: asciiColumn(32).primary(),
    count: count(),
  },
});

/** Who was left out, and why. */
export const SkippedRecipient = defineEntity({
  name: 'SkippedRecipient',
  tableName: 'skipped_recipient',
  properties: {
    accountId: idColumn().primary(),
    campaignId: idColumn().primary(),
    contactId: idColumn().primary(),
    reason: asciiColumn(32),
    at: timeColumn(),
  },
});

/** The contacts of a campaign whose audience was frozen at its launch. */
export const FrozenRecipient = defineEntity({
  name: 'FrozenRecipient',
  tableName: 'frozen_recipient',
  properties: {
    accountId: idColumn().primary(),
    campaignId: idColumn().primary(),
    contactId: idColumn().primary(),
  },
});

/** How many messages of a campaign ended in a state other than delivered, by reason. */
export const CampaignFailure = defineEntity({
  name: 'CampaignFailure',
  tableName: 'campaign_failure',
  properties: {
    accountId: idColumn().primary(),
    campaignId: idColumn().primary(),
    state: asciiColumn(12).primary(),
    reason: asciiColumn(64).primary(),
    count: p.integer().default(0),
  },
});

/** What happened in one second of a campaign. */
export const CampaignSecond = defineEntity({
  name: 'CampaignSecond',
  tableName: 'campaign_second',
  properties: {
    accountId: idColumn().primary(),
    campaignId: idColumn().primary(),
    at: p.datetime(0).primary(),
    submitted: count(),
    delivered: count(),
    failed: count(),
  },
});

/** What happened in one hour of an account, over everything it sends. */
export const AccountHour = defineEntity({
  name: 'AccountHour',
  tableName: 'account_hour',
  properties: {
    accountId: idColumn().primary(),
    at: timeColumn().primary(),
    submitted: count(),
    delivered: count(),
    failed: count(),
    captured: microsColumn().default(0),
  },
});
