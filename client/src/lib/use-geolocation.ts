import { useCallback, useState } from 'react';

/** A point on the map. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Why the place is not known. */
export type PlaceProblem = 'denied' | 'unavailable';

/** Asks the browser where the person is, only when they want it. */
export function useGeolocation(): {
  readonly isAsking: boolean;
  readonly problem: PlaceProblem | undefined;
  readonly ask: () => Promise<Place | undefined>;
} {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<PlaceProblem>();
  const ask = useCallback(async () => {
    setAsking(true);
    setProblem(undefined);
    try {
      return await locate();
    } catch (error) {
      const isDenied = error instanceof GeolocationPositionError && error.code === 1;
      setProblem(isDenied ? 'denied' : 'unavailable');
      return undefined;
    } finally {
      setAsking(false);
    }
  }, []);
  return { isAsking, problem, ask };
}

/** Rounded to about a kilometre: near enough for `near me`, and no address. */
function locate(): Promise<Place> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          latitude: Math.round(coords.latitude * 100) / 100,
          longitude: Math.round(coords.longitude * 100) / 100,
        }),
      reject,
      { maximumAge: 600_000, timeout: 10_000 },
    );
  });
}
