import { sourceFromUrl } from '../../../functions/core/site-file.ts';
import type { Source } from '../../../functions/core/source.ts';

/** The demo newspaper at `url` as a Source, with an id that does not depend on the port it got. */
export function demoSource(url: string): Source {
  return {
    ...sourceFromUrl(url),
    id: 'ban-tin-cua-song',
    name: 'Bản tin Cửa Sông',
    description: 'Chuyện lớn nhỏ của một thị xã bên sông. A fictional newspaper that comes with bantin.',
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
  };
}
