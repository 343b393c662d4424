import { readMessage } from '../../core/messages/read-messages.js';
import { sendMessage } from '../../core/messages/send-message.js';
import { addCarrier, listCarriers } from '../../core/carriers/manage-carriers.js';
import { PLATFORM, type Runner, type Work } from '../../core/database/work.js';
import { newMasterKey, processWith } from '../support/keys.js';
import { MASTER_KEY } from '../support/master-key.js';
import { runTypeScript, startTypeScript } from '../support/programs.js';
import {
  launch,
  makeSender,
  ordinaryNumbers,
  untilProgress,
  isOver,
  type Sender,
} from '../support/sender.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const SECRET = 'Meet me at the old harbour';

const send = (core: Runner, sender: Sender, idempotencyKey: string) =>
  core.run(sender.actor, sendMessage, {
    to: sender.numbers[0] as string,
    body: `${SECRET} ${idempotencyKey}`,
    senderId: 'GALLANT',
    idempotencyKey,
    flash: false,
    validitySeconds: null,
  });
const delivered = (core: Runner, sender: Sender, messageId: string) =>
  waitFor('the message to be delivered', async () => {
    const view = await core.read(sender.actor, readMessage, { messageId });
    return view?.state === 'delivered';
  });

describe('keys at rest', () => {
  const stack = useStack();

  const admin = (masterKeys: string, ...args: string[]) =>
    runTypeScript('scripts/admin.ts', args, {
      DATABASE_URL: stack.services.databaseUrl,
      REDIS_URL: stack.services.redis.url,
      MASTER_KEY: masterKeys,
    });
  const textsTo = (number: string) =>
    stack.simulator.messagesTo(number).map(({ text }) => Buffer.from(text ?? []).toString());
  /** Every value of every table, as a dump has it. */
  const dump = () =>
    stack.core.read(
      PLATFORM,
      async ({ sql }: Work) => {
        const tables = await sql.rows<{ name: string }>(
          'select table_name as name from information_schema.tables where table_schema = database()',
        );
        let text = '';
        for (const { name } of tables) {
          // what is said to nobody in particular stays in clear: docs/decisions/0002-sealing.md
          if (name === 'campaign') continue;
          const rows = await sql.rows<Record<string, unknown>>(`select * from \`${name}\``);
          text += rows
            .flatMap((row) => Object.values(row))
            .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
            .join('\n');
        }
        return text;
      },
      undefined,
    );

  test('what is said reaches the phone, and is in no table and in no log', async () => {
    const { core } = stack;
    const worker = await stack.startWorker({ LOG_LEVEL: 'debug' });
    const sender = await makeSender(core, { numbers: ordinaryNumbers(130) });
    const campaignId = await launch(core, sender, `${SECRET}, {{ first_name }}`);
    const { id } = await send(core, sender, 'one');
    await untilProgress(core, { sender, campaignId }, isOver);
    await delivered(core, sender, id);
    expect(textsTo(sender.numbers[0] as string).toSorted()).toEqual([`${SECRET} one`, `${SECRET}, N0`]);
    expect(textsTo(sender.numbers[129] as string)).toEqual([`${SECRET}, N129`]);
    expect(await core.read(sender.actor, readMessage, { messageId: id })).toMatchObject({
      body: `${SECRET} one`,
    });
    await core.run(PLATFORM, addCarrier, { name: 'other', url: 'smpp://gallant:hunter2@127.0.0.1:1' });
    const tables = await dump();
    expect(tables).toContain('GALLANT');
    for (const secret of ['harbour', 'hunter2']) expect(tables).not.toContain(secret);
    expect(worker.output()).not.toContain('harbour');
    expect(await admin(MASTER_KEY, 'carrier', 'list')).not.toMatch(/hunter2|gallant:secret/);
  });

  test('the master key is changed while a campaign is sent; without the new one nothing starts', async () => {
    const newer = newMasterKey();
    const both = `${MASTER_KEY},${newer}`;
    const knowsBoth = processWith({ orm: stack.core.orm, now: new Date() }, both);
    await stack.startWorker({ MASTER_KEY: both });
    const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(1_500) });
    const campaignId = await launch(stack.core, sender, `${SECRET}, {{ first_name }}`);
    const old = await send(stack.core, sender, 'old');
    await untilProgress(stack.core, { sender, campaignId }, ({ claimed }) => claimed > 0);
    expect(await admin(`${newer},${MASTER_KEY}`, 'keys', 'rotate', '--data')).toMatch(
      /Wrapped \d+ data keys.*\n.*Made \d+ new/,
    );
    await untilProgress(stack.core, { sender, campaignId }, isOver);
    await delivered(knowsBoth, sender, old.id);
    for (const [at, number] of sender.numbers.entries()) {
      expect(textsTo(number)).toContain(`${SECRET}, N${at}`);
    }
    const list = await admin(newer, 'keys', 'list');
    expect(list).toContain('newest');
    expect(list).not.toMatch(/MISSING|still needed/);
    const carriers = await stack.core.read(PLATFORM, listCarriers, undefined);
    expect(carriers.filter(({ url }) => new URL(url).password !== '')).toEqual([]);

    for (const file of ['server/main.ts', 'worker/main.ts']) {
      const program = startTypeScript(file, [], {
        DATABASE_URL: stack.services.databaseUrl,
        REDIS_URL: stack.services.redis.url,
        TOKEN_SECRET: 'a secret of forty characters for tests..',
        PORT: '0',
        WORKER_PORT: '0',
        MASTER_KEY,
      });
      expect((await program.exited).code).toBe(1);
      expect(program.output()).toMatch(
        /MASTER_KEY lacks a key that this database was sealed with: [0-9a-f]{16}/,
      );
    }
    const worker = await stack.startWorker({ MASTER_KEY: newer });
    expect(worker.running).toBe(true);
  });
});
