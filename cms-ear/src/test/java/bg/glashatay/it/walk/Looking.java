package bg.glashatay.it.walk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the database says after a command, over one connection that the application does not know of. */
final class Looking {

    private static final String TEXTS =
            """
            select e.id, e.language, e.number, e.state, s.slug section, e.unreviewed, r.id head, r.content_hash,
                   r.title, coalesce(r.slug, '') slug, r.lead, r.body, r.major, r.change_note,
                   e.scheduled_for, e.expires_at, coalesce(e.expiry_outcome, '') expiry_outcome,
                   coalesce(c.username, '') claimant, e.claimed_until, e.version,
                   array(select coalesce(p.role, '') || '/' || coalesce(a.username, '')
                         from approval p left join account a on a.id = p.approver_id
                         where p.edition_id = e.id order by p.position, p.id) approvals,
                   array(select distinct a.username::text from revision v join account a on a.id = v.author_id
                         where v.edition_id = e.id order by 1) writers,
                   array(select distinct a.username::text from state_change p join account a on a.id = p.actor_id
                         where p.edition_id = e.id and p.to_state = 'PUBLISHED' and p.from_state <> 'PUBLISHED'
                         order by 1) publishers,
                   submission.username submitter, submission.content_hash submitted_hash,
                   (select count(*) from revision v where v.edition_id = e.id) revisions
            from edition e
            join section s on s.id = e.section_id
            join edition_head h on h.edition_id = e.id
            join revision r on r.id = h.revision_id
            left join account c on c.id = e.claimant_id
            left join lateral (
                select a.username, p.content_hash from state_change p join account a on a.id = p.actor_id
                where p.edition_id = e.id and p.step = 'SUBMIT' order by p.id desc limit 1) submission on true
            where e.document_id = ?
            order by e.number
            """;

    private static final String STEPS =
            """
            select c.edition_id || ' ' || coalesce(c.step, 'OPEN') || ' ' || coalesce(c.from_state, '-') || ' '
                   || c.to_state || ' ' || a.username
            from state_change c join edition e on e.id = c.edition_id join account a on a.id = c.actor_id
            where e.document_id = ? order by c.id offset ?
            """;

    private static final String COUNTS =
            """
            select (select count(*) from state_change c join edition e on e.id = c.edition_id
                    where e.document_id = ?),
                   (select count(*) from register_entry where document_id = ?),
                   (select count(*) from outbox where document_id = ?),
                   (select count(*) from audit_entry x join edition e on e.id = x.edition_id
                    where e.document_id = ? and x.permitted)
            """;

    private static final String TAKEN =
            """
            select 1 from address a join section s on s.id = a.section_id
            where a.language = ? and s.slug = ? and a.slug = ? and a.document_id <> ?
            """;

    private static final String LAST_REFUSAL =
            """
            select actor || ' ' || command || ' ' || coalesce(edition_id::text, '-') || ' ' || detail from audit_entry
            where not permitted and id > ? and actor = ? and command = ? and edition_id is not distinct from nullif(?, 0)
            order by id desc limit 1
            """;

    private final PreparedStatement texts;
    private final PreparedStatement steps;
    private final PreparedStatement counts;
    private final PreparedStatement taken;
    private final PreparedStatement lastRefusal;
    private final PreparedStatement lastAudit;

    Looking(Connection database) throws SQLException {
        texts = database.prepareStatement(TEXTS);
        steps = database.prepareStatement(STEPS);
        counts = database.prepareStatement(COUNTS);
        taken = database.prepareStatement(TAKEN);
        lastRefusal = database.prepareStatement(LAST_REFUSAL);
        lastAudit = database.prepareStatement("select coalesce(max(id), 0) from audit_entry");
    }

    /** A document as it is now. */
    Sight at(long document) throws SQLException {
        // counted first: what the timetable does before the texts are read is then found among the steps after these
        var count = new int[4];
        for (int i = 1; i <= count.length; i++) {
            counts.setLong(i, document);
        }
        try (var row = counts.executeQuery()) {
            row.next();
            for (int i = 0; i < count.length; i++) {
                count[i] = row.getInt(i + 1);
            }
        }
        texts.setLong(1, document);
        var found = new ArrayList<Text>();
        try (var row = texts.executeQuery()) {
            while (row.next()) {
                found.add(text(row));
            }
        }
        return new Sight(document, found, count[0], count[1], count[2], count[3]);
    }

    /** The document's steps after the first so many, as {@code edition step from to who}. */
    List<String> stepsAfter(long document, int first) throws SQLException {
        steps.setLong(1, document);
        steps.setInt(2, first);
        var found = new ArrayList<String>();
        try (var row = steps.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** Whether another document has, or had, the address. */
    boolean taken(String language, String section, String slug, long document) throws SQLException {
        taken.setString(1, language);
        taken.setString(2, section);
        taken.setString(3, slug);
        taken.setLong(4, document);
        try (var row = taken.executeQuery()) {
            return row.next();
        }
    }

    long lastAudit() throws SQLException {
        try (var row = lastAudit.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The newest refusal of the person since then, as {@code who command edition code}; empty for none. */
    /** By the attempt's person: the server's own timetable may be refused something else at the same moment. */
    String refusalSince(long audit, Attempt attempt) throws SQLException {
        lastRefusal.setLong(1, audit);
        lastRefusal.setString(2, attempt.by().username());
        lastRefusal.setString(3, attempt.loggedAs());
        lastRefusal.setLong(4, attempt.edition());
        try (var row = lastRefusal.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getLong("id"),
                row.getString("language"),
                row.getInt("number"),
                row.getString("state"),
                row.getString("section"),
                row.getBoolean("unreviewed"),
                row.getLong("head"),
                row.getString("content_hash"),
                row.getString("title"),
                row.getString("slug"),
                row.getString("lead"),
                row.getString("body"),
                row.getBoolean("major"),
                row.getString("change_note"),
                instant(row, "scheduled_for"),
                instant(row, "expires_at"),
                row.getString("expiry_outcome"),
                row.getString("claimant"),
                instant(row, "claimed_until"),
                strings(row, "approvals"),
                Set.copyOf(strings(row, "writers")),
                Set.copyOf(strings(row, "publishers")),
                row.getString("submitter") == null ? "" : row.getString("submitter"),
                row.getString("submitted_hash") == null ? "" : row.getString("submitted_hash"),
                row.getInt("revisions"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }

    /**
     * A document at one moment: its editions, and how much has been written down about it.
     *
     * @param audit lines about what happened, without refusals
     */
    record Sight(long document, List<Text> texts, int steps, int register, int outbox, int audit) {

        Sight {
            texts = List.copyOf(texts);
        }

        long count(String language, Predicate<Text> kind) {
            return texts.stream()
                    .filter(text -> text.language().equals(language) && kind.test(text))
                    .count();
        }
    }
}
