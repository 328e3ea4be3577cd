/** The store's port over any driver: opens transactions, keeps keys and tells watchers after each commit. */
import type { Instant } from '../../core/ids';
import type { AskStore } from '../asks';
import { draft, keyring } from '../keyring';
import type { Seals } from '../seal';
import type { Store } from '../store';
import { answerAsk, askSupervisor, asks, purgeAsks } from './asks';
import { purgeActs, takeAct, talkOf } from './acts';
import { openCase } from './case-rows';
import { casesBetween, checkTimeline, openCases, timeline, transcript } from './case-reads';
import { writeByHand } from './cases';
import { eraseWhole } from './erasing';
import type { Driver } from './driver';
import { claimJobs, deadJobs, finishJob, putJobs, retryJob } from './jobs';
import { linkedCases } from './links';
import { addNote, notes } from './notes';
import { purgeLimits } from './purge';
import { markPresence, presences, purgePresence } from './presence';
import { recent } from './sealed';
import { findSession, liveMessages, purgeSessions } from './sessions';
import { endSignIns, isSignInRevoked, purgeStaff, revokeSignIn, signInsOverAt, staffOf, staffSeen } from './staff';
import { topicNames } from './topics';
import { takeTurn } from './turn';
import type { Transaction, Work } from './work';

/** Runs work with a transaction's means; what it opened and touched counts only once it has committed. */
interface Desk {
  write<Result>(line: Buffer | null, work: (tx: Transaction) => Work<Result>): Promise<Result>;
  read<Result>(work: (tx: Transaction) => Work<Result>): Promise<Result>;
}

export interface House {
  readonly driver: Driver;
  readonly seals: Seals;
  /** For readers that bring no time of their own. */
  readonly clock: () => Instant;
}

function deskOf({ driver, seals }: House): Desk {
  const ring = keyring();
  const lately = recent();
  const begin = (): Transaction => ({ seals, keys: draft(ring), recent: lately, touched: new Set() });
  const after = (tx: Transaction): void => {
    tx.keys.keep();
    if (tx.touched.size > 0) driver.publish(tx.touched);
  };
  return {
    async write(line, work) {
      let tx = begin();
      const result = await driver.write(line, () => work((tx = begin())));
      after(tx);
      return result;
    },
    async read(work) {
      const tx = begin();
      const result = await driver.read(work(tx));
      tx.keys.keep();
      return result;
    },
  };
}

const conversations = ({ seals, clock }: House, desk: Desk): Pick<Store, 'turn' | 'session' | 'messages'> => {
  const keyHashOf = (sessionKey: string): Buffer => seals.hash('session-key', sessionKey);
  return {
    turn(request, decide) {
      const keyHash = keyHashOf(request.sessionKey);
      return desk.write(keyHash, (tx) => takeTurn(tx, { request, keyHash, decide }));
    },
    async session(sessionKey) {
      return (await desk.read((tx) => findSession(tx, keyHashOf(sessionKey), { now: clock() })))?.session ?? null;
    },
    messages: (sessionKey, after) =>
      desk.read((tx) => liveMessages(tx, keyHashOf(sessionKey), { after, now: clock() })),
  };
};

type CaseStore = Pick<
  Store,
  | 'openCases'
  | 'casesBetween'
  | 'caseFile'
  | 'linkedCases'
  | 'timeline'
  | 'checkTimeline'
  | 'transcript'
  | 'saveCase'
  | 'act'
  | 'addNote'
  | 'notes'
  | 'talk'
  | 'eraseCase'
>;

const cases = ({ driver, clock }: House, desk: Desk): CaseStore => ({
  openCases: (filter) => desk.read((tx) => openCases(tx, filter)),
  casesBetween: (period, keep) => desk.read((tx) => casesBetween(tx, period, keep)),
  caseFile: (id) => desk.read((tx) => openCase(tx, id)),
  linkedCases: (id) => desk.read(() => linkedCases(id)),
  timeline: (id) => desk.read((tx) => timeline(tx, id)),
  checkTimeline: (id) => desk.read((tx) => checkTimeline(tx, id)),
  transcript: (id) => desk.read((tx) => transcript(tx, id)),
  saveCase: (file, events, at) => desk.write(null, (tx) => writeByHand(tx, file, { events, at })),
  talk: (id) => desk.read((tx) => talkOf(tx, id, clock())),
  async act(request, decide) {
    let isErased = false;
    const noting: typeof decide = (seen) => {
      const decided = decide(seen);
      isErased = 'erase' in decided && decided.erase === true;
      return decided;
    };
    const acted = await desk.write(null, (tx) => takeAct(tx, { request, decide: noting }));
    if (isErased) await driver.scrub();
    return acted;
  },
  addNote: (request, note) => desk.write(null, (tx) => addNote(tx, request, note)),
  notes: (id) => desk.read((tx) => notes(tx, id)),
  async eraseCase(id) {
    await desk.write(null, (tx) => eraseWhole(tx, id));
    await driver.scrub();
  },
});

type StaffStore = Pick<
  Store,
  | 'revokeSignIn'
  | 'isSignInRevoked'
  | 'endSignIns'
  | 'signInsOverAt'
  | 'staffSeen'
  | 'staffOf'
  | 'markPresence'
  | 'presences'
  | keyof AskStore
>;

const staff = (desk: Desk): StaffStore => ({
  revokeSignIn: (signIn, until) => desk.write(null, (tx) => revokeSignIn(tx, signIn, until)),
  isSignInRevoked: (signIn) => desk.read((tx) => isSignInRevoked(tx, signIn)),
  endSignIns: (id, ended) => desk.write(null, (tx) => endSignIns(tx, id, ended)),
  signInsOverAt: (id) => desk.read((tx) => signInsOverAt(tx, id)),
  staffSeen: (one, at) => desk.write(null, (tx) => staffSeen(tx, one, at)),
  staffOf: (landlord, since) => desk.read((tx) => staffOf(tx, landlord, since)),
  markPresence: (id, presence) => desk.write(null, (tx) => markPresence(tx, id, presence)),
  presences: (id, now) => desk.read((tx) => presences(tx, id, now)),
  askSupervisor: (request) => desk.write(null, (tx) => askSupervisor(tx, request)),
  answerAsk: (id, answer) => desk.write(null, (tx) => answerAsk(tx, id, answer)),
  asks: (filter) => desk.read((tx) => asks(tx, filter)),
});

type Chores = Pick<Store, 'addJobs' | 'claimJobs' | 'finishJob' | 'retryJob' | 'deadJobs' | 'purge'>;

const chores = ({ driver }: House, desk: Desk): Chores => ({
  addJobs: (jobs) => desk.write(null, (tx) => putJobs(tx, jobs)),
  claimJobs: (now, most) => desk.write(null, (tx) => claimJobs(tx, now, most)),
  finishJob: (id) => desk.write(null, () => finishJob(id)),
  retryJob: (id, due, failed) => desk.write(null, () => retryJob(id, due, failed)),
  deadJobs: () => desk.read((tx) => deadJobs(tx)),
  async purge(now) {
    await desk.write(null, () => purgeLimits(now));
    await desk.write(null, () => purgeActs(now));
    await desk.write(null, () => purgeStaff(now));
    await desk.write(null, () => purgePresence(now));
    await desk.write(null, () => purgeAsks(now));
    let gone = 0;
    for (let more = true; more;) {
      const some = await desk.write(null, (tx) => purgeSessions(tx, now));
      gone += some.gone;
      more = some.more;
    }
    if (gone > 0) await driver.scrub();
    return gone;
  },
});

export function storeOn(house: House): Store {
  const { driver, seals } = house;
  const desk = deskOf(house);
  let closing: Promise<void> | null = null;
  return {
    ...conversations(house, desk),
    ...cases(house, desk),
    ...chores(house, desk),
    ...staff(desk),
    watch(topic, listener) {
      const stops = topicNames(seals, topic).map((name) => driver.watch(name, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    ping: () => driver.ping(),
    close: () => (closing ??= driver.close()),
  };
}
