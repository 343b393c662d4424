import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { Failure } from '../../app/ui/failure.js';
import { FieldSet } from '../../app/ui/field-set.js';
import { Tick } from '../../app/ui/tick.js';
import { graphql } from '../../gql/index.js';
import { scopeWords } from './scope-words.js';

const Scopes = graphql(`
  query ApiScopes {
    apiScopes
  }
`);

interface ScopeChoiceProps {
  /** Null: all there are */
  chosen: readonly string[] | null;
  onChoose: (scopes: readonly string[] | null) => void;
  issue?: string | undefined;
}

/** Everything, or a choice: what a key cannot do, nobody who finds it can. */
export function ScopeChoice({ chosen, onChoose, issue }: ScopeChoiceProps) {
  const { data, error, refetch } = useQuery(Scopes, { fetchPolicy: 'cache-first' });
  const scopes = data?.apiScopes ?? [];
  const toggle = (scope: string, on: boolean) =>
    onChoose(scopes.filter((one) => (one === scope ? on : chosen?.includes(one))));
  return (
    <FieldSet legend="What may it do?" issue={issue}>
      <Tick
        type="radio"
        name="scopes"
        label="Everything a key can"
        checked={chosen === null}
        onChange={() => onChoose(null)}
      />
      <Tick
        type="radio"
        name="scopes"
        label="Only this"
        checked={chosen !== null}
        onChange={() => onChoose([])}
      />
      {chosen && (
        <Box sx={{ display: 'grid', gap: 1, pl: 3.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          {scopes.map((scope) => (
            <Tick
              key={scope}
              label={scopeWords(scope)}
              hint={scope}
              checked={chosen.includes(scope)}
              onChange={(on) => toggle(scope, on)}
            />
          ))}
        </Box>
      )}
      <Failure error={error} onRetry={() => void refetch()} />
    </FieldSet>
  );
}
