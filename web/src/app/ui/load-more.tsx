import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';

interface LoadMoreProps {
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** Loads the next page when it comes into view; a button as well, for those who do not scroll. */
export function LoadMore({ hasMore, loading, onMore }: LoadMoreProps) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    if (!hasMore || loading || !end.current) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [hasMore, loading]);
  if (!hasMore) return null;
  return (
    <Box ref={end} sx={{ display: 'grid', placeItems: 'center', p: 2 }}>
      <Button onClick={onMore} loading={loading} size="small">
        Load more
      </Button>
    </Box>
  );
}
