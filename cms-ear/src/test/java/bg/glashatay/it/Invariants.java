package bg.glashatay.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is always true, asked of the whole database past the application. Each sentence has a query for the rows that
 * belie it, so that a fault comes with the rows to look at.
 */
public final class Invariants {

    /** An edition and, as far back as texts were restored, the ones it repeats. */
    private static final String ORIGINS =
            """
            with recursive origin (edition, source) as (
                select id, id from edition
                union
                select o.edition, before.edition_id
                from origin o
                join edition e on e.id = o.source
                join state_change c on c.edition_id = e.id and c.step = 'RESTORE' and c.to_state = 'PUBLISHED'
                join edition other on other.document_id = e.document_id and other.language = e.language
                join state_change before on before.edition_id = other.id and before.step = 'RESTORE'
                    and before.to_state = 'SUPERSEDED' and before.made_at = c.made_at and before.actor_id = c.actor_id
            )
            """;

    private static final int ENOUGH = 5;

    private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put(
                "a document has at most one edition before the public in each language",
                """
                select document_id, language, count(*) from edition
                where state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED') group by 1, 2 having count(*) > 1
                """);
        SENTENCES.put(
                "a document has at most one edition on its way to the public in each language",
                """
                select document_id, language, count(*) from edition
                where state not in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED', 'SUPERSEDED', 'DISCARDED')
                group by 1, 2 having count(*) > 1
                """);
        SENTENCES.put(
                "what is or was public was approved as it is by nobody who wrote in it, or is marked unreviewed",
                ORIGINS
                        + """
                        select e.id, e.state from edition e
                        join edition_head h on h.edition_id = e.id join revision r on r.id = h.revision_id
                        where e.state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED', 'SUPERSEDED') and not e.unreviewed
                          and not exists (
                            select 1 from origin o join state_change c on c.edition_id = o.source
                            where o.edition = e.id and c.content_hash = r.content_hash
                              and (c.step = 'APPROVE' and c.to_state = 'READY' or c.step = 'CLEAR_UNREVIEWED')
                              and c.actor_id not in (
                                select v.author_id from origin w join revision v on v.edition_id = w.source
                                where w.edition = e.id))
                        """);
        SENTENCES.put(
                "what waits for publication has an approval of exactly its content",
                """
                select e.id, e.state from edition e
                join edition_head h on h.edition_id = e.id join revision r on r.id = h.revision_id
                where e.state in ('READY', 'SCHEDULED') and e.approved_hash <> r.content_hash
                """);
        SENTENCES.put(
                "every step has its line in the audit log, written by the same transaction",
                """
                select c.id, c.edition_id, c.step from state_change c join account a on a.id = c.actor_id
                where (select count(*) from audit_entry x
                       where x.edition_id = c.edition_id and x.permitted and x.xmin::text = c.xmin::text
                         and x.command = coalesce(c.step, 'OPEN') and x.actor = a.username and x.made_at = c.made_at
                         and x.from_state is not distinct from c.from_state and x.to_state = c.to_state
                         and x.content_hash = c.content_hash and x.detail = c.note) <> 1
                """);
        SENTENCES.put(
                "the audit log tells of no step that was not taken",
                """
                select x.id, x.edition_id, x.command from audit_entry x
                where x.permitted and x.to_state is not null
                  and not exists (
                    select 1 from state_change c
                    where c.edition_id = x.edition_id and c.xmin::text = x.xmin::text and c.made_at = x.made_at
                      and coalesce(c.step, 'OPEN') = x.command and c.to_state = x.to_state)
                """);
        SENTENCES.put(
                "an edition is in the state that its last step led to",
                """
                select e.id, e.state, last.to_state from edition e
                left join lateral (
                    select to_state from state_change c where c.edition_id = e.id order by id desc limit 1) last on true
                where e.state is distinct from last.to_state
                """);
        SENTENCES.put(
                "each step starts where the one before it ended",
                """
                select id, edition_id from (
                    select id, edition_id, from_state, lag(to_state) over (partition by edition_id order by id) before
                    from state_change) step
                where from_state is distinct from before
                """);
        SENTENCES.put(
                "what citizens see changes with one entry in the register and one in the outbox, in the same transaction",
                """
                select c.id, c.edition_id, c.to_state from state_change c
                where c.to_state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED') and c.from_state <> c.to_state
                  and ((select count(*) from register_entry g
                        where g.edition_id = c.edition_id and g.event = c.to_state and g.made_at = c.made_at
                          and g.content_hash = c.content_hash and g.xmin::text = c.xmin::text) <> 1
                    or (select count(*) from outbox o
                        where o.edition_id = c.edition_id and o.kind = c.to_state and o.made_at = c.made_at
                          and o.xmin::text = c.xmin::text) <> 1)
                """);
        SENTENCES.put(
                "register and outbox tell of nothing else",
                """
                select told.* from (
                    select 'register' place, edition_id, event, made_at from register_entry
                    union all
                    select 'outbox', edition_id, kind, made_at from outbox
                    where kind in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED')) told
                where not exists (
                    select 1 from state_change c
                    where c.edition_id = told.edition_id and c.to_state = told.event and c.made_at = told.made_at)
                """);
        SENTENCES.put(
                "every edition ends in its newest revision, and lists show that one's title and section",
                """
                select e.id from edition e
                left join edition_head h on h.edition_id = e.id left join revision r on r.id = h.revision_id
                where r.id is distinct from (select max(id) from revision v where v.edition_id = e.id)
                   or r.title <> e.title or r.section_id <> e.section_id
                """);
        SENTENCES.put(
                "whoever wrote in an edition, or in the one it restored, counts as its contributor, and else only who"
                        + " had written in its document before",
                ORIGINS
                        + """
                        select * from (
                            select o.edition, v.author_id from origin o join revision v on v.edition_id = o.source
                            except select edition_id, account_id from edition_contributor) missing
                        union all
                        select * from (
                            select edition_id, account_id from edition_contributor
                            except
                            select e.id, v.author_id from edition e
                            join edition before on before.document_id = e.document_id
                            join revision v on v.edition_id = before.id
                                and v.made_at <= (select max(made_at) from revision own where own.edition_id = e.id)
                            except
                            select o.edition, v.author_id from origin o
                            join revision v on v.edition_id = o.source) surplus
                        """);
        SENTENCES.put(
                "every save has its line in the audit log, written by the same transaction",
                """
                select r.id, r.edition_id from revision r
                where not exists (
                    select 1 from audit_entry x
                    where x.edition_id = r.edition_id and x.permitted and x.content_hash = r.content_hash
                      and x.xmin::text = r.xmin::text)
                """);
        SENTENCES.put(
                "what is before the public has one current address that citizens know, in its own section, but for"
                        + " texts that stand in others",
                """
                select e.id, e.state from edition e join document d on d.id = e.document_id
                where e.state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED') and d.type <> 'BLOCK'
                  and (select count(*) from address a
                       where a.document_id = e.document_id and a.language = e.language and a.is_current
                         and a.was_public and a.section_id = e.section_id) <> 1
                """);
        SENTENCES.put(
                "an address that was public in the register still belongs to its document",
                """
                select g.id, g.path from register_entry g join document d on d.id = g.document_id
                where d.type <> 'BLOCK' and not exists (
                    select 1 from address a join section_slug s on s.section_id = a.section_id
                    where a.document_id = g.document_id and a.language = g.language and a.was_public
                      and g.path = case a.language when 'en' then '/en' else '' end || '/' || s.slug || '/' || a.slug)
                """);
        SENTENCES.put(
                "what has no address in the register is a text that stands in others",
                """
                select g.id, g.path from register_entry g join document d on d.id = g.document_id
                where (g.path = '') <> (d.type = 'BLOCK')
                """);
        SENTENCES.put(
                "no transaction stays open when its command is over",
                """
                select pid, state, query from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                  and state like 'idle in transaction%' and state_change < clock_timestamp() - interval '5 seconds'
                """);
    }

    private final Connection database;
    private final Map<String, Set<String>> known = new HashMap<>();

    /**
     * What belies a sentence already is set aside, whatever becomes of it: other tests write into the database by hand,
     * and timers go on with what they left.
     */
    public Invariants(Connection database) throws SQLException {
        this.database = database;
        for (var sentence : SENTENCES.entrySet()) {
            known.put(sentence.getKey(), Set.copyOf(rows(sentence.getValue()).keySet()));
        }
    }

    /** The sentences that hold no longer, each with some of the rows that belie it; empty where all is well. */
    public List<String> broken() throws SQLException {
        var broken = new ArrayList<String>();
        for (var sentence : SENTENCES.entrySet()) {
            var rows = rows(sentence.getValue());
            rows.keySet().removeAll(known.get(sentence.getKey()));
            if (!rows.isEmpty()) {
                broken.add("Not true that " + sentence.getKey() + ": "
                        + rows.values().stream().limit(ENOUGH).toList());
            }
        }
        return broken;
    }

    /** The rows of an answer by their first column, which says whose they are. */
    private Map<String, String> rows(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new LinkedHashMap<String, String>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.merge(row.get(0), row.toString(), (one, other) -> one + other);
            }
            return rows;
        }
    }
}
