// What made-up events speak of, in both languages; the first of each list is the most frequent.

/** What it is about: category, Vietnamese, English. */
export const subjects: readonly (readonly [category: string, vi: string, en: string])[] = [
  ['technology', 'trí tuệ nhân tạo', 'artificial intelligence'],
  ['music', 'nhạc acoustic', 'acoustic music'],
  ['technology', 'lập trình Rust', 'Rust programming'],
  ['business', 'khởi nghiệp', 'startup'],
  ['music', 'nhạc jazz', 'jazz'],
  ['technology', 'dữ liệu lớn', 'big data'],
  ['food', 'cà phê đặc sản', 'specialty coffee'],
  ['education', 'tiếng Anh giao tiếp', 'spoken English'],
  ['arts', 'hội hoạ lụa', 'silk painting'],
  ['technology', 'học máy', 'machine learning'],
  ['sports', 'chạy bộ', 'trail running'],
  ['technology', 'bảo mật ứng dụng', 'application security'],
  ['wellness', 'thiền buổi sáng', 'morning meditation'],
  ['film', 'phim tài liệu', 'documentary film'],
  ['technology', 'JavaScript hiện đại', 'modern JavaScript'],
  ['arts', 'nhiếp ảnh đường phố', 'street photography'],
  ['games', 'cờ vây', 'board games'],
  ['career', 'viết hồ sơ xin việc', 'résumé writing'],
  ['technology', 'điện toán đám mây', 'cloud computing'],
  ['charity', 'dọn rác bờ biển', 'beach cleaning'],
  ['music', 'đờn ca tài tử', 'chamber music'],
  ['family', 'kể chuyện cho trẻ em', 'stories for children'],
  ['outdoors', 'leo núi', 'hiking'],
  ['food', 'nấu ăn chay', 'vegetarian cooking'],
  ['business', 'tiếp thị nội dung', 'content marketing'],
  ['education', 'đọc sách', 'book reading'],
  ['sports', 'cầu lông', 'badminton'],
  ['technology', 'cơ sở dữ liệu Postgres', 'Postgres databases'],
  ['arts', 'gốm Bát Tràng', 'pottery'],
  ['wellness', 'yoga phục hồi', 'restorative yoga'],
  ['outdoors', 'đạp xe ven sông', 'riverside cycling'],
  ['film', 'điện ảnh châu Á', 'Asian cinema'],
  ['technology', 'phần mềm tự do', 'open source'],
  ['arts', 'thơ ca', 'poetry'],
  ['games', 'trò chơi nhập vai', 'role playing games'],
  ['career', 'phỏng vấn kỹ thuật', 'technical interviews'],
];

/** What kind of gathering it is. */
export const kinds: readonly (readonly [vi: string, en: string])[] = [
  ['Gặp mặt', 'Meetup'],
  ['Hội thảo', 'Conference'],
  ['Đêm', 'Night of'],
  ['Lớp học', 'Class'],
  ['Buổi thực hành', 'Workshop'],
  ['Toạ đàm', 'Panel'],
  ['Giao lưu', 'Social'],
  ['Triển lãm', 'Exhibition'],
  ['Câu lạc bộ', 'Club'],
  ['Ngày hội', 'Festival'],
  ['Thử thách', 'Challenge'],
  ['Chuyên đề', 'Deep dive'],
];

/** From which side. */
export const angles: readonly (readonly [vi: string, en: string])[] = [
  ['cho người mới bắt đầu', 'for beginners'],
  ['cùng chuyên gia', 'with experts'],
  ['chuyện nghề và chuyện đời', 'stories from practice'],
  ['thực chiến từ đầu', 'hands on from scratch'],
  ['cuối tuần vui vẻ', 'weekend edition'],
  ['nhìn lại một năm', 'a year in review'],
  ['bí quyết nhỏ', 'small secrets'],
  ['mở rộng kết nối', 'open networking'],
  ['góc nhìn mới', 'new perspectives'],
  ['sai lầm thường gặp', 'common mistakes'],
  ['hỏi đáp trực tiếp', 'live questions'],
  ['dưới ánh trăng', 'under the moon'],
  ['bên ly trà nóng', 'over a cup of tea'],
  ['từ ý tưởng tới sản phẩm', 'from idea to product'],
  ['không cần kinh nghiệm', 'no experience needed'],
  ['phiên bản mùa thu', 'autumn edition'],
];

/** Parts that names of groups are made of. */
export const names: readonly string[] =
  `Sao Mai Hoàng Lan Bình Minh Ngọc Hà Thanh Xuân Phương Nam Trúc Bạch Tây Hồ Bến Thành Thủ Đức Hải Vân Cửu Long
  Lotus Banyan Bamboo Lantern Harbour River Compass Orchid Tamarind Monsoon Delta Saola Heron Jasmine Copper Velvet
  Nordic Atlas Beacon Cedar Dune Ember Fjord Grove Horizon Indigo Juniper Kestrel Lumen Meadow Nimbus Opal Prism
  Quartz Raven Sable Topaz Umbra Vesper Willow Xenia Yarrow Zephyr Sen Vàng Gió Mùa Mây Trắng Đồng Xanh Suối Nguồn`.split(
    /\s+/,
  );

/** Sentences that descriptions are made of. */
export const sentences: readonly (readonly [vi: string, en: string])[] = [
  ['Mời bạn đến chơi và làm quen với mọi người.', 'Come along and get to know everybody.'],
  ['Chỗ ngồi có hạn, xin đăng ký sớm.', 'Seats are few, so please register early.'],
  ['Có trà và bánh nhẹ cho cả nhà.', 'Tea and snacks are on the house.'],
  ['Diễn giả sẽ chia sẻ kinh nghiệm nhiều năm làm nghề.', 'The speakers share years of practice.'],
  ['Nhớ mang theo máy tính và một câu hỏi hay.', 'Bring a laptop and a good question.'],
  ['Trẻ em đi cùng người lớn được vào cửa tự do.', 'Children come in with an adult for nothing.'],
  ['Sau buổi gặp, chúng ta đi ăn tối cùng nhau.', 'Afterwards we have dinner together.'],
  ['Tài liệu được gửi qua thư sau sự kiện.', 'The material is sent by mail afterwards.'],
];

/** Where: city, country, degrees north and east, zone; the first are the largest. */
export const cities: readonly (readonly [string, string, number, number, string])[] = [
  ['Hồ Chí Minh', 'VN', 10.78, 106.7, 'Asia/Ho_Chi_Minh'],
  ['Hà Nội', 'VN', 21.03, 105.85, 'Asia/Ho_Chi_Minh'],
  ['Đà Nẵng', 'VN', 16.07, 108.22, 'Asia/Ho_Chi_Minh'],
  ['Berlin', 'DE', 52.52, 13.4, 'Europe/Berlin'],
  ['Singapore', 'SG', 1.35, 103.82, 'Asia/Singapore'],
  ['London', 'GB', 51.51, -0.13, 'Europe/London'],
  ['Huế', 'VN', 16.46, 107.59, 'Asia/Ho_Chi_Minh'],
  ['San Francisco', 'US', 37.77, -122.42, 'America/Los_Angeles'],
  ['Cần Thơ', 'VN', 10.04, 105.77, 'Asia/Ho_Chi_Minh'],
  ['Tokyo', 'JP', 35.68, 139.69, 'Asia/Tokyo'],
  ['Hải Phòng', 'VN', 20.86, 106.68, 'Asia/Ho_Chi_Minh'],
  ['Paris', 'FR', 48.86, 2.35, 'Europe/Paris'],
  ['Đà Lạt', 'VN', 11.94, 108.44, 'Asia/Ho_Chi_Minh'],
  ['Bangkok', 'TH', 13.76, 100.5, 'Asia/Bangkok'],
  ['Sydney', 'AU', -33.87, 151.21, 'Australia/Sydney'],
  ['New York', 'US', 40.71, -74.01, 'America/New_York'],
  ['Nha Trang', 'VN', 12.24, 109.19, 'Asia/Ho_Chi_Minh'],
  ['Hội An', 'VN', 15.88, 108.33, 'Asia/Ho_Chi_Minh'],
  ['Amsterdam', 'NL', 52.37, 4.9, 'Europe/Amsterdam'],
  ['São Paulo', 'BR', -23.55, -46.63, 'America/Sao_Paulo'],
  ['Vinh', 'VN', 18.68, 105.68, 'Asia/Ho_Chi_Minh'],
  ['Warszawa', 'PL', 52.23, 21.01, 'Europe/Warsaw'],
  ['Buôn Ma Thuột', 'VN', 12.67, 108.04, 'Asia/Ho_Chi_Minh'],
  ['Nairobi', 'KE', -1.29, 36.82, 'Africa/Nairobi'],
  ['Quy Nhơn', 'VN', 13.78, 109.22, 'Asia/Ho_Chi_Minh'],
];
