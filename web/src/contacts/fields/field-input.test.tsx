import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { FieldKind } from '../../gql/graphql.js';
import { FieldInput } from './field-input.js';

const seen: string[] = [];

function Form({ kind, start = '', options = [] }: { kind: FieldKind; start?: string; options?: string[] }) {
  const [value, setValue] = useState(start);
  const change = (next: string) => {
    seen.push(next);
    setValue(next);
  };
  return <FieldInput field={{ key: 'x', label: 'Member', kind, options }} value={value} onChange={change} />;
}

beforeEach(() => {
  seen.length = 0;
});

describe('the input of a field', () => {
  test('of yes or no can also say that nobody knows', () => {
    render(<Form kind="YES_NO" />);
    const toggle = screen.getByRole('switch', { name: 'Member' });
    expect(screen.getByText('Not known')).toBeTruthy();
    fireEvent.click(toggle);
    fireEvent.click(toggle);
    fireEvent.click(screen.getByRole('button', { name: 'Clear Member' }));
    expect(seen).toEqual(['true', 'false', '']);
    expect(screen.getByText('Not known')).toBeTruthy();
  });

  test('of a choice offers its options, none, and one that is an option no more', () => {
    render(<Form kind="CHOICE" start="Bronze" options={['Gold', 'Silver']} />);
    const names = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(names).toEqual(['No value', 'Gold', 'Silver', 'Bronze']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Member' }), { target: { value: 'Gold' } });
    expect(seen).toEqual(['Gold']);
  });

  test("of a date is the platform's own", () => {
    render(<Form kind="DATE" start="2026-01-31" />);
    const input = screen.getByLabelText('Member') as HTMLInputElement;
    expect([input.type, input.value]).toEqual(['date', '2026-01-31']);
  });

  test('of a number says what is none', () => {
    render(<Form kind="NUMBER" start="12" />);
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.change(screen.getByRole('textbox', { name: 'Member' }), { target: { value: 'twelve' } });
    expect(screen.getByRole('alert').textContent).toMatch(/not a number/);
  });
});
