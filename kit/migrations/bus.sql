-- The bus between subgraphs. Services may only put, subscribe, take and acknowledge, through the
-- functions below; the consumer is the role that calls, so nobody can take another's messages.
create schema if not exists bus;

create table if not exists bus.message (
  seq bigint generated always as identity primary key,
  message jsonb not null
);

create table if not exists bus.subscription (
  consumer text not null,
  type text not null,
  primary key (consumer, type)
);

create table if not exists bus.delivery (
  consumer text not null,
  seq bigint not null references bus.message (seq) on delete cascade,
  aggregate text not null,
  not_before timestamptz not null default now(),
  attempts int not null default 0,
  is_dead boolean not null default false,
  primary key (consumer, seq)
);
create index if not exists delivery_by_aggregate on bus.delivery (consumer, aggregate, seq);

create or replace function bus.subscribe(types text[]) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from bus.subscription where consumer = session_user and type <> all (types);
  insert into bus.subscription select session_user, unnest(types) on conflict do nothing;
$$;

create or replace function bus.put(messages jsonb) returns void
language sql security definer set search_path = pg_catalog as $$
  with put as (
    insert into bus.message (message)
    select value from jsonb_array_elements(messages) with ordinality as m (value, at)
    where exists (select from bus.subscription s where s.type = value ->> 'type') order by at
    returning seq, message
  )
  insert into bus.delivery (consumer, seq, aggregate)
  select s.consumer, put.seq, put.message ->> 'aggregate'
  from put join bus.subscription s on s.type = put.message ->> 'type';
$$;

-- Leases up to `most` messages for 30 s. A message waits while an earlier one of its aggregate is
-- leased or delayed by a failed attempt, so each aggregate's order holds.
create or replace function bus.take(most int) returns table (seq bigint, message jsonb, attempts int)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext('bus.take:' || session_user));
  return query
  with ready as (
    select d.seq from bus.delivery d
    where d.consumer = session_user and not d.is_dead and d.not_before <= now()
      and not exists (
        select from bus.delivery e
        where e.consumer = d.consumer and e.aggregate = d.aggregate and e.seq < d.seq
          and not e.is_dead and e.not_before > now())
    order by d.seq limit most
  ), leased as (
    update bus.delivery d set not_before = now() + interval '30 seconds', attempts = d.attempts + 1
    from ready where d.consumer = session_user and d.seq = ready.seq
    returning d.seq, d.attempts
  )
  select l.seq, m.message, l.attempts from leased l join bus.message m on m.seq = l.seq order by l.seq;
end $$;

-- Two consumers that acknowledge at once take turns, or each would leave the message to the other.
create or replace function bus.ack(done bigint[]) returns void
language sql security definer set search_path = pg_catalog as $$
  select from bus.message where seq = any (done) order by seq for update;
  delete from bus.delivery where consumer = session_user and seq = any (done);
  delete from bus.message m
  where m.seq = any (done) and not exists (select from bus.delivery d where d.seq = m.seq);
$$;

-- Tries again after a while; the tenth failure sets the message aside (is_dead) for an operator.
create or replace function bus.retry(failed bigint, after_seconds double precision) returns void
language sql security definer set search_path = pg_catalog as $$
  update bus.delivery
  set not_before = now() + make_interval(secs => after_seconds), is_dead = attempts >= 10
  where consumer = session_user and seq = failed;
$$;

-- Gives a lease back unused: the rest of an aggregate whose head failed.
create or replace function bus.release(unused bigint[]) returns void
language sql security definer set search_path = pg_catalog as $$
  update bus.delivery set not_before = now(), attempts = attempts - 1
  where consumer = session_user and seq = any (unused);
$$;

-- What lies there for the service that asks: its queue, how long the oldest of it has waited, and
-- what was set aside.
create or replace function bus.depth(out waiting bigint, out "oldestSeconds" double precision, out dead bigint)
language sql security definer set search_path = pg_catalog as $$
  select count(*) filter (where not d.is_dead),
    coalesce(extract(epoch from now() - min((m.message ->> 'occurredAt')::timestamptz)
      filter (where not d.is_dead)), 0),
    count(*) filter (where d.is_dead)
  from bus.delivery d join bus.message m using (seq) where d.consumer = session_user;
$$;

-- What was left behind before they did: a message is put together with its deliveries.
delete from bus.message m where not exists (select from bus.delivery d where d.seq = m.seq);
