import type { DemoPerson } from './content.ts';

const vietnam = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;

const hosts: readonly DemoPerson[] = [
  {
    key: 'linh',
    name: 'Nguyễn Thuỳ Linh',
    ...vietnam,
    city: 'Hà Nội',
    bio: 'Làm giao diện web, mê chữ Việt có dấu đẹp. Mở cửa Hà Nội Frontend mỗi tháng một lần.',
  },
  {
    key: 'quan',
    name: 'Trần Minh Quân',
    ...vietnam,
    city: 'Sài Gòn',
    bio: 'Kỹ sư dữ liệu. Tin rằng một biểu đồ thật thà hơn mười trang báo cáo.',
  },
  {
    key: 'ha-my',
    name: 'Lê Hà My',
    ...vietnam,
    city: 'Đà Nẵng',
    bio: 'Sáng nhặt rác biển, chiều dạy bơi. Ai đến Đà Nẵng cứ nhắn.',
  },
  {
    key: 'an-nhien',
    name: 'Tôn Nữ An Nhiên',
    ...vietnam,
    city: 'Huế',
    bio: 'Kể chuyện Huế cho người Huế. Thích mưa, thích bún bò không cay.',
  },
  {
    key: 'bay',
    name: 'Cô Bảy Ngọc Lan',
    ...vietnam,
    city: 'Cần Thơ',
    bio: 'Bếp nhà, ghe nhỏ, bạn đông. Bốn mươi năm nấu ăn miệt vườn.',
  },
  {
    key: 'mai-schneider',
    name: 'Mai Schneider',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    city: 'Berlin',
    bio: 'Born in Nam Định, grown up in Lichtenberg. I show films that never got a German release.',
  },
  {
    key: 'wei-ling',
    name: 'Tan Wei Ling',
    locale: 'en',
    timeZone: 'Asia/Singapore',
    city: 'Singapore',
    bio: 'Heat researcher. Happiest with a soldering iron and a shady tree.',
  },
  {
    key: 'haruka',
    name: 'Haruka Mori',
    locale: 'en',
    timeZone: 'Asia/Tokyo',
    city: 'Tokyo',
    bio: 'Translator by day. I keep a quiet table with good tea and better books.',
  },
  {
    key: 'tomas',
    name: 'Tomás Herrera',
    locale: 'en',
    timeZone: 'Europe/Madrid',
    bio: 'Mapping footpaths since 2009. I run the online map nights.',
  },
];

const vietnamese: readonly [key: string, name: string][] = [
  ['duc-anh', 'Phạm Đức Anh'],
  ['thu-trang', 'Đỗ Thu Trang'],
  ['hoang-nam', 'Vũ Hoàng Nam'],
  ['bao-chau', 'Hoàng Bảo Châu'],
  ['gia-huy', 'Đặng Gia Huy'],
  ['phuong-thao', 'Bùi Phương Thảo'],
  ['tuan-kiet', 'Huỳnh Tuấn Kiệt'],
  ['khanh-vy', 'Ngô Khánh Vy'],
  ['minh-tam', 'Dương Minh Tâm'],
  ['ngoc-diep', 'Lý Ngọc Diệp'],
  ['thanh-tung', 'Mai Thanh Tùng'],
  ['yen-nhi', 'Trương Yến Nhi'],
  ['quoc-bao', 'Phan Quốc Bảo'],
  ['hong-nhung', 'Tạ Hồng Nhung'],
  ['viet-hung', 'Cao Việt Hùng'],
  ['kim-oanh', 'Châu Kim Oanh'],
];

const international: readonly [key: string, name: string, timeZone: string][] = [
  ['jonas', 'Jonas Weber', 'Europe/Berlin'],
  ['aylin', 'Aylin Demir', 'Europe/Berlin'],
  ['priya', 'Priya Nair', 'Asia/Singapore'],
  ['marcus', 'Marcus Lim', 'Asia/Singapore'],
  ['nurul', 'Nurul Aisyah', 'Asia/Singapore'],
  ['kenji', 'Kenji Watanabe', 'Asia/Tokyo'],
  ['saori', 'Saori Ito', 'Asia/Tokyo'],
  ['claire', 'Claire Dubois', 'Asia/Tokyo'],
  ['samuel', 'Samuel Okafor', 'Europe/London'],
  ['ines', 'Inês Carvalho', 'Europe/Lisbon'],
];

/** The people of the demo content, hosts first. */
export const people: readonly DemoPerson[] = [
  ...hosts,
  ...vietnamese.map(([key, name]) => ({ key, name, ...vietnam })),
  ...international.map(([key, name, timeZone]) => ({ key, name, locale: 'en' as const, timeZone })),
];
