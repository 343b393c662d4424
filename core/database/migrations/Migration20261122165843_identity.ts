import { Migration } from '@mikro-orm/migrations';

export class Migration20261122165843_identity extends Migration {

  override name = 'Migration20261122165843_identity';

  override up(): void | Promise<void> {
    this.addSql(`create table \`audit_entry\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`at\` datetime(3) not null, \`action\` varchar(64) character set ascii collate ascii_bin not null, \`user_id\` binary(16) null, \`api_key_id\` binary(16) null, \`by_operator\` tinyint(1) not null default false, \`target\` varchar(64) character set ascii collate ascii_bin null, \`ip\` varchar(45) character set ascii collate ascii_bin null, \`user_agent\` varchar(300) null, \`request_id\` varchar(64) character set ascii collate ascii_bin null, \`before\` json null, \`after\` json null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`data_key\` (\`account_id\` binary(16) not null, \`version\` int unsigned not null, \`wrapped\` blob not null, \`master_key_id\` varchar(16) character set ascii collate ascii_bin not null, \`created_at\` datetime(3) not null, primary key (\`account_id\`, \`version\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`invitation\` (\`account_id\` binary(16) not null, \`id\` binary(16) not null, \`email\` varchar(254) not null, \`role\` varchar(16) character set ascii collate ascii_bin not null, \`token_hash\` varchar(64) character set ascii collate ascii_bin not null, \`invited_by\` binary(16) not null, \`created_at\` datetime(3) not null, \`expires_at\` datetime(3) not null, \`accepted_at\` datetime(3) null, \`revoked_at\` datetime(3) null, primary key (\`account_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`invitation\` add unique \`invitation_token\` (\`token_hash\`);`);

    this.addSql(`create table \`passkey\` (\`user_id\` binary(16) not null, \`id\` binary(16) not null, \`credential_id\` varchar(1400) character set ascii collate ascii_bin not null, \`credential_hash\` varchar(64) character set ascii collate ascii_bin not null, \`public_key\` blob not null, \`counter\` bigint unsigned not null, \`transports\` varchar(100) character set ascii collate ascii_bin not null, \`name\` varchar(100) not null, \`created_at\` datetime(3) not null, \`last_used_at\` datetime(3) null, primary key (\`user_id\`, \`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`passkey\` add unique \`passkey_credential\` (\`credential_hash\`);`);

    this.addSql(`create table \`proof\` (\`id\` binary(16) not null, \`kind\` varchar(24) character set ascii collate ascii_bin not null, \`token_hash\` varchar(64) character set ascii collate ascii_bin not null, \`user_id\` binary(16) null, \`detail\` varchar(300) null, \`tries\` int unsigned not null default 0, \`created_at\` datetime(3) not null, \`expires_at\` datetime(3) not null, \`used_at\` datetime(3) null, primary key (\`id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`proof\` add unique \`proof_token\` (\`token_hash\`);`);
    this.addSql(`alter table \`proof\` add index \`proof_user\` (\`user_id\`);`);
    this.addSql(`alter table \`proof\` add index \`proof_expiry\` (\`expires_at\`);`);

    this.addSql(`create table \`recovery_code\` (\`user_id\` binary(16) not null, \`code_hash\` varchar(64) character set ascii collate ascii_bin not null, \`used_at\` datetime(3) null, primary key (\`user_id\`, \`code_hash\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`alter table \`account\` add \`suspended_at\` datetime(3) null, add \`suspended_reason\` varchar(200) null;`);

    this.addSql(`alter table \`api_key\` add \`test\` tinyint(1) not null default false, add \`scopes\` varchar(500) character set ascii collate ascii_bin not null, add \`allowed_ranges\` varchar(1000) character set ascii collate ascii_bin null, add \`replaced_by\` binary(16) null, add \`expires_at\` datetime(3) null;`);

    this.addSql(`alter table \`login_session\` add \`ip\` varchar(45) character set ascii collate ascii_bin null, add \`user_agent\` varchar(300) null;`);

    this.addSql(`alter table \`user\` add \`email_verified_at\` datetime(3) null, add \`operator\` tinyint(1) not null default false, add \`totp_secret\` blob null, add \`totp_enabled_at\` datetime(3) null, add \`totp_last_step\` int unsigned null;`);

    // What there was before there was a choice: keys that may everything a key can, people let in without a proof.
    this.addSql(
      `update \`api_key\` set \`scopes\` = 'account:read campaigns:read campaigns:send campaigns:write contacts:read contacts:write messages:read messages:send money:read';`,
    );
    this.addSql(`update \`user\` set \`email_verified_at\` = \`created_at\`;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`audit_entry\`;`);
    this.addSql(`drop table if exists \`data_key\`;`);
    this.addSql(`drop table if exists \`invitation\`;`);
    this.addSql(`drop table if exists \`passkey\`;`);
    this.addSql(`drop table if exists \`proof\`;`);
    this.addSql(`drop table if exists \`recovery_code\`;`);

    this.addSql(`alter table \`account\` drop column \`suspended_at\`, drop column \`suspended_reason\`;`);

    this.addSql(`alter table \`api_key\` drop column \`test\`, drop column \`scopes\`, drop column \`allowed_ranges\`, drop column \`replaced_by\`, drop column \`expires_at\`;`);

    this.addSql(`alter table \`login_session\` drop column \`ip\`, drop column \`user_agent\`;`);

    this.addSql(`alter table \`user\` drop column \`email_verified_at\`, drop column \`operator\`, drop column \`totp_secret\`, drop column \`totp_enabled_at\`, drop column \`totp_last_step\`;`);
  }

}
