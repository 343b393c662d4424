import { Migration } from '@mikro-orm/migrations';

export class Migration20261122222750_texted_numbers extends Migration {

  override name = 'Migration20261122222750_texted_numbers';

  override up(): void | Promise<void> {
    this.addSql(`create table \`texted_number\` (\`account_id\` binary(16) not null, \`msisdn\` varchar(16) character set ascii collate ascii_bin not null, \`sender_id\` varchar(16) not null, \`at\` datetime(3) not null, primary key (\`account_id\`, \`msisdn\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`texted_number\` add index \`texted_number_msisdn\` (\`msisdn\`);`);
    this.addSql(`alter table \`texted_number\` add index \`texted_number_sender\` (\`sender_id\`, \`account_id\`);`);

    this.addSql(`alter table \`campaign\` add index \`campaign_sender\` (\`sender_id\`, \`account_id\`);`);
    // what was sent before to numbers that are no contact's, or not that contact's any more; a read of all messages, once
    this.addSql(`insert into \`texted_number\` (\`account_id\`, \`msisdn\`, \`sender_id\`, \`at\`)
      select m.\`account_id\`, m.\`recipient\`, m.\`sender_id\`, m.\`created_at\`
        from \`message\` m
        join \`chunk\` k on k.\`account_id\` = m.\`account_id\` and k.\`id\` = m.\`chunk_id\` and k.\`test\` = 0
        left join \`contact\` c on c.\`account_id\` = m.\`account_id\` and c.\`id\` = m.\`contact_id\` and c.\`msisdn\` = m.\`recipient\`
       where c.\`id\` is null and m.\`state\` <> 'cancelled' and m.\`recipient\` <> 'erased'
      on duplicate key update
        \`sender_id\` = if(values(\`at\`) >= \`texted_number\`.\`at\`, values(\`sender_id\`), \`texted_number\`.\`sender_id\`),
        \`at\` = greatest(\`texted_number\`.\`at\`, values(\`at\`));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`texted_number\`;`);

    this.addSql(`alter table \`campaign\` drop index \`campaign_sender\`;`);
  }

}
