import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { failureText } from '../../app/ui/failure-text.js';
import { useToast } from '../../app/ui/toast.js';
import { graphql } from '../../gql/index.js';

const Cancel = graphql(`
  mutation CancelImport($id: ID!) {
    cancelImport(id: $id) {
      __typename
      ... on ContactImport {
        id
        state
      }
      ... on NotFound {
        message
      }
      ... on InvalidState {
        message
      }
    }
  }
`);

/** Nothing is taken back: what has been read stays. */
export function CancelImport({ id }: { id: string }) {
  const toast = useToast();
  const [cancel, { loading }] = useMutation(Cancel);
  const stop = async () => {
    const { data } = await cancel({ variables: { id } });
    if (data && data.cancelImport.__typename !== 'ContactImport') toast(data.cancelImport.message);
  };
  return (
    <Button
      color="error"
      loading={loading}
      onClick={() => void stop().catch((cause: unknown) => toast(failureText(cause)))}
    >
      Cancel the import
    </Button>
  );
}
