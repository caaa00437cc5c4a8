import type { Reader } from '@hoi/kit/database.ts';
import { sql } from 'drizzle-orm';

/** A sum that is not what the rows add up to. */
export interface CounterDifference {
  /** The counter or list: `evt_…`, `tkt_…` or `cil_…`; or the registration: `reg_…`. */
  readonly id: string;
  readonly sum:
    | 'confirmed'
    | 'held'
    | 'offered'
    | 'waiting'
    | 'pending'
    | 'checkedIn'
    | 'inside'
    | 'tickets';
  readonly counted: number;
  /** What the rows add up to. */
  readonly rows: number;
}

/** Every sum that differs from its rows, as of one instant: there should be none. */
export async function findCounterDifferences(
  reader: Reader,
  maxPasses: number,
): Promise<readonly CounterDifference[]> {
  const rows = await reader.execute(sql`
    with item as (
      select r.event_id as id, r.id as registration, r.status, r.passes, r.quantity
      from event.registration r
      union all
      select i.ticket_type_id, r.id, r.status, r.passes, i.quantity
      from event.registration_item i join event.registration r on r.id = i.registration_id
    ), summed as (
      select c.id, c.confirmed, c.held, c.offered, c.waiting, c.pending,
        coalesce(sum(quantity) filter (where status = 'CONFIRMED'), 0) as confirmed_rows,
        coalesce(sum(quantity) filter (where status = 'WAITLISTED' and passes >= ${maxPasses}), 0) as held_rows,
        coalesce(sum(quantity) filter (where status = 'OFFERED'), 0) as offered_rows,
        coalesce(sum(quantity) filter (where status = 'WAITLISTED'), 0) as waiting_rows,
        coalesce(sum(quantity) filter (where status = 'PENDING_APPROVAL'), 0) as pending_rows
      from event.seat_counter c left join item on item.id = c.id group by c.id
    ), compared as (
      select id, 'confirmed' as sum, confirmed as counted, confirmed_rows as rows from summed
      union all select id, 'held', held, held_rows from summed
      union all select id, 'offered', offered, offered_rows from summed
      union all select id, 'waiting', waiting, waiting_rows from summed
      union all select id, 'pending', pending, pending_rows from summed
      union all
      select l.id, 'checkedIn', l.checked_in, count(s.id)
      from event.check_in_list l
      left join event.check_in s
        on s.list_id = l.id and s.result = 'ADMITTED' and s.undone_at is null
      group by l.id
      union all
      select l.id, 'inside', l.inside,
        count(s.id) filter (where s.result <> 'CHECKED_OUT')
          - count(s.id) filter (where s.result = 'CHECKED_OUT')
      from event.check_in_list l
      left join event.check_in s on s.list_id = l.id and s.undone_at is null
        and s.result in ('ADMITTED', 'READMITTED', 'CHECKED_OUT')
      group by l.id
      union all
      select r.id, 'tickets', case when r.status = 'CONFIRMED' then r.quantity else 0 end, count(t.id)
      from event.registration r
      left join event.ticket t on t.registration_id = r.id and t.state = 'VALID'
      group by r.id
    )
    select id, sum, counted::int as counted, rows::int as rows
    from compared where counted <> rows order by id, sum`);
  // The columns are those of the select above.
  return rows as unknown as readonly CounterDifference[];
}
