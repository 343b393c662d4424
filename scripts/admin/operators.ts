import type { Core } from '../../core/core.js';
import { PLATFORM } from '../../core/database/work.js';
import { atTheShell } from '../../core/operators/look-after.js';
import { listOperators, setOperator } from '../../core/operators/manage-operators.js';
import { UsageError } from './usage-error.js';

export const operatorSwitch =
  (operator: boolean) =>
  async (core: Core, [email]: readonly string[]): Promise<void> => {
    if (email === undefined) throw new UsageError('Give the e-mail address the person is registered with.');
    const user = await core.run(atTheShell(), setOperator, { email, operator });
    console.log(`${user.email} is ${operator ? 'an operator of the platform' : 'no operator any more'}.`);
  };

export async function operatorList(core: Core): Promise<void> {
  const operators = await core.read(PLATFORM, listOperators, undefined);
  if (operators.length === 0) console.log('There is no operator yet: `operator add` makes one.');
  else console.table(operators.map(({ email, name }) => ({ email, name })));
}
