import { describe, expect, test } from 'vitest';
import { mostGuests, readGuestList } from './read-guest-list.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) => {
  const list = readGuestList(typeof text === 'string' ? bytes(text) : text);
  if (!list || list === 'TOO_LONG') throw new Error(`read as ${list}`);
  return list;
};

describe('the list of', () => {
  test('Luma', () => {
    const list = read(
      [
        'api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,custom_source,checked_in_at,qr_code_url,amount,ticket_type_id,ticket_name,Bạn ăn chay?',
        'gst-1,Lan Ngọc,Lan,Ngọc,LAN@example.org,,2026-10-01T00:00:00.000Z,approved,,,https://luma.com/check-in/x,$0,ett-1,Standard,"Có, luôn"',
        'gst-2,,Minh,Khôi,minh@example.org,,2026-10-01,pending_approval,,,,,,,',
        'gst-3,Thu,,,thu@example.org,,2026-10-01,waitlist,,,,,,,',
        'gst-4,Huy,,,huy@example.org,,2026-10-01,declined,,,,,,,',
        'gst-5,Mai,,,mai@example.org,,2026-10-01,invited,,,,,,,',
        '',
      ].join('\r\n'),
    );
    expect(list).toMatchObject({ source: 'LUMA', total: 5 });
    expect(list.rows).toEqual([
      {
        ...{ line: 2, name: 'Lan Ngọc', email: 'lan@example.org', status: 'CONFIRMED' },
        ...{ quantity: 1, ticket: 'Standard', externalId: 'gst-1' },
      },
      expect.objectContaining({ line: 3, name: 'Minh Khôi', status: 'PENDING_APPROVAL' }),
      expect.objectContaining({ line: 4, name: 'Thu', status: 'WAITLISTED' }),
      expect.objectContaining({ line: 5, name: 'Huy', status: 'NOT_COMING' }),
    ]);
    expect(list.problems).toEqual([
      { line: 5, code: 'NOT_COMING', detail: 'declined' },
      { line: 6, code: 'ONLY_INVITED', detail: 'invited' },
    ]);
  });

  test('Eventbrite', () => {
    const list = read(
      [
        'Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status',
        '1001,2026-10-01 10:00,Rosa,Delgado,rosa@example.org,1,General Admission,77,Attending',
        '1001,2026-10-01 10:00,Jo,Kim,rosa@example.org,1,VIP,78,Checked In',
        '1002,2026-10-01 10:00,Al,Bo,al@example.org,1,VIP,79,Not Attending',
      ].join('\n'),
    );
    expect(list.source).toBe('EVENTBRITE');
    expect(list.rows).toMatchObject([
      { name: 'Rosa Delgado', ticket: 'General Admission', externalId: '77', status: 'CONFIRMED' },
      { name: 'Jo Kim', ticket: 'VIP', externalId: '78', status: 'CONFIRMED' },
      { name: 'Al Bo', status: 'NOT_COMING' },
    ]);
    expect(list.problems).toMatchObject([{ line: 4, code: 'NOT_COMING' }]);
  });

  test('Meetup, which has tabs, companions and no addresses', () => {
    const list = read(
      [
        'Name\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tJoined Group on\tURL of Member Profile\tNotes',
        'Anh Đào\tuser 5\t\t\tYes\t2\tOct 1\tJan 1\thttps://www.meetup.com/x\t',
        'Bảo\tuser 6\t\tYes\tYes\t0\tOct 1\tJan 1\thttps://www.meetup.com/y\t',
        'Chi\tuser 7\t\t\tWaitlist\t\tOct 1\tJan 1\t\t',
        'Dũng\tuser 8\t\t\tNo\t0\tOct 1\tJan 1\t\t',
      ].join('\n'),
    );
    expect(list.source).toBe('MEETUP');
    expect(list.rows).toMatchObject([
      { name: 'Anh Đào', email: null, quantity: 3, status: 'CONFIRMED', externalId: 'user 5' },
      { name: 'Bảo', quantity: 1 },
      { name: 'Chi', status: 'WAITLISTED' },
      { name: 'Dũng', status: 'NOT_COMING' },
    ]);
  });

  test('our own export, in both languages', () => {
    const vi = read('\uFEFF"Tên","Trạng thái","Có mặt","Số người"\r\n"Lan","Có chỗ","","2"\r\n');
    expect(vi.rows).toMatchObject([{ name: 'Lan', status: 'CONFIRMED', quantity: 2 }]);
    const en = read('"Name","Status","People"\r\n"Lan","Waiting","1"\r\n"Bo","Cancelled","1"\r\n');
    expect(en.rows).toMatchObject([
      { name: 'Lan', status: 'WAITLISTED' },
      { name: 'Bo', status: 'NOT_COMING' },
    ]);
  });
});

describe('a file', () => {
  test.each([
    ['with a byte order mark', '\uFEFFname,email\nLan,lan@example.org'],
    ['of semicolons', 'name;email;note\nLan;lan@example.org;"a;b"'],
    ['of semicolons, with commas in its texts', 'name;email;note\nLan;lan@example.org;a, b, c, d'],
    [
      'with quotes, commas and line ends in cells',
      'name,note,email\n"Lan","a ""b"",\nc",lan@example.org',
    ],
    ['with old Mac line ends', 'name,email\rLan,lan@example.org\r'],
    ['with quotes where none belong', 'name,note,email\nLan,5" screen,lan@example.org'],
    ['with empty lines and lines of commas', '\n\nname,email\n,\n\nLan,lan@example.org\n,,,\n'],
    ['with lines too long and too short', 'name,email\nLan,lan@example.org,x,y\n'],
    ['with titles in another writing', ' Full-Name , E-mail Address \nLan,lan@example.org'],
  ])('%s is read', (_, text) => {
    const { rows } = read(text);
    expect(rows).toMatchObject([{ name: 'Lan', email: 'lan@example.org' }]);
  });

  test('of UTF-16, or as Windows wrote it, is read', () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFFname,email\nLân,lan@example.org', 'utf16le'));
    expect(read(utf16).rows).toMatchObject([{ name: 'Lân' }]);
    const latin = new Uint8Array(Buffer.from('name,email\nRenée,r@example.org', 'latin1'));
    expect(read(latin).rows).toMatchObject([{ name: 'Renée' }]);
  });

  test('names the line on which something begins, whatever stands before it', () => {
    const { problems, rows } = read('name,status\n"a\nb",going\n\nLan,never\nBo,going');
    expect(problems).toEqual([{ line: 5, code: 'STATUS_UNKNOWN', detail: 'never' }]);
    expect(rows).toMatchObject([{ line: 2, name: 'a b' }, { line: 6 }]);
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \n \n'],
    ['a picture', '\u0089PNG\r\n\u0000\u0000name,email'],
    ['a list of something else', 'sku,price\n1,2'],
    ['one line without an end', `name,email\n"${'x'.repeat(70_000)}`],
  ])('of %s is no list', (_, text) => {
    expect(readGuestList(bytes(text))).toBeNull();
  });

  test('of more lines than are taken in is too long', () => {
    const lines = (count: number) => `name\n${'Lan\n'.repeat(count)}`;
    expect(read(lines(mostGuests)).rows).toHaveLength(mostGuests);
    expect(readGuestList(bytes(lines(mostGuests + 1)))).toBe('TOO_LONG');
    expect(readGuestList(bytes(lines(mostGuests + 500)))).toBe('TOO_LONG');
  });

  test('with wrong cells says so, and takes what it can', () => {
    const { rows, problems } = read(
      [
        'name,email,quantity',
        'Lan,lan@,1',
        ',bo@example.org,-3',
        ',,1',
        `${'Đ'.repeat(200)},,99999999999`,
        '=cmd|calc,=1+1,0',
      ].join('\n'),
    );
    expect(problems).toEqual([
      { line: 2, code: 'EMAIL_LEFT_OUT', detail: 'lan@' },
      { line: 4, code: 'NAMELESS', detail: '' },
      { line: 6, code: 'EMAIL_LEFT_OUT', detail: '=1+1' },
    ]);
    expect(rows).toMatchObject([
      { name: 'Lan', email: null },
      { name: 'bo@example.org', email: 'bo@example.org', quantity: 1 },
      { name: 'Đ'.repeat(80), quantity: 1 },
      { name: '=cmd|calc', quantity: 1 },
    ]);
  });
});
