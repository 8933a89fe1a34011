import { useLocation, useSearch } from 'wouter';

/** Where we are, query and all, to be led back to. */
export function useWholeAddress(): string {
  const [path] = useLocation();
  const search = useSearch();
  return search === '' ? path : `${path}?${search}`;
}
