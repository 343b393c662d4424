import * as fc from 'fast-check';
import { messageFields, type DeliverSm, type MessageFields } from './pdu.js';
import { isReceipt, parseReceipt } from './receipt.js';

const deliver = (given: Partial<MessageFields>): DeliverSm => ({
  command: 'deliver_sm',
  sequence: 1,
  ...messageFields({ esmClass: 4, source: '254700000001', ...given }),
});
const ofText = (text: string) => parseReceipt(deliver({ shortMessage: Buffer.from(text, 'latin1') }));

const STANDARD =
  'id:0123456789 sub:001 dlvrd:001 submit date:2511221301 done date:2511221302 stat:DELIVRD err:000 text:Hello';

describe('a receipt', () => {
  test('in the words of the specification', () => {
    expect(ofText(STANDARD)).toEqual({
      providerId: '0123456789',
      recipient: '+254700000001',
      state: 'delivered',
      errorCode: null,
    });
  });

  test.each([
    ['Text: with a capital', STANDARD.replace('text:', 'Text:'), { state: 'delivered' }],
    ['an alphanumeric error', STANDARD.replace('err:000', 'err:E1f'), { errorCode: 'E1f' }],
    ['an error with leading zeros', STANDARD.replace('err:000', 'err:027'), { errorCode: '027' }],
    ['no error', STANDARD.replace(' err:000', ''), { errorCode: null }],
    ['no dates', 'id:abc stat:UNDELIV err:1', { providerId: 'abc', state: 'undelivered' }],
    ['no id', 'stat:EXPIRED err:1', { providerId: null, state: 'expired' }],
    ['an empty id', 'id: sub:001 stat:REJECTD', { providerId: null, state: 'rejected' }],
    ['no state', 'id:7', { providerId: '7', state: 'unknown' }],
    ['nothing at all', '', { providerId: null, state: 'unknown', errorCode: null }],
    ['keys in capitals', 'ID:7 STAT:DELIVRD', { providerId: '7', state: 'delivered' }],
    ['its fields in another order', 'stat:DELIVRD id:7', { providerId: '7', state: 'delivered' }],
    ['line breaks between fields', 'id:7\r\nstat:DELIVRD\nerr:0', { providerId: '7', state: 'delivered' }],
    [
      'a text that pretends to be a receipt',
      'id:7 stat:UNDELIV text:id:8 stat:DELIVRD err:5',
      { providerId: '7', state: 'undelivered', errorCode: null },
    ],
    ['an underscore in its id, which is no GSM-7', 'id:a_b@c stat:DELIVRD', { providerId: 'a_b@c' }],
    [
      'a UUID',
      'id:1B4E28BA-2FA1-11D2-883F-0016D3CCA427 stat:DELIVRD',
      { providerId: '1B4E28BA-2FA1-11D2-883F-0016D3CCA427' },
    ],
  ])('with %s', (_what, text, expected) => {
    expect(ofText(text)).toMatchObject(expected);
  });

  test.each([
    ['DELIVRD', 'delivered'],
    ['EXPIRED', 'expired'],
    ['DELETED', 'undelivered'],
    ['UNDELIV', 'undelivered'],
    ['ACCEPTD', 'accepted'],
    ['UNKNOWN', 'unknown'],
    ['REJECTD', 'rejected'],
    ['ENROUTE', 'enroute'],
    ['ACKED', 'accepted'],
    ['BUFFRED', 'enroute'],
    ['BUFFERD', 'enroute'],
    ['delivrd', 'delivered'],
    ['DELIVERED', 'delivered'],
    ['SOMETHING', 'unknown'],
  ])('with stat:%s is %s', (stat, state) => {
    expect(ofText(`id:1 stat:${stat}`).state).toBe(state);
  });

  test.each([
    [1, 'enroute'],
    [2, 'delivered'],
    [3, 'expired'],
    [4, 'undelivered'],
    [5, 'undelivered'],
    [6, 'accepted'],
    [7, 'unknown'],
    [8, 'rejected'],
  ])('with message_state %i is %s, whatever its text says', (messageState, state) => {
    const shortMessage = Buffer.from('id:9 stat:UNDELIV');
    expect(parseReceipt(deliver({ shortMessage, tlvs: { messageState } })).state).toBe(state);
  });

  test('is read from its TLVs first, and from its text for what they leave out', () => {
    const receipt = parseReceipt(
      deliver({
        shortMessage: Buffer.from('id:9 done date:2511221302 stat:EXPIRED err:003'),
        tlvs: { receiptedMessageId: '00FF', messageState: 2, networkErrorCode: { network: 3, code: 34 } },
      }),
    );
    expect(receipt).toMatchObject({ providerId: '00FF', state: 'delivered', errorCode: '34' });
  });

  test('has no error in a network_error_code of zero', () => {
    const networkErrorCode = { network: 3, code: 0 };
    expect(parseReceipt(deliver({ tlvs: { networkErrorCode } })).errorCode).toBeNull();
  });

  test('may carry its text in message_payload, or in UCS-2', () => {
    const messagePayload = Buffer.from('id:5 stat:DELIVRD');
    expect(parseReceipt(deliver({ tlvs: { messagePayload } }))).toMatchObject({
      providerId: '5',
      state: 'delivered',
    });
    const shortMessage = Buffer.from('id:5 stat:DELIVRD', 'utf16le').swap16();
    expect(parseReceipt(deliver({ shortMessage, dataCoding: 8 }))).toMatchObject({
      providerId: '5',
      state: 'delivered',
    });
  });

  test.each([
    ['international by its TON', '254700000001', 1, '+254700000001'],
    ['international by its length', '254700000001', 0, '+254700000001'],
    ['with 00 in front', '00254700000001', 0, '+254700000001'],
    ['with a plus already', '+254700000001', 1, '+254700000001'],
    ['national', '0700000001', 2, '0700000001'],
    ['national under TON 0', '0700000001', 0, '0700000001'],
  ])('names a recipient %s', (_what, source, sourceTon, recipient) => {
    expect(parseReceipt(deliver({ source, sourceTon })).recipient).toBe(recipient);
  });

  test('reads the same with and without what makes it unusual', () => {
    const word = fc.constantFrom(
      '7',
      'a_b',
      'id:9',
      'stat:EXPIRED',
      'text:x',
      'DELIVRD',
      '000',
      '12a',
      '',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(word, word, word, word, (id, stat, err, text) => {
        const usual = `id:${id} sub:001 dlvrd:001 submit date:2511221301 done date:2511221302 stat:${stat} err:${err} text:${text}`;
        expect(ofText(usual)).toEqual(ofText(usual.replace(' sub:001', '  sub:001')));
      }),
    );
  });

  test('is never more than a few fields, whatever the text', () => {
    const pieces = fc.constantFrom(
      'id:',
      'stat:',
      ' ',
      'err:',
      'done date:',
      'text:',
      'DELIVRD',
      '25',
      '\n',
      'é',
      ':',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), (words) => {
        const receipt = ofText(words.join('').slice(0, 255));
        expect(receipt.recipient).toBe('+254700000001');
      }),
    );
  });
});

describe('isReceipt', () => {
  test.each([
    ['a receipt', { esmClass: 0x04 }, true],
    ['an intermediate notification', { esmClass: 0x20 }, true],
    ['a receipt with a user data header', { esmClass: 0x44 }, true],
    ['a message', { esmClass: 0 }, false],
    ['a part of a long message', { esmClass: 0x40 }, false],
    ['TLVs without the class', { esmClass: 0, tlvs: { receiptedMessageId: '1', messageState: 2 } }, true],
  ])('%s', (_what, given, expected) => {
    expect(isReceipt(deliver(given))).toBe(expected);
  });
});
