/** Of a list whose size no argument says. */
export const SIZE_OF_A_LIST = 10;

/** Lists that are known to be longer or shorter. */
export const SIZES: Readonly<Record<string, number>> = {
  'Campaign.timeline': 60,
  'DuplicateGroup.contacts': 3,
};

/** Fields that cost more than reading a row, by the time they take: one unit is about 20 µs of a server. */
export const FIELD_COSTS: Readonly<Record<string, number>> = {
  // the whole of introspection takes a few milliseconds
  __schema: 100,
  __type: 10,
  // each hashes a password
  'Mutation.register': 50,
  'Mutation.login': 50,
  'Mutation.resetPassword': 50,
  'Mutation.changePassword': 50,
  'Mutation.acceptInvitation': 50,
  'Mutation.requestEmailChange': 50,
  'Mutation.disableTotp': 50,
  'Mutation.renewRecoveryCodes': 50,
  // each reads a whole audience
  'Query.preflightCampaign': 200,
  'Mutation.launchCampaign': 200,
  // looks through all contacts
  'Query.duplicateContacts': 200,
  'Query.countSegment': 200,
  // small accounts have 0.5 ms of it, large ones take turns at the database (core/segments/lanes.ts); a page of them must be allowed
  'Segment.contactCount': 50,
  // opens a file, and reads a thousand of its rows in this process
  'Query.previewImport': 200,
  // one query of each of four kinds of happenings, and what is sealed is opened
  'Contact.timeline': 10,
  // each has a worker go through all contacts
  'Mutation.startExport': 100,
  'Mutation.bulkEditContacts': 100,
  'Query.estimateMessage': 5,
  'Query.accountTotals': 5,
  'ContactConnection.totalCount': 10,
};
