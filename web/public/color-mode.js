// Runs before the first paint, so that a dark page never flashes white. A file of its own: the page's policy forbids inline scripts.
(() => {
  let chosen = 'system';
  try {
    chosen = localStorage.getItem('gallant.mode') ?? 'system';
  } catch {
    // storage is blocked: follow the system
  }
  const dark =
    chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mode', dark ? 'dark' : 'light');
})();
