/** Names of ad categories, and how a time gap is said. */
export const behaviour = {
  categories: {
    games: 'games',
    coffee: 'coffee',
    diapers: 'diapers',
    flights: 'flights',
    hotels: 'hotels',
    cars: 'cars',
    insurance: 'insurance',
    phones: 'phones',
    cases: 'phone cases',
    sneakers: 'sneakers',
    news: 'news',
    music: 'music',
  },
  /** A gap given in hours. */
  gap: (hours: number): string => {
    if (hours < 1.5) return `${Math.round(hours * 60)} min`;
    if (hours < 54) return `${short(hours)} h`;
    return `${short(hours / 24)} days`;
  },
  /** Edges of the buckets, on an axis with little room. */
  edge: (hours: number): string => {
    if (hours < 1) return `${Math.round(hours * 60)} min`;
    if (hours < 60) return `${Math.round(hours)} h`;
    return `${short(hours / 24)} d`;
  },
};

const short = (value: number) => `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)}`;

export type BehaviourWords = typeof behaviour;
