import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, useNavigate, useSearchParams } from 'react-router';
import { ContactSearch } from './contact-search.js';

function Page() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  return (
    <>
      <ContactSearch
        value={params.get('q') ?? ''}
        onSearch={(text) => setParams(text ? { q: text } : {}, { replace: true })}
      />
      <button type="button" onClick={() => void navigate('/')}>
        All
      </button>
      <output>{params.get('q') ?? 'all'}</output>
    </>
  );
}

const box = () => screen.getByRole<HTMLInputElement>('searchbox');
const type = (value: string) => fireEvent.change(box(), { target: { value } });

function show(entry = '/') {
  render(
    <MemoryRouter initialEntries={[entry]}>
      <Page />
    </MemoryRouter>,
  );
}

describe('the box one searches contacts by', () => {
  test('says in the address what is typed, and keeps what is typed meanwhile', async () => {
    show();
    type('Am');
    await screen.findByText('Am');
    type('Ami');
    expect(box().value).toBe('Ami');
    await screen.findByText('Ami');
    expect(box().value).toBe('Ami');
  });

  test('follows the address: a link to all contacts empties it', async () => {
    show('/?q=Amina');
    expect(box().value).toBe('Amina');
    fireEvent.click(screen.getByText('All'));
    await screen.findByText('all');
    expect(box().value).toBe('');
    type('Amina');
    await screen.findByText('Amina');
  });

  test('blanks look for nobody', async () => {
    show('/?q=Amina');
    type('  ');
    expect(await screen.findByText('all')).toBeTruthy();
  });
});
