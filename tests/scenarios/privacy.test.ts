import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPath } from '../../core/exports/export-paths.js';
import { readExport } from '../../core/exports/start-export.js';
import { erasePerson, readPrivacyRequest, requestPersonExport } from '../../core/privacy/request-person.js';
import {
  isOver,
  launch,
  makeSender,
  ordinaryNumbers,
  untilProgress,
  type Sender,
} from '../support/sender.js';
import { expectAddsUp } from '../support/adds-up.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

describe('a person', () => {
  const uploads = mkdtempSync(join(tmpdir(), 'gallant-uploads-'));
  const stack = useStack({ ownDatabase: true, env: { UPLOAD_DIR: uploads } });
  afterAll(() => rm(uploads, { recursive: true, force: true }));

  const ended = ({ actor }: Sender, requestId: string) =>
    waitFor('the end of the request', async () => {
      const found = await stack.core.read(actor, readPrivacyRequest, { requestId });
      return found?.state === 'done' ? found : null;
    });

  test('who is erased while a campaign runs is forgotten when it is over; the books add up', async () => {
    await stack.startWorker();
    const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(50) });
    const { actor, numbers } = sender;
    const [person = ''] = numbers;
    const campaignId = await launch(stack.core, sender);
    const { id } = await stack.core.run(actor, erasePerson, { msisdn: person, confirm: person });
    await untilProgress(stack.core, { sender, campaignId }, isOver);
    const erased = await ended(sender, id);
    expect(erased.subject).toMatch(/^#/);
    const wanted = await stack.core.run(actor, requestPersonExport, { msisdn: person });
    const { report, exportId } = await ended(sender, wanted.id);
    expect(report).toMatchObject({ contacts: 0, messages: 0, refusedRows: 0 });
    const file = await stack.core.read(actor, readExport, { exportId: exportId ?? '' });
    if (file === null) throw new Error('There is no such export');
    expect(JSON.parse(await readFile(exportPath(uploads, file), 'utf8'))).toMatchObject({
      number: person,
      messages: [],
    });
    await expectAddsUp(stack, sender, campaignId);
  }, 120_000);
});
