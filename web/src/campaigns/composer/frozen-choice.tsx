import { FieldSet } from '../../app/ui/field-set.js';
import { Tick } from '../../app/ui/tick.js';

interface FrozenProps {
  frozen: boolean;
  onChoose: (frozen: boolean) => void;
}

/** A segment moves on while a campaign is on its way. */
export function FrozenChoice({ frozen, onChoose }: FrozenProps) {
  return (
    <FieldSet legend="Who is in it is settled">
      <Tick
        type="radio"
        name="frozen"
        label="At each moment of sending"
        hint="Who drops out of the segment meanwhile is not sent to."
        checked={!frozen}
        onChange={() => onChoose(false)}
      />
      <Tick
        type="radio"
        name="frozen"
        label="At the launch"
        hint="Exactly those who are in it then."
        checked={frozen}
        onChange={() => onChoose(true)}
      />
    </FieldSet>
  );
}
