import { Migration } from '@mikro-orm/migrations';

export class Migration20261122171535_sealing extends Migration {

  override name = 'Migration20261122171535_sealing';

  override up(): void | Promise<void> {
    this.addSql(`create table \`message_text\` (\`account_id\` binary(16) not null, \`chunk_id\` binary(16) not null, \`block\` tinyint unsigned not null, \`sealed\` mediumblob not null, primary key (\`account_id\`, \`chunk_id\`, \`block\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`alter table \`carrier_account\` add \`password\` blob null;`);

    this.addSql(`alter table \`inbound_message\` add \`sealed\` blob null;`);
    this.addSql(`alter table \`inbound_message\` modify \`body\` text null;`);

    this.addSql(`alter table \`message\` modify \`body\` text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`message_text\`;`);

    this.addSql(`alter table \`carrier_account\` drop column \`password\`;`);

    this.addSql(`alter table \`inbound_message\` drop column \`sealed\`;`);
    this.addSql(`alter table \`inbound_message\` modify \`body\` text not null;`);

    this.addSql(`alter table \`message\` modify \`body\` text not null;`);
  }

}
