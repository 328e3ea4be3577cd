/** `npm run walk`: every path of every landlord on every channel through the real engine, each turn held against the rules. */
import { CHANNELS } from '../core/inbound';
import { openHouse } from '../house';
import type { WalkReport } from './walk/one';
import { walkAll } from './walk/threads';

const lineOf = ({ landlord, channel, paths, turns, longest, toEnough, broken }: WalkReport): string => {
  const kept = broken.size === 0 ? 'all rules hold' : [...broken].map(([id, how]) => `${id} BROKEN: ${how}`).join('; ');
  return `${landlord.padEnd(10)} ${channel.padEnd(12)} ${String(paths).padStart(12)} paths  ${String(turns).padStart(6)} turns  longest ${longest}, to enough ${toEnough}  ${kept}`;
};

const main = async (): Promise<void> => {
  // Until every walk is back: a thread that ends without a word is a failure too.
  process.exitCode = 1;
  const { landlords } = openHouse(process.cwd());
  const reports = await walkAll(
    CHANNELS.flatMap((channel) => landlords.all.map(({ id }) => ({ landlord: id, channel }))),
  );
  for (const report of reports) console.log(lineOf(report));
  const total = (count: (report: WalkReport) => number): number =>
    reports.reduce((sum, report) => sum + count(report), 0);
  const failed = reports.filter(({ broken }) => broken.size > 0).length;
  console.log(
    `${total(({ paths }) => paths)} paths walked in ${total(({ turns }) => turns)} turns through the real engine`,
  );
  console.log(`${reports.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
};

if (require.main === module) void main();
