import { join } from 'node:path';
import { landlordById, landlordByNumber, numberOf } from '../../../src/landlords/find';
import { loadLandlords } from '../../../src/landlords/load';

const landlords = loadLandlords(join(__dirname, '../../../manifest/landlords'));

it.each([
  ['+447700900101', 'alliance'],
  ['+447700900102', 'aspire'],
  ['+447700900103', 'vivid'],
  ['+447700900104', 'futures'],
  ['+447700900105', 'southern'],
])('gives whoever texts or calls %s the desk of %s', (number, id) => {
  expect(landlordByNumber(landlords, number)?.id).toBe(id);
  expect(numberOf(landlords, id)).toBe(number);
});

it.each(['+447700900199', '07700900101', '', 'alliance'])('gives nobody’s desk for the number %p', (number) => {
  expect(landlordByNumber(landlords, number)).toBeNull();
});

it('finds a landlord by id, and nobody by any other word', () => {
  expect(landlordById(landlords, 'southern')?.name).toBe('Southern Housing Group');
  expect(landlordById(landlords, 'SOUTHERN')).toBeNull();
  expect(landlordById(landlords, '__proto__')).toBeNull();
  expect(numberOf(landlords, 'nobody')).toBeNull();
});
