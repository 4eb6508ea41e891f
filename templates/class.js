// Sorting and filtering of the class page's table. Without it the page is complete. What is chosen
// stands in the address (#f=v1,d3&q=text&s=-4), so that it can be kept and passed on.
(() => {
  const form = document.querySelector('.filters');
  const table = document.querySelector('.students');
  if (!form || !table) return;
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const selects = [...form.querySelectorAll('select')];
  const search = form.querySelector('input');
  const shown = form.querySelector('output');
  const text = (cell) => cell.textContent.trim();
  const rows = [...body.rows].map((row) => ({
    row,
    tokens: new Set(row.dataset.f.split(' ')),
    words: `${text(row.cells[0])} ${text(row.cells[1])}`.toLowerCase(),
  }));
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  // The column to sort by, from 1, negative for falling; 0 for the page's own order.
  let sorting = 0;

  function filter() {
    const wanted = selects.map((select) => select.value).filter(Boolean);
    const words = search.value.trim().toLowerCase();
    let count = 0;
    for (const each of rows) {
      const fits = wanted.every((token) => each.tokens.has(token)) && each.words.includes(words);
      each.row.hidden = !fits;
      if (fits) count++;
    }
    shown.textContent = count;
  }

  function sort() {
    const column = Math.abs(sorting) - 1;
    for (const [index, head] of heads.entries()) {
      if (index === column) head.ariaSort = sorting > 0 ? 'ascending' : 'descending';
      else head.ariaSort = null;
    }
    const order = [...rows];
    if (column >= 0) {
      const isNumber = heads[column].classList.contains('number');
      const shownValue = ({ row }) => text(row.cells[column]);
      // What has no value stands last, whichever way the rest is turned.
      order.sort((a, b) => {
        const [one, other] = [shownValue(a), shownValue(b)];
        if (one === '–' || other === '–') return (one === '–') - (other === '–');
        return Math.sign(sorting) * (isNumber ? one - other : compare(one, other));
      });
    }
    body.append(...order.map(({ row }) => row));
  }

  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    const tokens = (state.get('f') ?? '').split(',');
    for (const select of selects) {
      const option = [...select.options].find(({ value }) => value && tokens.includes(value));
      select.value = option ? option.value : '';
    }
    search.value = state.get('q') ?? '';
    const column = Number(state.get('s'));
    sorting = Number.isInteger(column) && Math.abs(column) <= heads.length ? column : 0;
    filter();
    sort();
  }

  function keep() {
    const parts = [
      [
        'f',
        selects
          .map(({ value }) => value)
          .filter(Boolean)
          .join(','),
      ],
      ['q', search.value.trim()],
      ['s', sorting || ''],
    ];
    const hash = parts
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&');
    history.replaceState(null, '', `#${hash || 'students'}`);
  }

  for (const [index, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      // Numbers are first wanted from the top.
      const first = head.classList.contains('number') ? -index - 1 : index + 1;
      sorting = sorting === first ? -first : first;
      sort();
      keep();
    });
  }
  form.addEventListener('input', () => {
    filter();
    keep();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const select of selects) select.value = '';
    search.value = '';
    filter();
    keep();
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-show]');
    if (!link) return;
    event.preventDefault();
    location.hash = `f=${link.dataset.show}`;
    document.getElementById('students').scrollIntoView();
    selects[0].focus({ preventScroll: true });
  });
  window.addEventListener('hashchange', read);
  form.hidden = false;
  read();
})();
