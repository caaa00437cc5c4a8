import type { CreateCommunityInput, EditedCommunityFragment } from '#gql/graphql.ts';

/** What the community form holds. */
export interface CommunityValues {
  name: string;
  summary: string;
  description: string;
  city: string;
  website: string;
  topics: string;
  visibility: 'PUBLIC' | 'UNLISTED' | 'PRIVATE';
  joinPolicy: 'OPEN' | 'APPROVAL' | 'CLOSED';
  timeZone: string;
}

/** A new community's values. */
export function newCommunity(timeZone: string): CommunityValues {
  return {
    name: '',
    summary: '',
    description: '',
    city: '',
    website: '',
    topics: '',
    visibility: 'PUBLIC',
    joinPolicy: 'OPEN',
    timeZone,
  };
}

/** The values of a community that is there already. */
export function valuesOf(community: EditedCommunityFragment): CommunityValues {
  return {
    name: community.name,
    summary: community.summary ?? '',
    description: community.description ?? '',
    city: community.location?.label ?? '',
    website: community.links.find(({ kind }) => kind === 'website')?.url ?? '',
    topics: community.topics.join(', '),
    visibility: community.visibility,
    joinPolicy: community.joinPolicy,
    timeZone: community.timeZone,
  };
}

/** The form's values as the API takes them. */
export function toInput(values: CommunityValues): CreateCommunityInput {
  const { city, website, topics, summary, description, ...rest } = values;
  return {
    ...rest,
    summary: summary || null,
    description: description || null,
    location: city.trim() ? { label: city, city } : null,
    links: website.trim() ? [{ kind: 'website', url: website }] : [],
    topics: topics
      .split(',')
      .map((topic) => topic.trim())
      .filter(Boolean),
  };
}

/** The field that an error of the API is about. */
export function fieldFor(path: string): keyof CommunityValues | undefined {
  const [head] = path.split('.');
  if (head === 'location') return 'city';
  if (head === 'links') return 'website';
  if (head === 'slug') return 'name';
  return head === 'topics' ? 'topics' : undefined;
}
