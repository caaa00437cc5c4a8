import { expect, test } from 'vitest';
import { expandOnlyProblems } from './migrations.ts';

test.each([
  ['create table event.poll (id text primary key, title text not null)'],
  ['alter table event.event add column note text'],
  ['alter table event.event add column seats integer not null default 0'],
  ['alter table event.event add column id2 bigint generated always as identity not null'],
  ['alter table event.event alter column note drop not null'],
  ['alter table event.event alter column note set default 1'],
  ['create index event_note on event.event (note)'],
  ['drop index event.event_note'],
  ['alter table event.event drop constraint too_strict'],
  ['create table event.a (x int); create unique index a_x on event.a (x)'],
  ['create table event.a (x int); alter table event.a add constraint a_x unique (x)'],
  ['update event.event set note = title where note is null'],
  ["alter type event.status add value 'HELD'"],
  ['create function event.f() returns int language sql as $$ delete from event.a; select 1 $$'],
  ['-- drop table event.a\nselect 1'],
])('%s only adds', async (sql) => {
  expect(await expandOnlyProblems(sql)).toEqual([]);
});

test.each([
  ['drop table event.event', 'drops a table'],
  ['DROP SCHEMA event CASCADE', 'drops a schema'],
  ['drop type event.status', 'drops a type'],
  ['alter table event.event drop column note', 'drops column note'],
  ['alter table event.event rename column note to notes', 'renames a column'],
  ['alter table event.event rename to events', 'renames a table'],
  ['alter table event.event add column seats integer not null', 'has no default'],
  ['alter table event.event add column slug text unique', 'is unique'],
  ['alter table event.event alter column note set not null', 'forbids null in column note'],
  ['alter table event.event alter column note type varchar(5)', 'changes the type of column note'],
  ['alter table event.event alter column note drop default', 'drops the default of column note'],
  ['alter table event.event add constraint c check (seats > 0)', 'constraint c refuses'],
  ['alter table event.event add foreign key (host) references event.host', 'refuses'],
  ['create unique index one on event.event (slug)', 'a unique index refuses'],
  ['delete from event.event', 'deletes rows of event.event'],
  ['truncate event.event', 'empties a table'],
  ['alter table event.event set schema old', 'moves something'],
  ['revoke select on event.event from hoi_event', 'takes away a right'],
  ['create tabel event.event (id int)', 'cannot be read'],
])('%s is refused', async (sql, expected) => {
  expect(await expandOnlyProblems(sql)).toEqual([expect.stringContaining(expected)]);
});

test('each problem names its line, comments and breakpoints not counted', async () => {
  const sql = `-- more seats
alter table event.event add column seats integer;
--> statement-breakpoint
alter table event.event
  drop column note;`;
  expect(await expandOnlyProblems(sql)).toEqual(['line 4 event.event: drops column note']);
});

test('a migration that contracts says why, in a sentence', async () => {
  const drop = 'alter table event.event drop column note;';
  expect(await expandOnlyProblems(`-- contract: ok\n${drop}`)).toHaveLength(1);
  const why = '-- contract: no version since 1.4 reads or writes it';
  expect(await expandOnlyProblems(`${why}\n${drop}`)).toEqual([]);
});
