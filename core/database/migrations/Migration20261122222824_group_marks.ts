import { Migration } from '@mikro-orm/migrations';

export class Migration20261122222824_group_marks extends Migration {

  override name = 'Migration20261122222824_group_marks';

  override up(): void | Promise<void> {
    this.addSql(`create table \`group_mark\` (\`account_id\` binary(16) not null, \`kind\` varchar(4) character set ascii collate ascii_bin not null, \`mark\` tinyint unsigned not null, \`group_id\` binary(16) not null, primary key (\`account_id\`, \`kind\`, \`mark\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`group_mark\` add unique \`group_mark_group\` (\`account_id\`, \`group_id\`);`);

    this.addSql(`alter table \`contact\` add \`tag_marks\` bigint unsigned not null default '0', add \`list_marks\` bigint unsigned not null default '0';`);

    for (const [kind, groups, members] of [['tag', 'tag', 'contact_tag'], ['list', 'contact_list', 'list_member']]) {
      // the largest gain most by a mark
      this.addSql(`insert into group_mark (account_id, kind, mark, group_id) select account_id, '${kind}', place - 1, id from (select account_id, id, row_number() over (partition by account_id order by contact_count desc, id) as place from ${groups}) g where place <= 64;`);
      this.addSql(`update contact c join (select m.account_id, m.contact_id, bit_or(1 << k.mark) as marks from ${members} m join group_mark k on k.account_id = m.account_id and k.group_id = m.${kind}_id group by m.account_id, m.contact_id) g on g.account_id = c.account_id and g.contact_id = c.id set c.${kind}_marks = g.marks;`);
    }
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`group_mark\`;`);

    this.addSql(`alter table \`contact\` drop column \`tag_marks\`, drop column \`list_marks\`;`);
  }

}
