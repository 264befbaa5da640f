import path from 'node:path';
import type { Member, School } from '@/domain/people/member';
import { roleNames } from '@/domain/people/role';
import type { Binding } from '../../_shared/caller';
import type { Outbox } from '../control/outbox';
import { sendJson } from '../http/messages';
import type { Routes } from '../http/routes';
import { staticRoute } from '../http/static-route';
import type { PageServices } from '../local-cloud';
import type { DocumentStore } from '../store/document-store';
import type { PreviewCast, PreviewPerson } from './people';

/**
 * The board with three phones at `/`; with `?as=ID` the same address is that person's app. Its own files lie beside the
 * bundled local cloud.
 */
export function previewPages({ store, outbox, timers, staticFiles }: PageServices): Routes {
  const files = staticRoute(path.join(__dirname, 'preview'));
  return {
    '/': (request, response, url) => {
      const isBoard = url.pathname === '/' && !url.searchParams.has('as');
      if (isBoard) return files(request, response, new URL('/index.html', url));
      if (staticFiles === null)
        return sendJson(response, 404, { errMsg: 'the browser preview has not been built' });
      return staticFiles(request, response, url);
    },
    '/preview/': (request, response, url) =>
      files(request, response, new URL(url.pathname.replace('/preview', ''), url)),
    '/preview/people': (_, response) => sendJson(response, 200, cast(store)),
    '/preview/sent': (_, response) => sendJson(response, 200, { sent: sentMessages(outbox, store) }),
    '/preview/run-timer': async (request, response) => {
      if (request.method === 'POST') await timers.fire('notify');
      sendJson(response, 200, {});
    },
  };
}

function all<T>(store: DocumentStore, collection: string): (T & { _id: string })[] {
  return store
    .find({ collection, query: {} })
    .map(({ document }) => document as unknown as T & { _id: string });
}

function cast(store: DocumentStore): PreviewCast {
  const schools = all<School>(store, 'schools');
  const members = new Map(all<Member>(store, 'members').map((member) => [member._id, member]));
  const groups = new Map(
    schools.flatMap(({ schoolId, groups }) =>
      groups.map((group) => [`${schoolId}:${group.groupId}`, group.name]),
    ),
  );
  const people = all<Binding>(store, 'bindings').flatMap(({ _id, schoolId, memberId }): PreviewPerson[] => {
    const member = members.get(`${schoolId}:${memberId}`);
    if (member === undefined) return [];
    const group = groups.get(`${schoolId}:${member.researchGroupId}`) ?? '';
    return [{ account: _id, name: member.name, group, roles: member.roles.map((role) => roleNames[role]) }];
  });
  people.sort((a, b) => (a.account < b.account ? -1 : 1));
  return { school: schools.map((school) => school.name).join('、'), people };
}

function sentMessages(outbox: Outbox, store: DocumentStore) {
  const names = new Map(cast(store).people.map((person) => [person.account, person.name]));
  return outbox
    .all()
    .filter((entry) => entry.api.startsWith('subscribeMessage'))
    .map(({ parameters, reply }) => ({
      to: names.get(String(parameters.touser)) ?? String(parameters.touser),
      text: Object.values((parameters.data ?? {}) as Record<string, { value?: string }>)
        .map((field) => field.value ?? '')
        .join('，'),
      outcome:
        Number(reply.errcode ?? reply.errCode ?? 0) === 0
          ? '已送达'
          : `未送达 ${String(reply.errcode ?? reply.errCode)}`,
    }))
    .reverse()
    .slice(0, 20);
}
