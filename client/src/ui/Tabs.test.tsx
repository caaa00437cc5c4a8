import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Tabs } from '#ui/Tabs.tsx';

const mounted = vi.fn<(name: string) => void>();

function Draft({ name }: { readonly name: string }) {
  const [text, setText] = useState(() => {
    mounted(name);
    return '';
  });
  return <input aria-label={name} value={text} onChange={({ target }) => setText(target.value)} />;
}

function Parts() {
  const [value, setValue] = useState<'questions' | 'guests' | 'invitations'>('questions');
  return (
    <Tabs
      label="Parts"
      value={value}
      onChange={setValue}
      tabs={[
        { value: 'questions', label: 'Questions', content: <Draft name="ask" />, isKept: true },
        { value: 'guests', label: 'Guests', content: <Draft name="find" /> },
        { value: 'invitations', label: 'Invite', content: <Draft name="to" />, isKept: true },
      ]}
    />
  );
}

const look = (name: string) => fireEvent.mouseDown(screen.getByRole('tab', { name }));
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const written = (name: string) => screen.getByRole('textbox', { name }).getAttribute('value');

afterEach(() => {
  cleanup();
  mounted.mockClear();
});

test('what is written in a part stays while another one is looked at', () => {
  render(<Parts />);
  write('ask', 'Bạn ăn chay?');
  look('Guests');
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  write('find', 'Lan');
  look('Questions');
  expect(written('ask')).toBe('Bạn ăn chay?');
  look('Guests');
  expect(written('find')).toBe('');
});

test('a part that nobody looked at is not there', () => {
  render(<Parts />);
  look('Guests');
  expect(mounted.mock.calls).toEqual([['ask'], ['find']]);
});
