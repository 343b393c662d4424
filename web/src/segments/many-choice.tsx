import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { Choice } from '../app/ui/choice.js';

interface ManyProps {
  label: string;
  values: readonly string[];
  options: readonly { value: string; label: string }[];
  onChoose: (values: string[]) => void;
}

/** Some of many: the chosen ones beside a select that adds another. */
export function ManyChoice({ label, values, options, onChoose }: ManyProps) {
  const chosen = values.filter(Boolean);
  const rest = options.filter(({ value }) => !chosen.includes(value));
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      {chosen.map((value) => (
        <Chip
          key={value}
          size="small"
          label={nameOf(value)}
          onClick={() => onChoose(chosen.filter((one) => one !== value))}
          aria-label={`Take ${nameOf(value)} away`}
          onDelete={() => onChoose(chosen.filter((one) => one !== value))}
        />
      ))}
      {rest.length > 0 && (
        <Box sx={{ minWidth: 130, flex: '1 1 130px' }}>
          <Choice
            bare
            label={label}
            value=""
            options={[{ value: '', label: chosen.length > 0 ? 'And …' : 'Choose …' }, ...rest]}
            onChoose={(value) => value && onChoose([...chosen, value])}
          />
        </Box>
      )}
    </Box>
  );
}
