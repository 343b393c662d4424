import * as fc from 'fast-check';
import { InvalidState } from '../platform/refusal.js';
import { CAMPAIGN_STATES, canMove, transition, type CampaignState } from './campaign-state.js';

const anyState = fc.constantFrom(...CAMPAIGN_STATES);
const FINAL: readonly CampaignState[] = ['done', 'cancelled'];

/** The state after as many of the wanted moves as are allowed. */
const walk = (moves: readonly CampaignState[], from: CampaignState = 'draft'): CampaignState[] =>
  moves.reduce<CampaignState[]>(
    (path, to) => (canMove(path.at(-1) as CampaignState, to) ? [...path, to] : path),
    [from],
  );

describe('the states of a campaign', () => {
  test('done and cancelled are final, however one gets there', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 20 }), (moves) => {
        const path = walk(moves);
        for (const state of path.slice(0, -1)) expect(FINAL).not.toContain(state);
      }),
    );
  });

  test('a draft has not been launched: nothing comes back to it', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 20 }), (moves) => {
        expect(walk(moves).slice(1)).not.toContain('draft');
      }),
    );
  });

  test('a campaign that is not over can always be cancelled, once it is launched', () => {
    for (const state of CAMPAIGN_STATES)
      expect(canMove(state, 'cancelled')).toBe(!FINAL.includes(state) && state !== 'draft');
  });

  test('nothing moves to where it is', () => {
    for (const state of CAMPAIGN_STATES) expect(canMove(state, state)).toBe(false);
  });

  test('a move that the table does not have is refused and says what is possible', () => {
    expect(transition('sending', 'paused')).toBe('paused');
    expect(() => transition('paused', 'done')).toThrow('It can become sending or cancelled.');
    expect(() => transition('done', 'sending')).toThrow('That is final.');
    expect(() => transition('draft', 'sending')).toThrow(InvalidState);
  });
});
