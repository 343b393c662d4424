import Autocomplete, { type AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState, type FocusEvent, type MouseEvent } from 'react';
import { Field } from './field.js';
import { Icon } from './icons.js';
import type { Search } from './use-search.js';

export interface Option {
  value: string;
  label: string;
}

interface SearchChoiceProps {
  label: string;
  /** null: nothing is chosen */
  chosen: Option | null;
  /** Those found for `search.settled` */
  found: readonly Option[];
  /** Above those found: what stands for none of them, such as every list */
  first?: Option | undefined;
  /** Below those found, whatever is looked for: such as a new list */
  last?: Option | undefined;
  search: Search;
  loading: boolean;
  /** There are more than are shown */
  more: boolean;
  failed: boolean;
  onChoose: (value: string) => void;
  placeholder?: string | undefined;
  issue?: string | undefined;
  /** Where its meaning is plain from its place, the label is only for screen readers */
  bare?: boolean | undefined;
  /** What is chosen is shown elsewhere, and another can follow */
  adds?: boolean | undefined;
}

const MORE: Option = { value: '…', label: 'There are more: type a part of the name' };

const has = (options: readonly Option[], one: Option) => options.some(({ value }) => value === one.value);

/** As the server has not answered yet, of what was found before that which fits already: Enter never takes another. */
function offered({ found, first, last, search, loading, more }: SearchChoiceProps): Option[] {
  const fits = ({ label }: Option) => label.toLowerCase().includes(search.typed.toLowerCase());
  const settled = search.typed === search.settled && !loading;
  return [
    ...(first && fits(first) ? [first] : []),
    ...(settled ? found : found.filter(fits)),
    ...(settled && more ? [MORE] : []),
    ...(last ? [last] : []),
  ];
}

type InputProps = { params: AutocompleteRenderInputParams } & Pick<
  SearchChoiceProps,
  'label' | 'bare' | 'placeholder' | 'issue' | 'search'
>;

function Input({ params: { id, slotProps }, label, bare, placeholder, issue, search }: InputProps) {
  const { htmlInput, input } = slotProps;
  const selecting = {
    ...htmlInput,
    onFocus: (event: FocusEvent<HTMLInputElement>) => {
      htmlInput.onFocus?.(event);
      event.currentTarget.select();
    },
    // What is typed next replaces the name that is there, however one comes here.
    onClick: (event: MouseEvent<HTMLInputElement>) => search.typed === '' && event.currentTarget.select(),
  };
  const shared = { id, placeholder: placeholder ?? '', ...input };
  return bare ? (
    <OutlinedInput
      {...shared}
      size="small"
      fullWidth
      slotProps={{ input: { ...selecting, 'aria-label': label } }}
    />
  ) : (
    <Field {...shared} label={label} issue={issue} slotProps={{ input: selecting }} />
  );
}

/** The same object as long as it is the same choice: another one makes the field forget what is being typed. */
function useSame(chosen: Option | null, search: Search): Option | null {
  const [held, hold] = useState(chosen);
  const same = held?.value === chosen?.value && (search.typed !== '' || held?.label === chosen?.label);
  if (!same) hold(chosen);
  return same ? held : chosen;
}

/** One of more than a select can show: looked for at the server, by a part of the name. */
export function SearchChoice(props: SearchChoiceProps) {
  const { label, first, search, loading, failed, onChoose, adds = false } = props;
  const chosen = useSame(props.chosen, search);
  const [text, setText] = useState(chosen?.label ?? '');
  const id = useId();
  const shown = offered(props);
  // What is chosen must be among the options, also where it is not among those found.
  const options = chosen && !has(shown, chosen) ? [chosen, ...shown] : shown;
  const empty = failed ? 'This could not be read. Try again in a moment.' : 'Nothing of this name';
  return (
    <Autocomplete<Option, false, boolean>
      id={id}
      size="small"
      fullWidth
      autoHighlight
      disableClearable={first !== undefined}
      value={chosen}
      inputValue={text}
      options={options}
      filterOptions={(all) => (search.typed === '' ? all : shown)}
      getOptionKey={({ value }) => value}
      getOptionDisabled={({ value }) => value === MORE.value}
      isOptionEqualToValue={(option, { value }) => option.value === value}
      loading={loading || search.typed !== search.settled}
      loadingText="Looking …"
      noOptionsText={empty}
      openText={`Show what ${label} can be`}
      clearText={`Take ${label} away`}
      closeText="Close"
      popupIcon={<Chevron />}
      clearIcon={<Icon name="close" size={14} />}
      onChange={(_, option) => onChoose(option?.value ?? '')}
      onInputChange={(_, next, reason) => {
        search.type(reason === 'input' ? next : '');
        setText(adds && reason === 'selectOption' ? '' : next);
      }}
      // Enter takes an option; it does not send the form around
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      slotProps={{
        listbox: { 'aria-label': label, sx: { maxHeight: 'min(40vh, 320px)' } },
        popper: { placement: 'bottom-start', sx: { minWidth: 240, maxWidth: 'calc(100vw - 16px)' } },
        paper: {
          elevation: 6,
          sx: { border: 1, borderColor: 'divider', typography: 'body2', '& li': { minHeight: 40 } },
        },
      }}
      renderInput={(params) => <Input params={params} {...props} />}
    />
  );
}

function Chevron() {
  return (
    <span style={{ rotate: '90deg', display: 'inline-flex' }}>
      <Icon name="chevron" size={16} />
    </span>
  );
}
