/** What each scope lets a program do. One that is newer than this dashboard goes by its own name. */
const WORDS: Record<string, string> = {
  'account:read': 'Read the account',
  'audit:read': 'Read the audit log',
  'campaigns:read': 'Read campaigns and their progress',
  'campaigns:write': 'Write campaigns',
  'campaigns:send': 'Launch, pause and cancel campaigns',
  'contacts:read': 'Read contacts',
  'contacts:write': 'Import and change contacts',
  'messages:read': 'Read messages',
  'messages:send': 'Send single messages',
  'money:read': 'Read the balance and the ledger',
};

export const scopeWords = (scope: string): string => WORDS[scope] ?? scope;
