import { Migration } from '@mikro-orm/migrations';

export class Migration20261122191949_contacts_at_scale extends Migration {

  override name = 'Migration20261122191949_contacts_at_scale';

  override up(): void | Promise<void> {
    this.addSql(`create table \`activity_roll\` (\`account_id\` binary(16) not null, \`campaign_id\` binary(16) not null, \`due_at\` datetime(3) not null, \`cursor_id\` binary(16) null, \`round\` int unsigned not null default 0, \`revision\` int unsigned not null default 0, primary key (\`account_id\`, \`campaign_id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`activity_roll\` add index \`activity_roll_due\` (\`due_at\`);`);

    this.addSql(`create table \`bulk_edit\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`kind\` varchar(20) character set ascii collate ascii_bin not null, \`change\` json not null, \`selection\` json not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`cursor_id\` binary(16) null, \`revision\` int unsigned not null default 0, \`total\` int unsigned not null default 0, \`done\` int unsigned not null default 0, \`changed\` int unsigned not null default 0, \`failure\` varchar(500) null, \`undo_of_id\` binary(16) null, \`undone_at\` datetime(3) null, \`created_by\` binary(16) null, \`created_at\` datetime(3) not null, \`finished_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`bulk_edit_change\` (\`account_id\` binary(16) not null, \`edit_id\` binary(16) not null, \`contact_id\` binary(16) not null, \`value_before\` varchar(500) null, primary key (\`account_id\`, \`edit_id\`, \`contact_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`consent_event\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`subject\` varchar(65) character set ascii collate ascii_bin not null, \`purpose\` varchar(16) character set ascii collate ascii_bin not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`source\` varchar(24) character set ascii collate ascii_bin not null, \`evidence\` varchar(500) null, \`rule_version\` varchar(16) character set ascii collate ascii_bin not null, \`user_id\` binary(16) null, \`at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`consent_event\` add index \`consent_event_subject\` (\`account_id\`, \`subject\`, \`id\`);`);

    this.addSql(`create table \`contact_field\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`field_key\` varchar(40) character set ascii collate ascii_bin not null, \`label\` varchar(100) not null, \`kind\` varchar(8) character set ascii collate ascii_bin not null, \`options\` json not null, \`slot\` tinyint unsigned null, \`ready_at\` datetime(3) null, \`created_at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`contact_field\` add unique \`contact_field_key\` (\`account_id\`, \`field_key\`);`);

    this.addSql(`create table \`contact_tag\` (\`account_id\` binary(16) not null, \`tag_id\` binary(16) not null, \`contact_id\` binary(16) not null, \`added_at\` datetime(3) not null, primary key (\`account_id\`, \`tag_id\`, \`contact_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`do_not_disturb\` (\`msisdn\` varchar(16) character set ascii collate ascii_bin not null, \`list_id\` binary(16) not null, \`everything\` tinyint(1) not null default false, \`added_at\` datetime(3) not null, primary key (\`msisdn\`, \`list_id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`do_not_disturb\` add index \`do_not_disturb_added\` (\`added_at\`);`);

    this.addSql(`create table \`do_not_disturb_list\` (\`id\` binary(16) not null, \`name\` varchar(100) not null, \`country\` varchar(2) character set ascii collate ascii_bin null, \`everything\` tinyint(1) not null default false, \`number_count\` int unsigned not null default 0, \`created_at\` datetime(3) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`do_not_disturb_list\` add unique \`do_not_disturb_list_name\` (\`name\`);`);

    this.addSql(`create table \`export_file\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`kind\` varchar(20) character set ascii collate ascii_bin not null, \`format\` varchar(4) character set ascii collate ascii_bin not null, \`parameters\` json not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`revision\` int unsigned not null default 0, \`rows\` int unsigned not null default 0, \`bytes\` bigint unsigned not null default '0', \`file_name\` varchar(120) not null, \`failure\` varchar(500) null, \`created_by\` binary(16) null, \`created_at\` datetime(3) not null, \`finished_at\` datetime(3) null, \`expires_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`export_file\` add index \`export_file_expiry\` (\`expires_at\`);`);

    this.addSql(`create table \`frozen_recipient\` (\`account_id\` binary(16) not null, \`campaign_id\` binary(16) not null, \`contact_id\` binary(16) not null, primary key (\`account_id\`, \`campaign_id\`, \`contact_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`preference_code\` (\`account_id\` binary(16) not null, \`msisdn\` varchar(16) character set ascii collate ascii_bin not null, \`code_hash\` varchar(64) character set ascii collate ascii_bin not null, \`tries\` tinyint unsigned not null default 0, \`sent_at\` datetime(3) not null, \`expires_at\` datetime(3) not null, primary key (\`account_id\`, \`msisdn\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`privacy_request\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`kind\` varchar(12) character set ascii collate ascii_bin not null, \`subject\` varchar(65) character set ascii collate ascii_bin not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`report\` json not null, \`export_id\` binary(16) null, \`failure\` varchar(500) null, \`requested_by\` binary(16) null, \`created_at\` datetime(3) not null, \`finished_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`retention_rule\` (\`account_id\` binary(16) not null, \`kind\` varchar(20) character set ascii collate ascii_bin not null, \`days\` int unsigned not null, \`next_run_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`account_id\`, \`kind\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`retention_rule\` add index \`retention_rule_next\` (\`next_run_at\`);`);

    this.addSql(`create table \`retention_run\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`report\` json not null, \`started_at\` datetime(3) not null, \`finished_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`segment\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`name\` varchar(100) not null, \`rule\` json not null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`segment\` add unique \`segment_name\` (\`account_id\`, \`name\`);`);

    this.addSql(`create table \`skipped_recipient\` (\`account_id\` binary(16) not null, \`campaign_id\` binary(16) not null, \`contact_id\` binary(16) not null, \`reason\` varchar(32) character set ascii collate ascii_bin not null, \`at\` datetime(3) not null, primary key (\`account_id\`, \`campaign_id\`, \`contact_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`suppression\` (\`account_id\` binary(16) not null, \`subject\` varchar(65) character set ascii collate ascii_bin not null, \`marketing_at\` datetime(3) null, \`transactional_at\` datetime(3) null, \`changed_at\` datetime(3) not null, primary key (\`account_id\`, \`subject\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`suppression\` add index \`suppression_changed\` (\`account_id\`, \`changed_at\`);`);

    this.addSql(`create table \`tag\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`name\` varchar(60) not null, \`contact_count\` int unsigned not null default 0, \`created_at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`tag\` add unique \`tag_name\` (\`account_id\`, \`name\`);`);

    this.addSql(`create table \`view_setting\` (\`account_id\` binary(16) not null, \`user_id\` binary(16) not null, \`name\` varchar(40) character set ascii collate ascii_bin not null, \`value\` json not null, \`updated_at\` datetime(3) not null, primary key (\`account_id\`, \`user_id\`, \`name\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`alter table \`account\` add \`marketing_needs_opt_in\` tinyint(1) not null default false, add \`preference_sender_id\` varchar(16) null;`);

    this.addSql(`alter table \`campaign\` add \`segment_id\` binary(16) null, add \`frozen\` tinyint(1) not null default false, add \`purpose\` varchar(16) character set ascii collate ascii_bin not null default 'marketing';`);

    this.addSql(`alter table \`contact\` add \`country\` varchar(2) character set ascii collate ascii_bin null, add \`time_zone\` varchar(64) character set ascii collate ascii_bin null, add \`text1\` varchar(500) null, add \`text2\` varchar(500) null, add \`text3\` varchar(500) null, add \`text4\` varchar(500) null, add \`text5\` varchar(500) null, add \`text6\` varchar(500) null, add \`text7\` varchar(500) null, add \`text8\` varchar(500) null, add \`number1\` double null, add \`number2\` double null, add \`number3\` double null, add \`number4\` double null, add \`number5\` double null, add \`number6\` double null, add \`number7\` double null, add \`number8\` double null, add \`import_id\` binary(16) null, add \`opted_in_at\` datetime(3) null, add \`transactional_in_at\` datetime(3) null, add \`transactional_out_at\` datetime(3) null, add \`do_not_sell_at\` datetime(3) null, add \`last_sent_at\` datetime(3) null, add \`last_delivered_at\` datetime(3) null, add \`last_failed_at\` datetime(3) null, add \`last_replied_at\` datetime(3) null, add \`last_clicked_at\` datetime(3) null;`);
    this.addSql(`alter table \`contact\` add index \`contact_first_name\` (\`account_id\`, \`first_name\`);`);
    this.addSql(`alter table \`contact\` add index \`contact_last_name\` (\`account_id\`, \`last_name\`);`);

    this.addSql(`alter table \`contact_import\` add \`plan\` json null, add \`cancelled_at\` datetime(3) null, add \`consented\` int unsigned not null default 0, add \`refused_bytes\` bigint unsigned not null default '0';`);

    this.addSql(`alter table \`inbound_message\` add \`account_id\` binary(16) null, add \`contact_id\` binary(16) null;`);
    this.addSql(`alter table \`inbound_message\` add index \`inbound_message_contact\` (\`account_id\`, \`contact_id\`);`);

    this.addSql(`alter table \`message\` add index \`message_contact\` (\`account_id\`, \`contact_id\`);`);

    // who had opted out so far had opted out of everything
    this.addSql(`update contact set transactional_out_at = opted_out_at where opted_out_at is not null;`);
    this.addSql(`insert into suppression (account_id, subject, marketing_at, transactional_at, changed_at) select account_id, msisdn, opted_out_at, opted_out_at, utc_timestamp(3) from contact where opted_out_at is not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`activity_roll\`;`);
    this.addSql(`drop table if exists \`bulk_edit\`;`);
    this.addSql(`drop table if exists \`bulk_edit_change\`;`);
    this.addSql(`drop table if exists \`consent_event\`;`);
    this.addSql(`drop table if exists \`contact_field\`;`);
    this.addSql(`drop table if exists \`contact_tag\`;`);
    this.addSql(`drop table if exists \`do_not_disturb\`;`);
    this.addSql(`drop table if exists \`do_not_disturb_list\`;`);
    this.addSql(`drop table if exists \`export_file\`;`);
    this.addSql(`drop table if exists \`frozen_recipient\`;`);
    this.addSql(`drop table if exists \`preference_code\`;`);
    this.addSql(`drop table if exists \`privacy_request\`;`);
    this.addSql(`drop table if exists \`retention_rule\`;`);
    this.addSql(`drop table if exists \`retention_run\`;`);
    this.addSql(`drop table if exists \`segment\`;`);
    this.addSql(`drop table if exists \`skipped_recipient\`;`);
    this.addSql(`drop table if exists \`suppression\`;`);
    this.addSql(`drop table if exists \`tag\`;`);
    this.addSql(`drop table if exists \`view_setting\`;`);

    this.addSql(`alter table \`account\` drop column \`marketing_needs_opt_in\`, drop column \`preference_sender_id\`;`);

    this.addSql(`alter table \`campaign\` drop column \`segment_id\`, drop column \`frozen\`, drop column \`purpose\`;`);

    this.addSql(`alter table \`contact\` drop index \`contact_first_name\`;`);
    this.addSql(`alter table \`contact\` drop index \`contact_last_name\`;`);
    this.addSql(`alter table \`contact\` drop column \`country\`, drop column \`time_zone\`, drop column \`text1\`, drop column \`text2\`, drop column \`text3\`, drop column \`text4\`, drop column \`text5\`, drop column \`text6\`, drop column \`text7\`, drop column \`text8\`, drop column \`number1\`, drop column \`number2\`, drop column \`number3\`, drop column \`number4\`, drop column \`number5\`, drop column \`number6\`, drop column \`number7\`, drop column \`number8\`, drop column \`import_id\`, drop column \`opted_in_at\`, drop column \`transactional_in_at\`, drop column \`transactional_out_at\`, drop column \`do_not_sell_at\`, drop column \`last_sent_at\`, drop column \`last_delivered_at\`, drop column \`last_failed_at\`, drop column \`last_replied_at\`, drop column \`last_clicked_at\`;`);

    this.addSql(`alter table \`contact_import\` drop column \`plan\`, drop column \`cancelled_at\`, drop column \`consented\`, drop column \`refused_bytes\`;`);

    this.addSql(`alter table \`inbound_message\` drop index \`inbound_message_contact\`;`);
    this.addSql(`alter table \`inbound_message\` drop column \`account_id\`, drop column \`contact_id\`;`);

    this.addSql(`alter table \`message\` drop index \`message_contact\`;`);
  }

}
