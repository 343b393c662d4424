interface Snippet {
  name: string;
  about: string;
  code: string;
}

/** @param origin where this dashboard, and so the API, is served from */
export const snippets = (origin: string): Snippet[] => [
  {
    name: 'Send',
    about: 'One message. The idempotency key makes a retry harmless.',
    code: `curl ${origin}/graphql \\
  -H "Authorization: Bearer $GALLANT_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{
    "query": "mutation Send($input: SendMessageInput!) { sendMessage(input: $input) { __typename ... on Message { id state segments price { formatted } } ... on Refusal { message } } }",
    "variables": { "input": {
      "to": "+254712345678",
      "senderId": "GALLANT",
      "body": "Your order is on its way.",
      "idempotencyKey": "order-1042-shipped"
    } }
  }'`,
  },
  {
    name: 'Watch',
    about:
      'Live over WebSocket, with the graphql-ws package. The present state comes first, then every change.',
    code: `import { createClient } from 'graphql-ws';

const client = createClient({
  url: '${origin.replace(/^http/, 'ws')}/graphql',
  connectionParams: { authorization: \`Bearer \${process.env.GALLANT_KEY}\` },
});

const changes = client.iterate({
  query: \`subscription Watch($id: ID!) {
    campaignProgress(campaignId: $id) {
      state revision recipients delivered failed ratePerSecond
    }
  }\`,
  variables: { id: 'cmp_…' },
});

for await (const { data } of changes) console.log(data.campaignProgress);`,
  },
  {
    name: 'Import',
    about: 'Upload a file, then import it in the background.',
    code: `curl "${origin}/uploads?name=contacts.csv" \\
  -H "Authorization: Bearer $GALLANT_KEY" \\
  --data-binary @contacts.csv
# {"uploadId":"upl_…","bytes":5310}

curl ${origin}/graphql \\
  -H "Authorization: Bearer $GALLANT_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{
    "query": "mutation Import($input: ImportContactsInput!) { importContacts(input: $input) { __typename ... on ContactImport { id state } ... on Refusal { message } } }",
    "variables": { "input": { "uploadId": "upl_…", "newListName": "Customers" } }
  }'`,
  },
];
