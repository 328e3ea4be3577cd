import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import {
  isEmergencyNumber,
  isUkMobile,
  mayDial,
  mayRing,
  mayText,
  nationally,
  ukNumber,
} from '../../../src/channels/phone-number';

describe('numbers that are never dialled or texted', () => {
  it.each([
    '999',
    '112',
    '911',
    '933',
    '101',
    '18000',
    '18001',
    '55',
    '+44999',
    '+44 112',
    '0044999',
    '9-9-9',
    '+44 (0) 999',
    '18001 101',
    '18000#',
    '９９９',
  ])('knows %s for an emergency number however it is written', (number) => {
    expect(isEmergencyNumber(number)).toBe(true);
    expect(mayDial(number)).toBe(false);
    expect(mayText(number, 'http://127.0.0.1:9')).toBe(false);
  });

  it.each(['+441632960111', '+447700900999', '+442079460101', '+448081570999'])('lets %s through', (number) => {
    expect(isEmergencyNumber(number)).toBe(false);
    expect(mayDial(number)).toBe(true);
  });

  it.each(['', 'SHELTER', '07700900123', '+4811111111', '+44', '+44770090012345'])('does not dial %p', (number) => {
    expect(mayDial(number)).toBe(false);
  });
});

describe('mobiles', () => {
  it.each(['+447400123456', '+447700900000', '+447700900999', '+447624123456'])('texts %s', (number) => {
    expect(isUkMobile(number)).toBe(true);
  });

  it.each([
    ['a landline', '+441632960123'],
    ['an 070 number, which forwards', '+447012345678'],
    ['a pager', '+447612345678'],
    ['a name', 'OakHomes'],
    ['a short code', '60001'],
    ['a freephone', '+448081570123'],
    ['an emergency number', '+44999'],
    ['no international form', '07400123456'],
    ['nothing', ''],
  ])('does not text %s', (_, number) => {
    expect(isUkMobile(number)).toBe(false);
  });

  it('never sends to a number kept for drama through the provider itself', () => {
    expect(mayText('+447700900123')).toBe(false);
    expect(mayText('+447700900123', 'https://api.example')).toBe(false);
    expect(mayText('+447700900123', 'http://127.0.0.1.example')).toBe(false);
    expect(mayText('+447700900123', 'not an address')).toBe(false);
    expect(mayText('+447400123456')).toBe(true);
  });

  it.each(['http://127.0.0.1:4010', 'http://localhost:4010/x', 'http://[::1]:4010'])(
    'treats it as any mobile at %s',
    (url) => {
      expect(mayText('+447700900123', url)).toBe(true);
    },
  );
});

describe("a caller's number", () => {
  it.each([
    ['+447700900123', '+447700900123'],
    ['+441632960123', '+441632960123'],
    ['01632 960123', '+441632960123'],
  ])('keeps %s', (from, kept) => {
    expect(ukNumber(from)).toBe(kept);
  });

  it.each([
    undefined,
    '',
    'anonymous',
    'Restricted',
    '+266696687',
    '+7378742833',
    '+86282452253',
    '+48501234567',
    'client:anna',
    '+44999',
    'sip:a@b',
  ])('takes %p for withheld', (from) => {
    expect(ukNumber(from)).toBeUndefined();
  });
});

describe('whom a call may ring', () => {
  const HERE = 'http://127.0.0.1:9';

  it.each(['+441632960123', '+442079460123', '+447700900123', '+448081570123', '+447624123456', '+443001234567'])(
    'rings %s',
    (number) => {
      expect(mayRing(number, HERE)).toBe(true);
    },
  );

  it.each(['+449098790000', '+447012345678', '+447612345678', '+448451234567', '+448712345678', '999', '+44112', ''])(
    'never rings %p: it costs, forwards, is a pager or an emergency number',
    (number) => {
      expect(mayRing(number, HERE)).toBe(false);
    },
  );

  it.each(['+441632960123', '+442079460123', '+447700900123', '+448081570123'])(
    'never rings %s, kept for drama, through the provider itself',
    (number) => {
      expect(mayRing(number)).toBe(false);
      expect(mayRing(number, 'https://api.example')).toBe(false);
    },
  );
});

it('writes a mobile as the tables of the world do, without looking it up', () => {
  for (let network = 7300; network < 8000; network += 1) {
    const number = `+44${network}900123`;
    expect(nationally(number)).toBe(parsePhoneNumberFromString(number)?.formatNational());
  }
});
