import { Migration } from '@mikro-orm/migrations';

export class Migration20261122173939_test_keys extends Migration {

  override name = 'Migration20261122173939_test_keys';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`campaign\` add \`test\` tinyint(1) not null default false;`);

    this.addSql(`alter table \`carrier_account\` add \`sandbox\` tinyint(1) not null default false;`);

    this.addSql(`alter table \`chunk\` add \`test\` tinyint(1) not null default false;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`campaign\` drop column \`test\`;`);

    this.addSql(`alter table \`carrier_account\` drop column \`sandbox\`;`);

    this.addSql(`alter table \`chunk\` drop column \`test\`;`);
  }

}
