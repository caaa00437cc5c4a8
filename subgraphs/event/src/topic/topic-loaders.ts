import type { Reader } from '@hoi/kit/database.ts';
import { loadOne } from '@hoi/kit/loader.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { countFollowers, findFollowed } from './topic.store.ts';

/** Loaders of topics, for one request. */
export function topicLoaders(read: Reader, viewer: Viewer) {
  return {
    /** How many follow a topic; null for nobody. */
    topicFollowers: loadOne(
      (topics: readonly string[]) => countFollowers(read, topics),
      (row) => row.topic,
    ),
    /** A topic that the viewer follows, else null. */
    followedTopic: loadOne(
      async (topics: readonly string[]) =>
        viewer.userId === null ? [] : findFollowed(read, viewer.userId, topics),
      (topic) => topic,
    ),
  };
}
