// Jumps within the recording. Works from a file opened by a double click; asks nobody for anything.
(() => {
  const player = document.getElementById('player');
  const bar = document.getElementById('player-bar');
  const pick = document.getElementById('pick');
  const marks = [...document.querySelectorAll('.spoken [data-t]')];
  const beside = player.dataset.beside.split('|');
  let waiting = null;

  const jump = seconds => { player.currentTime = seconds; player.play().catch(() => {}); };

  player.addEventListener('loadedmetadata', () => {
    bar.dataset.state = 'ready';
    document.querySelector('label[for=pick]').textContent = player.dataset.another;
    if (waiting !== null) jump(waiting);
    waiting = null;
  });
  const tryNext = () => {
    if (beside.length > 0) player.src = beside.shift();
    else bar.dataset.state = 'missing';
  };
  player.addEventListener('error', tryNext);
  player.addEventListener('timeupdate', () => {
    let current = null;
    for (const mark of marks) if (Number(mark.dataset.t) <= player.currentTime) current = mark;
    for (const mark of marks) mark.parentElement.classList.toggle('current', mark === current);
  });
  pick.addEventListener('change', () => {
    if (pick.files[0]) player.src = URL.createObjectURL(pick.files[0]);
  });
  document.addEventListener('click', event => {
    const mark = event.target.closest('[data-t]');
    if (!mark) return;
    if (player.readyState > 0) return jump(Number(mark.dataset.t));
    waiting = Number(mark.dataset.t);
    pick.click();
  });
  tryNext();
})();
