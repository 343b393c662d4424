import { senderIdFault } from './sender-id.js';

describe('a sender id', () => {
  test.each(['GALLANT', 'A', 'Asha & Sons', 'a-b.c_d', '12ab', '22122', '123', '12345678', '+254712345678'])(
    '%j can be used',
    (senderId) => expect(senderIdFault(senderId)).toBeNull(),
  );

  test.each([
    '',
    ' ',
    'TWELVE CHARS',
    '12',
    '123456789',
    '+0712345678',
    '+123456',
    '+1234567890123456',
    '254 712',
    'Café',
    'Line\nbreak',
    'a;b',
    '😀',
  ])('%j cannot', (senderId) => expect(senderIdFault(senderId)).toContain('A sender id is'));
});
