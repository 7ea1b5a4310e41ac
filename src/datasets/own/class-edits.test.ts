import { expect, it } from 'vitest';
import { editedName } from './class-edits';

it('a class is called as it is in the files until it is edited, whatever that is', () => {
  for (const name of ['cat', '__proto__', 'toString']) {
    expect(editedName({}, name)).toBe(name);
    expect(editedName({ [name]: 'other' }, name)).toBe('other');
    expect(editedName({ [name]: null }, name)).toBeNull();
  }
});
