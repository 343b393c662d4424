import { Migration } from '@mikro-orm/migrations';

export class Migration20261122222824_group_marks extends Migration {

  override name = 'Migration20261122222824_group_marks';

  override up(): void | Promise<void> {
    this.addSql(`create table \`group_mark\` (\`account_id\` binary(16) not null, \`kind\` varchar(4) character set ascii collate ascii_bin not null, \`mark\` tinyint unsigned not null, \`group_id\` binary(16) not null, primary key (\`account_id\`, \`kind\`, \`mark\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`group_mark\` add unique \`group_mark_group\` (\`account_id\`, \`group_id\`);`);

    this.addSql(`alter table \`contact\` add \`tag_marks\` bigint unsigned not null default '0', add \`list_marks\` bigint unsigned not null default '0';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`group_mark\`;`);

    this.addSql(`alter table \`contact\` drop column \`tag_marks\`, drop column \`list_marks\`;`);
  }

}
