import { FieldSet } from '../../app/ui/field-set.js';
import { Tick } from '../../app/ui/tick.js';
import type { Role } from '../../gql/graphql.js';
import { ROLE_NAMES, ROLES } from '../roles.js';
import { useViewer } from '../viewer.js';

/** Only an owner makes, or unmakes, an owner. */
export function RoleChoice({ value, onChoose }: { value: Role; onChoose: (role: Role) => void }) {
  const owner = useViewer()?.role === 'owner';
  return (
    <FieldSet legend="Role">
      {ROLE_NAMES.filter((role) => owner || role !== 'OWNER').map((role) => (
        <Tick
          key={role}
          type="radio"
          name="role"
          label={ROLES[role].name}
          hint={ROLES[role].about}
          checked={value === role}
          onChange={() => onChoose(role)}
        />
      ))}
    </FieldSet>
  );
}
