import { Field } from './field.js';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
  issue?: string | undefined;
  hint?: string;
  disabled?: boolean;
}

/** The platform's own select: a proper wheel on a phone, type-ahead on a keyboard, and no weight. */
export function Choice({ options, onChoose, ...field }: ChoiceProps) {
  return (
    <Field
      {...field}
      inputComponent={'select' as never}
      onChange={(event) => onChoose(event.target.value)}
      slotProps={{
        input: {
          children: options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          )),
        },
      }}
      sx={{
        '& select': { height: 24, boxSizing: 'content-box', cursor: 'pointer', appearance: 'auto' },
        '& option': { color: '#14211c', background: '#fff' },
      }}
    />
  );
}
