import { Account } from './accounts/account.js';
import { ApiKey } from './accounts/api-key.js';
import { Invitation } from './accounts/invitation.js';
import { LoginSession } from './accounts/login-session.js';
import { Membership } from './accounts/membership.js';
import { Proof } from './accounts/proof.js';
import { Passkey, RecoveryCode } from './accounts/second-factor.js';
import { User } from './accounts/user.js';
import { ViewSetting } from './accounts/view-setting.js';
import { AuditEntry } from './audit/audit-entry.js';
import { LedgerEntry, Wallet } from './billing/ledger.js';
import { Price } from './billing/price.js';
import {
  AccountHour,
  CampaignFailure,
  CampaignProgress,
  CampaignSecond,
  CampaignSkip,
  FrozenRecipient,
  SkippedRecipient,
} from './campaigns/campaign-progress.js';
import { Campaign } from './campaigns/campaign.js';
import { CarrierAccount } from './carriers/carrier-account.js';
import {
  ConsentEvent,
  DoNotDisturb,
  DoNotDisturbList,
  PreferenceCode,
  Suppression,
} from './consent/consent.js';
import { BulkEdit, BulkEditChange } from './contacts/bulk-edit.js';
import { ContactField } from './contacts/fields/contact-field.js';
import { ContactImport, RefusedRow, Upload } from './contacts/contact-import.js';
import { ContactList, ListMember } from './contacts/contact-list.js';
import { Contact } from './contacts/contact.js';
import { GroupMark } from './contacts/group-mark.js';
import { ContactTag, Tag } from './contacts/tag.js';
import { TextedNumber } from './contacts/texted-number.js';
import { ExportFile } from './exports/export-file.js';
import { JobRow, WorkerProcess } from './jobs/job-row.js';
import { Chunk } from './messages/chunk.js';
import { IdempotencyKey, Message, MessageException } from './messages/message.js';
import { MessageText } from './messages/message-text.js';
import { PrivacyRequest, RetentionRule, RetentionRun } from './privacy/privacy.js';
import { DataKey } from './sealing/data-key.js';
import { ActivityRoll, Segment } from './segments/segment.js';
import {
  InboundMessage,
  MessagePart,
  Submission,
  UnresolvedMessage,
  WaitingReceipt,
} from './messages/submission.js';

export const entities = [
  Account,
  User,
  Membership,
  ApiKey,
  LoginSession,
  Proof,
  RecoveryCode,
  Passkey,
  Invitation,
  AuditEntry,
  DataKey,
  Contact,
  ContactList,
  ListMember,
  Upload,
  ContactImport,
  RefusedRow,
  ContactField,
  Tag,
  ContactTag,
  GroupMark,
  TextedNumber,
  BulkEdit,
  BulkEditChange,
  Segment,
  ActivityRoll,
  ConsentEvent,
  Suppression,
  PreferenceCode,
  DoNotDisturbList,
  DoNotDisturb,
  ExportFile,
  PrivacyRequest,
  RetentionRule,
  RetentionRun,
  ViewSetting,
  Campaign,
  CampaignProgress,
  CampaignSkip,
  SkippedRecipient,
  FrozenRecipient,
  CampaignFailure,
  CampaignSecond,
  AccountHour,
  Chunk,
  Message,
  MessageText,
  MessageException,
  MessagePart,
  IdempotencyKey,
  Submission,
  UnresolvedMessage,
  WaitingReceipt,
  InboundMessage,
  LedgerEntry,
  Wallet,
  Price,
  CarrierAccount,
  JobRow,
  WorkerProcess,
];
