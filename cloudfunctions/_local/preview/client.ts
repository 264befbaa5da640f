import type { PreviewCast, PreviewPerson } from './people';

interface Place {
  readonly id: 'teacher' | 'leader' | 'office';
  readonly caption: string;
  readonly page: string;
}

/** The three places on the board and the page that each opens on. */
const places: readonly Place[] = [
  { id: 'teacher', caption: '教师', page: '/pages/today/index' },
  { id: 'leader', caption: '教研组长', page: '/pages/today/index' },
  { id: 'office', caption: '教务处与投屏', page: '/pages/office/sessions/index' },
];

const steps = [
  '右屏：教务处开始今天的签到，投屏出码。',
  '左屏：教师在「今日」签到，码可以从投屏取，也可以照着输。',
  '左屏：写一篇读书笔记，中途离开再回来，一字不少，然后提交。',
  '中屏：教研组长在待审阅里看到它，先退回一次，再通过。',
  '左屏：消息里有结果，「我的」里每一分都能点开看来处。',
];

const newcomer: PreviewPerson = { account: 'newcomer', name: '还没绑定的手机', group: '', roles: [] };

function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as E;
}

function remembered(key: string, otherwise: string): string {
  return sessionStorage.getItem(`board/${key}`) ?? otherwise;
}

function labelOf(person: PreviewPerson): string {
  return [person.name, person.group, person.roles.join('、')].filter((part) => part !== '').join('，');
}

/** Who is shown first: a leader, a teacher of that leader's own group, the office. */
function firstCast(people: readonly PreviewPerson[]): Record<Place['id'], PreviewPerson> {
  const leader = people.find((person) => person.roles.includes('教研组长')) ?? newcomer;
  const isPlainTeacher = (person: PreviewPerson) => person.roles.length === 1 && person.roles[0] === '教师';
  return {
    leader,
    teacher: people.find((person) => person.group === leader.group && isPlainTeacher(person)) ?? newcomer,
    office: people.find((person) => person.roles.includes('教务处')) ?? newcomer,
  };
}

/** The address of one person's app; the appearance travels in the query, as the person does. */
function addressOf(account: string, page: string): string {
  const query = new URLSearchParams({
    as: account,
    theme: element<HTMLSelectElement>('theme').value,
    size: element<HTMLSelectElement>('size').value,
  });
  return `/?${query.toString()}#${page}`;
}

function showPhones(cast: PreviewCast): void {
  const people = [...cast.people, newcomer];
  const first = firstCast(people);
  element('phones').replaceChildren(
    ...places.map((place) => {
      const account = remembered(place.id, first[place.id].account);

      const screen = document.createElement('iframe');
      screen.className = 'screen';
      screen.title = place.caption;
      screen.src = addressOf(account, place.page);

      const chooser = document.createElement('select');
      chooser.setAttribute('aria-label', `${place.caption}屏上的人`);
      chooser.append(
        ...people.map(
          (person) => new Option(labelOf(person), person.account, false, person.account === account),
        ),
      );
      chooser.addEventListener('change', () => {
        sessionStorage.setItem(`board/${place.id}`, chooser.value);
        screen.src = addressOf(chooser.value, place.page);
      });

      const caption = document.createElement('figcaption');
      const title = document.createElement('b');
      title.textContent = place.caption;
      caption.append(title, chooser);

      const figure = document.createElement('figure');
      figure.className = place.id === 'office' ? 'phone wide' : 'phone';
      figure.append(caption, screen);
      return figure;
    }),
  );
}

async function showSent(): Promise<void> {
  const { sent } = (await (await fetch('/preview/sent')).json()) as {
    sent: { to: string; text: string; outcome: string }[];
  };
  element('sent').replaceChildren(
    ...sent.map(({ to, text, outcome }) => {
      const line = document.createElement('li');
      line.textContent = `${to}：${text}（${outcome}）`;
      return line;
    }),
  );
}

async function start(): Promise<void> {
  const cast = (await (await fetch('/preview/people')).json()) as PreviewCast;
  element('school').textContent = cast.school;
  element('steps').replaceChildren(
    ...steps.map((step) => {
      const line = document.createElement('li');
      line.textContent = step;
      return line;
    }),
  );
  for (const id of ['theme', 'size']) {
    const choice = element<HTMLSelectElement>(id);
    choice.value = remembered(id, choice.value);
    choice.addEventListener('change', () => {
      sessionStorage.setItem(`board/${id}`, choice.value);
      document.documentElement.classList.toggle('dark', element<HTMLSelectElement>('theme').value === 'dark');
      showPhones(cast);
    });
  }
  document.documentElement.classList.toggle('dark', element<HTMLSelectElement>('theme').value === 'dark');
  element('run-timer').addEventListener('click', () => {
    void fetch('/preview/run-timer', { method: 'POST' }).then(showSent);
  });
  showPhones(cast);
  await showSent();
  setInterval(() => {
    if (!document.hidden) void showSent();
  }, 10_000);
}

void start();
