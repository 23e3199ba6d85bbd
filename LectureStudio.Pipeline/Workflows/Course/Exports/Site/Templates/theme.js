// Runs before the page is drawn, so that it does not flash in the other colours.
(() => {
  document.documentElement.classList.add('js');
  try {
    const theme = localStorage.getItem('course-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch { /* A browser may refuse to keep anything. */ }
})();
