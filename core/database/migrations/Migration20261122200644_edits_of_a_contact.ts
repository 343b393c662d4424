import { Migration } from '@mikro-orm/migrations';

export class Migration20261122200644_edits_of_a_contact extends Migration {

  override name = 'Migration20261122200644_edits_of_a_contact';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`bulk_edit_change\` add index \`bulk_edit_change_contact\` (\`account_id\`, \`contact_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`bulk_edit_change\` drop index \`bulk_edit_change_contact\`;`);
  }

}
