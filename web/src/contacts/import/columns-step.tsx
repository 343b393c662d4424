import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { allCountries } from '../../app/all-countries.js';
import { Choice } from '../../app/ui/choice.js';
import type { Issue } from '../../app/ui/issues.js';
import { ColumnRow } from './column-row.js';
import type { StepProps } from './use-wizard.js';
import { changeColumn, hasPhone, repeatedLabel, retarget, targetOptions } from './mapping.js';

const ACCOUNT_COUNTRY = { value: '', label: 'Your account’s country' };

/** `columns.2.newField.label`, or `input.columns[2]`. */
const columnIssue = (issues: readonly Issue[], column: number): string | undefined =>
  issues.find(({ path }) => `.${path.replaceAll(/\[(\d+)\]/g, '.$1')}.`.includes(`.columns.${column}.`))
    ?.message;

/** Each column of the file, and what it becomes. */
export function ColumnsStep({ wizard }: StepProps) {
  const { choices, fields, reading, check, order, edit } = wizard;
  const issues = [...(check.issues ?? []), ...(order.issues ?? [])];
  const sheets = check.preview?.sheets ?? [];
  const options = targetOptions(fields);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {sheets.length > 1 && (
          <Choice
            label="Sheet of the workbook"
            value={reading.sheet || (sheets[0] ?? '')}
            options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChoose={wizard.chooseSheet}
          />
        )}
        <Choice
          label="Numbers without a country code are from"
          value={reading.country}
          options={[ACCOUNT_COUNTRY, ...allCountries()]}
          onChoose={wizard.chooseCountry}
        />
      </Box>
      {!hasPhone(choices) && (
        <Box role="alert" sx={{ typography: 'body2', color: 'error.main' }}>
          Say which column holds the phone numbers: nothing can be imported without them.
        </Box>
      )}
      <Box component="ul" aria-label="Columns of the file" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {choices.map((choice) => {
          const seen = check.guess?.columns.find(({ column }) => column === choice.column);
          return (
            <ColumnRow
              key={choice.column}
              choice={choice}
              heading={seen?.heading ?? null}
              samples={seen?.samples ?? []}
              options={options}
              issue={
                repeatedLabel(choices, choice.column)
                  ? 'Another column becomes a field of this name.'
                  : columnIssue(issues, choice.column)
              }
              onTarget={(value) => edit(retarget(choices, { column: choice.column, value }))}
              onChange={(part) => edit(changeColumn(choices, { ...part, column: choice.column }))}
            />
          );
        })}
      </Box>
      {reading.edits && (
        <Box>
          <Button size="small" color="inherit" onClick={wizard.guessAgain}>
            Guess again
          </Button>
        </Box>
      )}
    </Box>
  );
}
