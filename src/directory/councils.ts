/**
 * The councils of the landlord's areas as lines a person can be given: the council, not a helpline, finds somebody a
 * place for the night (SO39, VI29). Where no out-of-hours number was found, the line says how to ask for it.
 */
import type { Directory, DirectoryEntry } from '../core/directory';

type Area = Directory['areas'][number];
type Nation = DirectoryEntry['nations'][number];

const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];

const councilOf = (area: Area): DirectoryEntry => ({
  id: `council-${area.id}`,
  name: area.council,
  for: ['anyone', 'homeless'],
  nations: NATIONS.filter((nation) => nation === area.nation),
  areas: [area.id],
  topics: ['tonight', 'housing'],
  byAndFor: false,
  phone: area.outOfHours,
  text: null,
  web: null,
  hours: 'unsure',
  closedBankHolidays: false,
  source: area.source,
  checkedAt: area.checkedAt,
  checkedBy: 'as the directory',
  sure: area.sure,
  rows: ['SO39', 'VI29'],
});

/** One line for each area of the directory, with the id `council-<area>`. */
export const councils = ({ areas }: Pick<Directory, 'areas'>): readonly DirectoryEntry[] => areas.map(councilOf);
