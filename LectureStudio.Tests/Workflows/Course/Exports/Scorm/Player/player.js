// ?edition=12|2004&pass=0.7 plays the package below /package/. What the platform keeps lives on in the browser between launches.
(() => {
  const asked = new URLSearchParams(location.search), edition = asked.get('edition'), model = edition === '12' ? model12 : model2004;
  const kept = JSON.parse(localStorage.getItem('kept') ?? '{}');
  window.platform = () => JSON.parse(localStorage.getItem('kept') ?? '{}');
  const api = makeApi(model, kept, asked.has('pass') ? Number(asked.get('pass')) : null, now => localStorage.setItem('kept', JSON.stringify(now)));
  window[edition === '12' ? 'API' : 'API_1484_11'] = api;
  addEventListener('DOMContentLoaded', () => { document.getElementById('sco').src = '/package/launch.html'; });
})();
