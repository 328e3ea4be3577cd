/** The devices of the training room as a page shows them; the script brings them to life. */
import type { ComponentChildren } from 'preact';
import { REHEARSAL_NUMBER } from './account';
import type { Say } from './say';

interface DeviceProps {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly children?: ComponentChildren;
}

export const Device = ({ id, title, about, children }: DeviceProps) => (
  <section id={id} class="device" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    <p class="about">{about}</p>
    {children}
  </section>
);

export const Handset = ({ say }: { say: Say }) => (
  <Device id="handset" title={say('handset')} about={say('handset-about')}>
    <p class="line">
      {say('number')} <span id="handset-line">{REHEARSAL_NUMBER}</span>
    </p>
    <ol class="talk" id="handset-talk" aria-live="polite" aria-label={say('handset-talk')} tabIndex={0} />
    <form id="handset-form">
      <label for="handset-text">{say('your-text')}</label>
      <textarea id="handset-text" rows={2} maxLength={1600} required />
      <button type="submit">{say('send')}</button>
    </form>
  </Device>
);

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

export const Phone = ({ say }: { say: Say }) => (
  <Device id="phone" title={say('phone')} about={say('phone-about')}>
    <div class="row">
      <button type="button" id="phone-call">
        {say('call')}
      </button>
      <button type="button" id="phone-pick-up" hidden>
        {say('pick-up')}
      </button>
      <button type="button" id="phone-end" class="plain" disabled>
        {say('hang-up')}
      </button>
    </div>
    <ol class="talk" id="phone-talk" aria-live="polite" aria-label={say('phone-talk')} tabIndex={0} />
    <p class="line" id="phone-hint" aria-live="polite" />
    <Keys say={say} />
    <form id="phone-form">
      <label for="phone-words">{say('say-words')}</label>
      <div class="row">
        <input id="phone-words" autocomplete="off" maxLength={500} disabled />
        <button type="submit" disabled>
          {say('say-it')}
        </button>
      </div>
    </form>
    <div class="row">
      <button type="button" id="phone-silence" class="plain" disabled>
        {say('say-nothing')}
      </button>
      <button type="button" id="phone-answered" class="plain" hidden>
        {say('officer-answers')}
      </button>
      <button type="button" id="phone-unanswered" class="plain" hidden>
        {say('nobody-answers')}
      </button>
    </div>
  </Device>
);

const Keys = ({ say }: { say: Say }) => (
  <div class="keys" role="group" aria-label={say('keys')}>
    {KEYS.map((key) => (
      <button key={key} type="button" class="plain" data-key={key} disabled>
        {key}
      </button>
    ))}
  </div>
);

export const App = ({ say }: { say: Say }) => (
  <Device id="app" title={say('app')} about={say('app-about')}>
    <div class="row">
      <button type="button" id="app-sign-in">
        {say('app-sign-in')}
      </button>
      <button type="button" id="app-sign-out" class="plain" disabled>
        {say('app-sign-out')}
      </button>
    </div>
    <p class="line" id="app-line" aria-live="polite">
      {say('signed-out')}
    </p>
    <div id="app-frame" />
    <ol class="talk" id="app-talk" aria-live="polite" aria-label={say('app-talk')} tabIndex={0} />
    <div class="choices" id="app-choices" />
    <form id="app-form">
      <label for="app-text">{say('your-answer')}</label>
      <div class="row">
        <input id="app-text" autocomplete="off" maxLength={4000} disabled />
        <button type="submit" disabled>
          {say('send')}
        </button>
      </div>
    </form>
  </Device>
);
