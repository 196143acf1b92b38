import { h } from '../shared/dom.js';
import { icon } from '../shared/icons.js';

const MOBILE = /^(?:\+?86[- ]?)?1\d{10}$|^\+(?!86)\d[\d -]{6,17}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
let serial = 0;

const field = (t, { name, label, why, type, autocomplete, placeholder }) => {
  const id = `f${++serial}`;
  const input = h('input', { id, name, type, autocomplete, placeholder: placeholder ?? '', 'aria-describedby': `${id}e` });
  const error = h('span', { className: 'error', id: `${id}e`, hidden: true });
  const fail = (message) => {
    error.replaceChildren(icon('warn', 15), message);
    error.hidden = false;
    input.setAttribute('aria-invalid', 'true');
  };
  input.addEventListener('input', () => {
    error.hidden = true;
    input.removeAttribute('aria-invalid');
  });
  return { input, fail, view: h('div', {}, h('label', { className: 'field-label', htmlFor: id }, h('span', {}, label, h('small', {}, why ?? t('optional')))), input, error) };
};

/** Contact details are all optional; with any of them consent must be given. submit(request) may throw a Problem. */
export const handoffForm = ({ t, submit, problem, reason }) => {
  const name = field(t, { name: 'name', label: t('yourName'), type: 'text', autocomplete: 'name' });
  const phone = field(t, { name: 'phone', label: t('phone'), why: t('phoneWhy'), type: 'tel', autocomplete: 'tel' });
  const email = field(t, { name: 'email', label: t('email'), type: 'email', autocomplete: 'email', placeholder: 'name@company.com' });
  const consent = h('input', { type: 'checkbox', name: 'consent' });
  const consentError = h('p', { className: 'error', role: 'alert', hidden: true });
  const failed = h('p', { className: 'error', role: 'alert', hidden: true });
  consent.addEventListener('change', () => (consentError.hidden = true));
  const send = async (request) => {
    failed.hidden = true;
    try {
      await submit(reason ? { reason, ...request } : request);
    } catch (error) {
      failed.replaceChildren(icon('warn', 15), t('tryAgain', problem(error)));
      failed.hidden = false;
    }
  };
  const check = () => {
    const contact = {};
    const bad = [];
    if (name.input.value.trim()) contact.name = name.input.value.trim();
    const number = phone.input.value.replace(/[\s-]/g, '');
    if (number && !MOBILE.test(number)) bad.push([phone.input, () => phone.fail(t('badPhone'))]);
    else if (number) contact.phone = number;
    const address = email.input.value.trim();
    if (address && !EMAIL.test(address)) bad.push([email.input, () => email.fail(t('badEmail'))]);
    else if (address) contact.email = address;
    const given = Object.keys(contact).length + bad.length > 0;
    if (given && !consent.checked)
      bad.push([
        consent,
        () => {
          consentError.replaceChildren(icon('warn', 15), t('needConsent'));
          consentError.hidden = false;
        },
      ]);
    bad.forEach(([, show]) => show());
    bad[0]?.[0].focus();
    if (bad.length) return;
    send(given ? { contact: { ...contact, consent: true } } : {});
  };
  const form = h(
    'form',
    { className: 'form', noValidate: true },
    name.view,
    phone.view,
    email.view,
    h('label', { className: 'consent' }, consent, h('span', {}, t('consent'))),
    consentError,
    failed,
    h('button', { className: 'button primary wide', type: 'submit' }, t('queueIn')),
    h('button', { className: 'button wide', type: 'button', onclick: () => send({}) }, t('queuePlain')),
    h('p', { className: 'lead' }, t('callUs')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check();
  });
  return form;
};

/** Why an answer did not help: one of four reasons, and words if wanted. */
export const feedbackForm = (t, submit, cancel) => {
  const text = h('textarea', { rows: 2, 'aria-label': t('more'), placeholder: t('more') });
  let reason = null;
  const choices = t('reasons').map((word) =>
    h(
      'button',
      {
        className: 'suggestion',
        type: 'button',
        'aria-pressed': 'false',
        onclick: (event) => {
          reason = reason === word ? null : word;
          choices.forEach((choice) => choice.setAttribute('aria-pressed', String(choice === event.currentTarget && reason !== null)));
        },
      },
      word,
    ),
  );
  const form = h(
    'form',
    { className: 'form card', role: 'group', 'aria-label': t('whatWrong') },
    h(
      'div',
      { className: 'body' },
      h('b', {}, t('whatWrong')),
      h('div', { className: 'suggestions' }, choices),
      text,
      h('div', { className: 'pair' }, h('button', { className: 'button primary', type: 'submit' }, t('submit')), h('button', { className: 'button', type: 'button', onclick: cancel }, t('cancel'))),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit([reason, text.value.trim()].filter(Boolean).join(t('colon')) || undefined);
  });
  return form;
};

/** One to five, once; again replaces. */
export const ratingForm = (t, submit) => {
  const done = h('p', { className: 'meta', role: 'status' });
  const buttons = [1, 2, 3, 4, 5].map((score) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': 'false',
        onclick: async (event) => {
          const pressed = event.currentTarget;
          if (!(await submit(score))) return;
          buttons.forEach((button) => button.setAttribute('aria-pressed', String(button === pressed)));
          done.textContent = t('thanks');
        },
      },
      String(score),
    ),
  );
  return h('div', { className: 'form' }, h('b', {}, t('rate')), h('p', { className: 'lead' }, t('rateScale')), h('div', { className: 'stars', role: 'group', 'aria-label': t('rate') }, buttons), done);
};
