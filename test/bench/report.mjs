// The figures as tables in Markdown, each with its multiple of the floor.

const sorted = (values) => values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);

const percentile = (values, share) => {
  const all = sorted(values);
  return all[Math.max(0, Math.ceil(share * all.length) - 1)];
};

export const median = (values) => percentile(values, 0.5);

export const summary = (times) => ({ p50: percentile(times, 0.5), p95: percentile(times, 0.95), n: times.length });

const figure = (value) => (value === undefined || Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0));

const TITLES = {
  keystroke: 'One typed character → diagnostics',
  line: 'A heading line added or removed → diagnostics',
  symbols: 'One typed character → outline (documentSymbol)',
  folding: 'One typed character → folding (foldingRange)',
};

export function print({ machine, starts, sizes }) {
  const names = Object.keys(starts);
  const columns = Object.keys(sizes);
  console.log(`\nNode ${machine.node}, ${machine.cpu}, ${machine.cores} cores, load ${figure(machine.load)} before and ${figure(machine.loadAfter)} after; ms unless said.`);
  for (const [kind, title] of Object.entries(TITLES)) {
    table(`${title}: p50 (times the floor) · p95 · server CPU (times the floor), ${machine.edits} edits`, columns, names, (name, size) => {
      const own = sizes[size][name]?.[kind];
      const floor = sizes[size].floor?.[kind];
      return own?.p50 === undefined ? '–' : `${figure(own.p50)} (${figure(own.p50 / floor?.p50)}×) · ${figure(own.p95)} · ${figure(own.cpu)} (${figure(own.cpu / floor?.cpu)}×)`;
    });
  }
  table('Findings shown on opening / after the last edit', columns, names, (name, size) => `${starts[name].sizes[size].findings ?? '–'} / ${sizes[size][name]?.keystroke?.findings ?? '–'}`);
  table('Cold: start of the process → reply to initialize, and didOpen → first diagnostics at each size', ['initialize', ...columns], names, (name, column) =>
    figure(column === 'initialize' ? starts[name].initialize : starts[name].sizes[column].opened));
  table('Resident memory after opening / after all edits, MB', columns, names, (name, size) => `${figure(starts[name].sizes[size].memory)} / ${figure(sizes[size][name]?.memory)}`);
  console.log('\n**Goals**\n');
  for (const size of columns) console.log(`- ${size}: ${goal(sizes[size], (name) => starts[name].sizes[size].findings > 0 && sizes[size][name].keystroke.findings === 0)}`);
}

function table(title, columns, names, cell) {
  console.log(`\n**${title}**\n\n| server | ${columns.join(' | ')} |\n|---|${columns.map(() => '---:|').join('')}`);
  for (const name of names) console.log(`| ${name} | ${columns.map((column) => cell(name, column)).join(' | ')} |`);
}

/** Under three times the floor, and ahead of every peer. `blind`: a peer that shows findings on opening and none after an edit. */
function goal({ floor, planwright, ...peers }, blind) {
  if (!floor?.keystroke || !planwright?.keystroke) return 'not measured';
  const times = planwright.keystroke.p50 / floor.keystroke.p50;
  const ahead = Object.entries(peers).filter(([, peer]) => peer.keystroke?.p50 !== undefined).map(([name, peer]) => [name, peer.keystroke.p50 / planwright.keystroke.p50]);
  return [
    `a keystroke takes ${figure(times)}× the floor (goal: under 3): ${times < 3 ? 'met' : 'missed'}`,
    ...ahead.map(([name, factor]) => `${factor > 1 ? `${figure(factor)}× as fast as ${name}` : `behind ${name}: missed`}${blind(name) ? ' (which finds nothing after an edit)' : ''}`),
  ].join('; ');
}
