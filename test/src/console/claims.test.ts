/** What a provider's claims make of somebody here. */
import { recognise, saysEnough, type Claims } from '../../../src/console/claims';
import { OFFICER_CLAIMS } from '../../../src/console/officer';
import { ROLES } from '../../../src/core/staff';

const settings = {
  masterKey: Buffer.alloc(32, 1),
  rolesClaim: 'roles',
  isLandlord: (id: string) => ['testhomes', 'otherhomes'].includes(id),
  teamsOf: (landlord: string) => (landlord === 'testhomes' ? ['desk', 'sheltered'] : ['elsewhere']),
};
const OFFICER = {
  officer_languages: ['en', 'ur-Latn', 'pl'],
  officer_gender: 'woman',
  officer_team: 'sheltered',
  officer_training: 'trained',
};
const claims = (over: Readonly<Record<string, unknown>> = {}): Claims => ({
  iss: 'https://login.example',
  sub: 'someone@example.com',
  name: 'Somebody made up',
  roles: ['case-handler'],
  landlord: 'testhomes',
  ...over,
});
const staffOf = (over: Readonly<Record<string, unknown>>, rolesClaim = 'roles') => {
  const found = recognise(claims(over), { ...settings, rolesClaim });
  return found.type === 'staff' ? found.staff : found.why;
};

describe('somebody from an identity provider', () => {
  it.each([
    ['a list', ['case-handler', 'supervisor'], ['case-handler', 'supervisor']],
    ['names with ours before them', ['fanlight-auditor'], ['auditor']],
    ['one text', 'adviser', ['adviser']],
    ['texts with spaces or commas', 'adviser, fanlight-admin', ['adviser', 'admin']],
    ['ours among others', ['printer-user', 'case-handler', 7, null], ['case-handler']],
    ['every role there is', [...ROLES], [...ROLES]],
  ])('has the roles of %s', (_, roles, expected) => {
    expect(staffOf({ roles })).toMatchObject({ roles: expected });
  });

  it.each([
    ['no roles', undefined],
    ['nothing of ours', ['printer-user']],
    ['another case', ['Case-Handler']],
    ['a part of one', ['fanlight-', 'case']],
    ['an inherited property', 'constructor'],
    ['an object', { 'case-handler': true }],
  ])('is nobody with %s', (_, roles) => {
    expect(staffOf({ roles })).toBe('no-role');
  });

  it.each([
    ['a text', 'otherhomes', 'otherhomes'],
    ['a list', ['unknown', 'otherhomes'], 'otherhomes'],
  ])('has the landlord of %s', (_, landlord, expected) => {
    expect(staffOf({ landlord })).toMatchObject({ landlord: expected });
  });

  it.each([
    ['a list', ['otherhomes', 'testhomes']],
    ['texts with spaces or commas', 'otherhomes, testhomes'],
    ['a list with others and twice', ['unknown', 'otherhomes', 'testhomes', 'otherhomes', 7]],
  ])('serves every landlord of %s, the first their own', (_, landlord) => {
    expect(staffOf({ landlord })).toMatchObject({ landlord: 'otherhomes', alsoFor: ['testhomes'] });
  });

  it.each([['testhomes'], [['testhomes', 'unknown']], [['testhomes', 'testhomes']]])(
    'serves one landlord only with %j',
    (landlord) => {
      expect(staffOf({ landlord })).not.toHaveProperty('alsoFor');
    },
  );

  it.each([[undefined], ['unknown'], [[]], ['__proto__'], [{}]])('is nobody with the landlord %j', (landlord) => {
    expect(staffOf({ landlord })).toBe('no-landlord');
  });

  it('has roles from another claim, also deep in it or with dots in its name', () => {
    expect(staffOf({ roles: undefined, realm_access: { roles: ['admin'] } }, 'realm_access.roles')).toMatchObject({
      roles: ['admin'],
    });
    const claim = 'https://desk.example/roles';
    expect(staffOf({ roles: undefined, [claim]: ['auditor'] }, claim)).toMatchObject({ roles: ['auditor'] });
    expect(staffOf({ roles: ['admin'] }, 'groups')).toBe('no-role');
  });

  it('has an id that is always theirs, only theirs, and says nothing of who they are', () => {
    const id = (over: Readonly<Record<string, unknown>>): string => {
      const staff = staffOf(over);
      return typeof staff === 'string' ? staff : staff.id;
    };
    expect(id({})).toMatch(/^staff-[\w-]{27}$/);
    expect(id({ name: 'Another name', roles: 'admin' })).toBe(id({}));
    expect(id({ sub: 'else' })).not.toBe(id({}));
    expect(id({ iss: 'https://other.example' })).not.toBe(id({}));
    expect(id({ iss: 'https://login.example"', sub: ',"someone@example.com' })).not.toBe(id({}));
  });

  it('has a name without signs that cannot be seen, and their id where there is none', () => {
    expect(staffOf({ name: ' A\u202e\u0000B ' })).toMatchObject({ name: 'AB' });
    expect(staffOf({ name: undefined, preferred_username: 'ab' })).toMatchObject({ name: 'ab' });
    expect(staffOf({ name: '' })).toMatchObject({ name: expect.stringMatching(/^staff-/) });
  });

  it('is asked more about only when something is missing', () => {
    const all = { ...OFFICER, officer_line: '01632 960111' };
    expect(saysEnough(claims(all), settings)).toBe(true);
    for (const name of ['roles', 'landlord', 'name', ...Object.keys(all)])
      expect(saysEnough(claims({ ...all, [name]: undefined }), settings)).toBe(false);
  });
});

describe('somebody as an officer', () => {
  const officerOf = (over: Readonly<Record<string, unknown>>) => {
    const staff = staffOf(over);
    return typeof staff === 'string' ? staff : staff.officer;
  };

  it('is what their organisation says: languages, the gender they state, their team, their training [AL33, AS26, SO22]', () => {
    expect(officerOf(OFFICER)).toEqual({
      languages: ['en', 'ur-Latn', 'pl'],
      gender: 'woman',
      team: 'sheltered',
      training: 'trained',
    });
    expect(officerOf({ officer_languages: 'en, cy' })).toEqual({
      languages: ['en', 'cy'],
      gender: null,
      team: null,
      training: null,
    });
  });

  it('is of a team of their own landlord, and of none of another they serve', () => {
    expect(officerOf({ ...OFFICER, landlord: ['testhomes', 'otherhomes'] })).toMatchObject({ team: 'sheltered' });
    const away = { ...OFFICER, officer_team: 'elsewhere', landlord: ['testhomes', 'otherhomes'] };
    expect(officerOf(away)).toMatchObject({ team: null });
  });

  it('is not known where nothing is said, and nothing is made of what is not understood', () => {
    expect(officerOf({})).toBeUndefined();
    expect(
      officerOf({
        officer_languages: ['somewhat English', '<b>', 7],
        officer_gender: ['x', {}],
        officer_team: 'elsewhere',
        officer_training: 'very',
      }),
    ).toBeUndefined();
  });

  it('is not read from what a directory happens to know: gender and locale of the standard claims are left alone', () => {
    expect(officerOf({ gender: 'female', locale: 'ur', languages: ['ur'], team: 'desk' })).toBeUndefined();
  });

  it('has no faith: whatever names it is not read and not kept, under any name [SO23]', () => {
    const faith = {
      officer_faith: 'needle',
      officer_religion: ['needle'],
      faith: 'needle',
      religion: 'needle',
      beliefs: ['needle'],
      officer: { faith: 'needle' },
    };
    expect(staffOf({ ...OFFICER, ...faith })).toEqual(staffOf(OFFICER));
    expect(
      JSON.stringify(staffOf({ ...faith, officer_languages: ['needle'], officer_gender: 'needle' })),
    ).not.toContain('needle');
    expect(OFFICER_CLAIMS.join(' ')).not.toMatch(/faith|relig|belief/);
  });
});

describe('their own line', () => {
  it.each([
    ['01632 960111', '+441632960111'],
    ['+44 20 7946 0111', '+442079460111'],
    ['999', undefined],
    ['0909 879 0000', undefined],
    ['+48512345678', undefined],
    ['ask at the desk', undefined],
    [['01632 960111'], undefined],
  ])('%p is %p', (officer_line, line) => {
    expect(staffOf({ officer_line })).toEqual(expect.objectContaining({ id: expect.any(String) }));
    expect(Reflect.get(Object(staffOf({ officer_line })), 'line')).toBe(line);
  });
});
