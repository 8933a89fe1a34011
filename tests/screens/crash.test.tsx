// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { Crash } from '../../src/screens/frame/crash';

function Broken(): never {
  throw new RangeError('Invalid time value');
}

describe('a screen that breaks', () => {
  test('leaves the others within reach, and says what is safe', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { rerender } = render(
      <Crash at="/history" ways={<a href="#/settings/data">Make a backup</a>}>
        <Broken />
      </Crash>,
    );
    expect(screen.getByRole('heading')).toHaveTextContent('Something broke on this screen');
    expect(screen.getByRole('link', { name: 'Make a backup' })).toBeVisible();
    rerender(
      <Crash at="/settings/data">
        <p>Your data</p>
      </Crash>,
    );
    expect(screen.getByText('Your data')).toBeVisible();
    quiet.mockRestore();
  });

  test('in one part of it keeps the others', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    render(
      <>
        <Crash instead={<p>This part broke.</p>}>
          <Broken />
        </Crash>
        <p>The other part</p>
      </>,
    );
    expect(screen.getByText('This part broke.')).toBeVisible();
    expect(screen.getByText('The other part')).toBeVisible();
    quiet.mockRestore();
  });
});
