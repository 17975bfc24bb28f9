// One score sheet in the page: what the server has, what was typed since, and the way from the one to the other.
import {send} from './http.js';

const PAUSE = 600;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30000;

/** A field is `score:<criterion>`, `comment:<criterion>` or `comment`; its value is text as it stands in the input. */
export class Sheet {
  /** @param changed called whenever there is something new to show */
  constructor(path, work, criteria, changed) {
    this.path = path;
    this.criteria = criteria;
    this.changed = changed;
    this.typed = new Map();
    this.wait = FIRST_WAIT;
    this.state = {mood: 'calm'};
    this.take(work);
  }

  /** What the server has, whoever put it there. */
  take({version, scores = [], comment, state, savedAt}) {
    this.version = version;
    this.submitted = state === 'SUBMITTED';
    this.savedAt = savedAt;
    this.stored = new Map([['comment', comment || '']]);
    for (const given of scores) {
      this.stored.set(`score:${given.criterion}`, given.score === undefined || given.score === null ? '' : String(given.score));
      this.stored.set(`comment:${given.criterion}`, given.comment || '');
    }
    for (const [field, value] of this.typed) if (this.storedValue(field) === value) this.typed.delete(field);
  }

  storedValue(field) {
    return this.stored.get(field) || '';
  }

  value(field) {
    return this.typed.has(field) ? this.typed.get(field) : this.storedValue(field);
  }

  type(field, value) {
    if (this.submitted || this.closed) return;
    this.typed.set(field, value);
    this.wait = FIRST_WAIT;
    this.tell(isValid(field, value) ? {mood: 'saving', text: '正在保存…'} : {mood: 'failed', text: '0 至 100 的整数才能保存'});
    this.later(PAUSE);
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  isDirty() {
    return this.typed.size > 0;
  }

  /** Sends what was typed; answers when the server has it or has refused it. */
  async save(keepalive = false) {
    clearTimeout(this.timer);
    while (this.sending && !keepalive) await this.sending;
    const sent = new Map([...this.typed].filter(([field, value]) => isValid(field, value)));
    if (!sent.size || this.closed) return this.settled();
    this.tell({mood: 'saving', text: '正在保存…'});
    this.sending = send('PUT', this.path, body(sent), {headers: {'If-Match': `"${this.version}"`}, keepalive}).then(
      saved => this.saved(saved, sent),
      error => this.failed(error)
    );
    const again = await this.sending;
    this.sending = null;
    if (again) await this.save();
  }

  settled() {
    if (!this.typed.size) this.tell({mood: 'calm'});
  }

  saved(saved, sent) {
    for (const [field, value] of sent) if (this.typed.get(field) === value) this.typed.delete(field);
    this.take(saved);
    this.wait = FIRST_WAIT;
    const wrong = [...this.typed].some(([field, value]) => !isValid(field, value));
    this.tell(wrong ? {mood: 'failed', text: '0 至 100 的整数才能保存'} : {mood: 'calm'});
    return false;
  }

  /** Answers whether to send at once what another window left unchanged. */
  failed(error) {
    const {status, problem = {}} = error;
    if (problem.code === 'SHEET_CHANGED') {
      this.take(problem.sheet);
      return true;
    }
    if (status === 404 || status === 409) {
      this.closed = true;
      this.tell({mood: 'failed', text: `没有保存：${error.message}`});
    } else if (status === 422 || status === 400) {
      const faults = (problem.errors || []).map(({message}) => message).join('；');
      this.tell({mood: 'failed', text: `没有保存：${faults || error.message}`, retry: true});
    } else {
      const lost = status === 401 || status === 403;
      const reason = lost ? '登录已过期，填写的内容仍在本页；请在新标签页重新登录，再点重试' : error.message;
      this.tell({mood: 'failed', text: `保存失败：${reason}`, retry: true});
      this.later(this.wait);
      this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
    }
    return false;
  }

  tell(state) {
    this.state = state;
    this.changed(this);
  }

  score(criterion) {
    const field = `score:${criterion}`;
    const value = this.value(field);
    return value !== '' && isValid(field, value) ? Number(value) : null;
  }

  missing() {
    return this.criteria.filter(({code}) => this.score(code) === null);
  }

  /** UNSCORED, PARTIAL, SCORED or SUBMITTED. */
  progress() {
    if (this.submitted) return 'SUBMITTED';
    const missing = this.missing().length;
    if (missing === this.criteria.length) return 'UNSCORED';
    return missing ? 'PARTIAL' : 'SCORED';
  }

  /** Whole hundredths, so that the sum is exact; null while a criterion has no score. */
  hundredths() {
    return this.missing().length
      ? null
      : this.criteria.reduce((sum, {code, weight}) => sum + weight * this.score(code), 0);
  }
}

export function formatTotal(hundredths) {
  return hundredths === null ? '—' : (hundredths / 100).toFixed(2);
}

export function isValid(field, value) {
  return !field.startsWith('score:') || value === '' || (/^\d{1,3}$/.test(value) && Number(value) <= 100);
}

/** Only what was typed; an emptied field is cleared. */
function body(typed) {
  const scores = new Map();
  const change = {};
  for (const [field, value] of typed) {
    const [kind, criterion] = field.split(/:(.*)/s);
    if (!criterion) {
      change.comment = value || null;
      continue;
    }
    if (!scores.has(criterion)) scores.set(criterion, {criterion});
    scores.get(criterion)[kind] = value === '' ? null : kind === 'score' ? Number(value) : value;
  }
  if (scores.size) change.scores = [...scores.values()];
  return change;
}
