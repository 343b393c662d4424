import { Migration } from '@mikro-orm/migrations';

export class Migration20261122130000_initial extends Migration {

  override name = 'Migration20261122133607_initial';

  override up(): void | Promise<void> {
    this.addSql(`create table \`account\` (\`id\` binary(16) not null, \`name\` varchar(100) not null, \`currency\` varchar(3) character set ascii collate ascii_bin not null, \`country\` varchar(2) character set ascii collate ascii_bin not null, \`time_zone\` varchar(64) character set ascii collate ascii_bin not null, \`created_at\` datetime(3) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`account_hour\` (\`account_id\` binary(16) not null, \`at\` datetime(3) not null, \`submitted\` int unsigned not null default 0, \`delivered\` int unsigned not null default 0, \`failed\` int unsigned not null default 0, \`captured\` bigint not null default '0', primary key (\`account_id\`, \`at\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`api_key\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`name\` varchar(100) not null, \`prefix\` varchar(20) character set ascii collate ascii_bin not null, \`secret_hash\` varchar(64) character set ascii collate ascii_bin not null, \`created_by\` binary(16) null, \`created_at\` datetime(3) not null, \`last_used_at\` datetime(3) null, \`revoked_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`api_key\` add unique \`api_key_secret\` (\`secret_hash\`);`);

    this.addSql(`create table \`campaign\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`name\` varchar(100) not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`state_reason\` varchar(200) null, \`sender_id\` varchar(16) not null, \`body\` text not null, \`flash\` tinyint(1) not null default false, \`list_id\` binary(16) null, \`cursor_id\` binary(16) null, \`exhausted\` tinyint(1) not null default false, \`next_chunk\` int unsigned not null default 0, \`open_chunks\` int unsigned not null default 0, \`uncommitted\` bigint not null default '0', \`created_at\` datetime(3) not null, \`launched_at\` datetime(3) null, \`finished_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`campaign_failure\` (\`account_id\` binary(16) not null, \`campaign_id\` binary(16) not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`reason\` varchar(64) character set ascii collate ascii_bin not null, \`count\` int not null default 0, primary key (\`account_id\`, \`campaign_id\`, \`state\`, \`reason\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`campaign_progress\` (\`account_id\` binary(16) not null, \`campaign_id\` binary(16) not null, \`revision\` int unsigned not null default 0, \`recipients\` int unsigned not null default 0, \`skipped\` int unsigned not null default 0, \`claimed\` int unsigned not null default 0, \`submitted\` int unsigned not null default 0, \`sent\` int unsigned not null default 0, \`delivered\` int unsigned not null default 0, \`undelivered\` int unsigned not null default 0, \`failed\` int unsigned not null default 0, \`expired\` int unsigned not null default 0, \`unknown\` int unsigned not null default 0, \`cancelled\` int unsigned not null default 0, \`segments\` int unsigned not null default 0, \`held\` bigint not null default '0', \`captured\` bigint not null default '0', \`released\` bigint not null default '0', \`updated_at\` datetime(3) not null, primary key (\`account_id\`, \`campaign_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`campaign_second\` (\`account_id\` binary(16) not null, \`campaign_id\` binary(16) not null, \`at\` datetime not null, \`submitted\` int unsigned not null default 0, \`delivered\` int unsigned not null default 0, \`failed\` int unsigned not null default 0, primary key (\`account_id\`, \`campaign_id\`, \`at\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`campaign_skip\` (\`account_id\` binary(16) not null, \`campaign_id\` binary(16) not null, \`reason\` varchar(32) character set ascii collate ascii_bin not null, \`count\` int unsigned not null default 0, primary key (\`account_id\`, \`campaign_id\`, \`reason\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`carrier_account\` (\`id\` binary(16) not null, \`name\` varchar(100) not null, \`url\` varchar(500) not null, \`enabled\` tinyint(1) not null default true, \`id_shape\` varchar(24) character set ascii collate ascii_bin not null default 'same', \`created_at\` datetime(3) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`carrier_account\` add unique \`carrier_account_name\` (\`name\`);`);

    this.addSql(`create table \`chunk\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`campaign_id\` binary(16) null, \`size\` smallint unsigned not null, \`first_message_id\` binary(16) not null, \`last_message_id\` binary(16) not null, \`attempted\` varbinary(256) not null, \`settled\` varbinary(256) not null, \`currency\` varchar(3) character set ascii collate ascii_bin not null, \`carrier_id\` binary(16) null, \`run_id\` binary(16) null, \`created_at\` datetime(3) not null, \`completed_at\` datetime(3) null, \`sweep_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`chunk\` add index \`chunk_sweep\` (\`sweep_at\`);`);
    this.addSql(`alter table \`chunk\` add index \`chunk_campaign\` (\`account_id\`, \`campaign_id\`);`);

    this.addSql(`create table \`contact\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`msisdn\` varchar(16) character set ascii collate ascii_bin not null, \`first_name\` varchar(100) null, \`last_name\` varchar(100) null, \`custom\` json not null, \`opted_out_at\` datetime(3) null, \`created_at\` datetime(3) not null, \`updated_at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`contact\` add unique \`contact_msisdn\` (\`account_id\`, \`msisdn\`);`);

    this.addSql(`create table \`contact_import\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`upload_id\` binary(16) not null, \`file_name\` varchar(255) not null, \`list_id\` binary(16) null, \`default_country\` varchar(2) character set ascii collate ascii_bin not null, \`on_known\` varchar(12) character set ascii collate ascii_bin not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`revision\` int unsigned not null default 0, \`bytes_total\` bigint unsigned not null, \`bytes_read\` bigint unsigned not null default '0', \`rows\` int unsigned not null default 0, \`imported\` int unsigned not null default 0, \`updated\` int unsigned not null default 0, \`unchanged\` int unsigned not null default 0, \`duplicates\` int unsigned not null default 0, \`refused\` int unsigned not null default 0, \`refused_reasons\` json not null, \`failure\` varchar(500) null, \`created_at\` datetime(3) not null, \`started_at\` datetime(3) null, \`finished_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`contact_list\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`name\` varchar(100) not null, \`contact_count\` int unsigned not null default 0, \`created_at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`contact_list\` add unique \`contact_list_name\` (\`account_id\`, \`name\`);`);

    this.addSql(`create table \`idempotency_key\` (\`account_id\` binary(16) not null, \`idempotency_key\` varchar(64) collate utf8mb4_bin not null, \`message_id\` binary(16) not null, \`input_hash\` varchar(64) character set ascii collate ascii_bin not null, \`created_at\` datetime(3) not null, primary key (\`account_id\`, \`idempotency_key\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`idempotency_key\` add index \`idempotency_key_age\` (\`created_at\`);`);

    this.addSql(`create table \`inbound_message\` (\`carrier_id\` binary(16) not null, \`id\` binary(16) not null, \`sender\` varchar(24) character set ascii collate ascii_bin not null, \`recipient\` varchar(24) character set ascii collate ascii_bin not null, \`body\` text not null, \`received_at\` datetime(3) not null, primary key (\`carrier_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`job\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`name\` varchar(32) character set ascii collate ascii_bin not null, \`job_key\` varchar(100) character set ascii collate ascii_bin not null, \`payload\` json not null, \`owner\` binary(16) null, \`attempt\` int unsigned not null default 0, \`last_error\` varchar(500) null, \`written_at\` datetime(3) not null, \`relay_at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`job\` add index \`job_relay\` (\`relay_at\`);`);
    this.addSql(`alter table \`job\` add unique \`job_key\` (\`account_id\`, \`job_key\`);`);

    this.addSql(`create table \`ledger_entry\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`kind\` varchar(12) character set ascii collate ascii_bin not null, \`cause_id\` binary(16) not null, \`debit\` varchar(24) character set ascii collate ascii_bin not null, \`credit\` varchar(24) character set ascii collate ascii_bin not null, \`amount\` bigint not null, \`currency\` varchar(3) character set ascii collate ascii_bin not null, \`campaign_id\` binary(16) null, \`message_id\` binary(16) null, \`memo\` varchar(200) null, \`posted_at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`ledger_entry\` add unique \`ledger_entry_cause\` (\`account_id\`, \`kind\`, \`cause_id\`);`);

    this.addSql(`create table \`list_member\` (\`account_id\` binary(16) not null, \`list_id\` binary(16) not null, \`contact_id\` binary(16) not null, \`added_at\` datetime(3) not null, primary key (\`account_id\`, \`list_id\`, \`contact_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`login_session\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`user_id\` binary(16) not null, \`token_hash\` varchar(64) character set ascii collate ascii_bin not null, \`previous_hash\` varchar(64) character set ascii collate ascii_bin null, \`created_at\` datetime(3) not null, \`rotated_at\` datetime(3) not null, \`expires_at\` datetime(3) not null, \`revoked_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`login_session\` add unique \`login_session_token\` (\`token_hash\`);`);
    this.addSql(`alter table \`login_session\` add unique \`login_session_previous\` (\`previous_hash\`);`);

    this.addSql(`create table \`membership\` (\`account_id\` binary(16) not null, \`user_id\` binary(16) not null, \`role\` varchar(16) character set ascii collate ascii_bin not null, \`created_at\` datetime(3) not null, primary key (\`account_id\`, \`user_id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`membership\` add index \`membership_user\` (\`user_id\`);`);

    this.addSql(`create table \`message\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`campaign_id\` binary(16) null, \`contact_id\` binary(16) null, \`chunk_id\` binary(16) not null, \`ordinal\` smallint unsigned not null, \`recipient\` varchar(16) character set ascii collate ascii_bin not null, \`sender_id\` varchar(16) not null, \`body\` text not null, \`encoding\` varchar(4) character set ascii collate ascii_bin not null, \`segments\` tinyint unsigned not null, \`price\` bigint not null, \`flash\` tinyint(1) not null default false, \`validity_seconds\` int unsigned null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`reason\` varchar(64) character set ascii collate ascii_bin null, \`created_at\` datetime(3) not null, \`final_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`message\` add index \`message_campaign\` (\`account_id\`, \`campaign_id\`, \`id\`);`);

    this.addSql(`create table \`message_exception\` (\`account_id\` binary(16) not null, \`campaign_id\` binary(16) not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`message_id\` binary(16) not null, primary key (\`account_id\`, \`campaign_id\`, \`state\`, \`message_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`message_part\` (\`account_id\` binary(16) not null, \`message_id\` binary(16) not null, \`part\` tinyint unsigned not null, \`delivered\` tinyint(1) not null default false, primary key (\`account_id\`, \`message_id\`, \`part\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`price\` (\`currency\` varchar(3) character set ascii collate ascii_bin not null, \`prefix\` varchar(8) character set ascii collate ascii_bin not null, \`micros\` bigint not null, primary key (\`currency\`, \`prefix\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`refused_row\` (\`account_id\` binary(16) not null, \`import_id\` binary(16) not null, \`line\` int unsigned not null, \`column_name\` varchar(100) null, \`value\` varchar(200) null, \`reason\` varchar(200) not null, primary key (\`account_id\`, \`import_id\`, \`line\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`submission\` (\`carrier_id\` binary(16) not null, \`provider_id\` varchar(65) character set ascii collate ascii_bin not null, \`account_id\` binary(16) not null, \`message_id\` binary(16) not null, \`campaign_id\` binary(16) null, \`recipient\` varchar(16) character set ascii collate ascii_bin not null, \`part\` tinyint unsigned not null, \`parts\` tinyint unsigned not null, primary key (\`carrier_id\`, \`provider_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`unresolved_message\` (\`carrier_id\` binary(16) not null, \`recipient\` varchar(16) character set ascii collate ascii_bin not null, \`message_id\` binary(16) not null, \`account_id\` binary(16) not null, \`campaign_id\` binary(16) null, \`price\` bigint not null, \`attempted_at\` datetime(3) not null, \`expires_at\` datetime(3) not null, primary key (\`carrier_id\`, \`recipient\`, \`message_id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`unresolved_message\` add index \`unresolved_message_expiry\` (\`expires_at\`);`);

    this.addSql(`create table \`upload\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`file_name\` varchar(255) not null, \`bytes\` bigint unsigned not null, \`created_at\` datetime(3) not null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`user\` (\`id\` binary(16) not null, \`email\` varchar(254) not null, \`name\` varchar(100) not null, \`password_hash\` varchar(255) character set ascii collate ascii_bin not null, \`created_at\` datetime(3) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`user\` add unique \`user_email\` (\`email\`);`);

    this.addSql(`create table \`waiting_receipt\` (\`carrier_id\` binary(16) not null, \`id\` binary(16) not null, \`provider_id\` varchar(65) character set ascii collate ascii_bin null, \`recipient\` varchar(24) character set ascii collate ascii_bin not null, \`state\` varchar(12) character set ascii collate ascii_bin not null, \`error_code\` varchar(16) character set ascii collate ascii_bin null, \`received_at\` datetime(3) not null, primary key (\`carrier_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`wallet\` (\`account_id\` binary(16) not null, \`currency\` varchar(3) character set ascii collate ascii_bin not null, \`available\` bigint not null default '0', \`held\` bigint not null default '0', \`captured\` bigint not null default '0', \`topped_up\` bigint not null default '0', primary key (\`account_id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`worker_process\` (\`id\` binary(16) not null, \`host\` varchar(100) not null, \`pid\` int unsigned not null, \`started_at\` datetime(3) not null, \`beat_at\` datetime(3) not null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`alter table \`wallet\` add constraint \`wallet_never_negative\` check (available >= 0 and held >= 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`account\`;`);
    this.addSql(`drop table if exists \`account_hour\`;`);
    this.addSql(`drop table if exists \`api_key\`;`);
    this.addSql(`drop table if exists \`campaign\`;`);
    this.addSql(`drop table if exists \`campaign_failure\`;`);
    this.addSql(`drop table if exists \`campaign_progress\`;`);
    this.addSql(`drop table if exists \`campaign_second\`;`);
    this.addSql(`drop table if exists \`campaign_skip\`;`);
    this.addSql(`drop table if exists \`carrier_account\`;`);
    this.addSql(`drop table if exists \`chunk\`;`);
    this.addSql(`drop table if exists \`contact\`;`);
    this.addSql(`drop table if exists \`contact_import\`;`);
    this.addSql(`drop table if exists \`contact_list\`;`);
    this.addSql(`drop table if exists \`idempotency_key\`;`);
    this.addSql(`drop table if exists \`inbound_message\`;`);
    this.addSql(`drop table if exists \`job\`;`);
    this.addSql(`drop table if exists \`ledger_entry\`;`);
    this.addSql(`drop table if exists \`list_member\`;`);
    this.addSql(`drop table if exists \`login_session\`;`);
    this.addSql(`drop table if exists \`membership\`;`);
    this.addSql(`drop table if exists \`message\`;`);
    this.addSql(`drop table if exists \`message_exception\`;`);
    this.addSql(`drop table if exists \`message_part\`;`);
    this.addSql(`drop table if exists \`price\`;`);
    this.addSql(`drop table if exists \`refused_row\`;`);
    this.addSql(`drop table if exists \`submission\`;`);
    this.addSql(`drop table if exists \`unresolved_message\`;`);
    this.addSql(`drop table if exists \`upload\`;`);
    this.addSql(`drop table if exists \`user\`;`);
    this.addSql(`drop table if exists \`waiting_receipt\`;`);
    this.addSql(`drop table if exists \`wallet\`;`);
    this.addSql(`drop table if exists \`worker_process\`;`);
  }

}
