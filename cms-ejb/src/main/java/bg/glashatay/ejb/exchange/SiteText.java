package bg.glashatay.ejb.exchange;

import static bg.glashatay.ejb.exchange.JsonText.array;
import static bg.glashatay.ejb.exchange.JsonText.object;
import static bg.glashatay.ejb.exchange.JsonText.text;
import static bg.glashatay.ejb.exchange.JsonText.time;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All that belongs to no document: sections, menus, redirects, the front pages, tags, and what editors say of search. */
final class SiteText {

    private static final String PUBLIC_PLACES =
            """
             and h.from_at <= ? and exists (select 1 from edition e where e.document_id = h.document_id and %s)
            """;

    private final Snapshot snapshot;

    SiteText(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    JsonObject json() throws SQLException {
        return object().add("sections", sections())
                .add("menus", object().add("main", menu("MAIN")).add("footer", menu("FOOTER")))
                .add("redirects", redirects())
                .add("gone", gone())
                .add("home", object().add("bg", home("bg")).add("en", home("en")))
                .add("tags", tags())
                .add("synonyms", synonyms())
                .add("promoted", promoted())
                .build();
    }

    /** Those above before those below; retired ones, which own addresses, last. */
    private JsonArrayBuilder sections() throws SQLException {
        var sections = array();
        snapshot.<SQLException>each(
                """
                with recursive tree (id, depth) as (
                    select id, 1 from section where parent_id is null
                    union all
                    select s.id, t.depth + 1 from section s join tree t on t.id = s.parent_id)
                select s.*, t.depth, p.slug as parent, n.slug as successor
                  from section s join tree t on t.id = s.id
                  left join section p on p.id = s.parent_id left join section n on n.id = s.successor_id
                 order by s.retired_at is not null, t.depth, s.position, s.id
                """,
                row -> sections.add(section(row)));
        return sections;
    }

    private JsonObjectBuilder section(ResultSet row) throws SQLException {
        var former = snapshot.rows(
                "select slug from section_slug where section_id = ? and slug <> ? and slug <> ? order by slug",
                other -> other.getString(1),
                row.getLong("id"),
                row.getString("slug"),
                row.getString("first_slug"));
        return object().add("slug", row.getString("slug"))
                .add("firstSlug", row.getString("first_slug"))
                .add("formerSlugs", array(former))
                .add("parent", text(row.getString("parent")))
                .add("names", languages(row, "name_"))
                .add("descriptions", languages(row, "description_"))
                .add("retiredAt", time(Snapshot.time(row, "retired_at")))
                .add("leadsTo", text(row.getString("successor")));
    }

    private static JsonObjectBuilder languages(ResultSet row, String column) throws SQLException {
        return object().add("bg", row.getString(column + "bg")).add("en", row.getString(column + "en"));
    }

    private JsonArrayBuilder menu(String menu) throws SQLException {
        var items = array();
        snapshot.<SQLException>each(
                "select m.*, s.slug from menu_item m left join section s on s.id = m.section_id"
                        + " where m.menu = ? order by m.position, m.id",
                row -> items.add(object().add("section", text(row.getString("slug")))
                        .add("document", text(row.getString("document_id")))
                        .add("address", text(row.getString("path")))
                        .add("labels", languages(row, "label_"))),
                menu);
        return items;
    }

    private JsonArrayBuilder redirects() throws SQLException {
        var redirects = array();
        snapshot.<SQLException>each(
                "select source, target from redirect order by source",
                row -> redirects.add(
                        object().add("from", row.getString("source")).add("to", text(row.getString("target")))));
        return redirects;
    }

    /** Addresses of pages whose texts are not public any more, where only what is public is taken along. */
    private JsonArrayBuilder gone() throws SQLException {
        var gone = array();
        if (snapshot.isPublicOnly()) {
            snapshot.<SQLException>each(
                    """
                    select case a.language when 'bg' then '' else '/' || a.language end || '/' || s.slug || '/' || a.slug
                               as address,
                           e.replacement_id
                      from edition e
                      join address a on a.document_id = e.document_id and a.language = e.language and a.was_public
                      join section s on s.id = a.section_id
                     where e.state = 'UNPUBLISHED'
                        or e.state = 'PUBLISHED' and e.expires_at <= ? and e.expiry_outcome = 'UNPUBLISHED'
                     order by 1
                    """,
                    row -> gone.add(object().add("address", row.getString("address"))
                            .add("replacement", text(row.getString("replacement_id")))),
                    snapshot.now());
        }
        return gone;
    }

    private JsonObjectBuilder home(String language) throws SQLException {
        var slots = array();
        var places = "select h.* from home_slot h where h.language = ? and (h.until_at is null or h.until_at > ?)"
                + (snapshot.isPublicOnly() ? PUBLIC_PLACES.formatted(snapshot.wanted()) : "")
                + " order by h.place, h.position, h.id";
        Object[] arguments = snapshot.isPublicOnly()
                ? new Object[] {language, snapshot.now(), snapshot.now()}
                : new Object[] {language, snapshot.now()};
        snapshot.<SQLException>each(
                places,
                row -> slots.add(object().add("place", row.getString("place"))
                        .add("document", row.getString("document_id"))
                        .add("from", time(Snapshot.time(row, "from_at")))
                        .add("until", time(Snapshot.time(row, "until_at")))
                        .add("zone", row.getString("zone"))),
                arguments);
        var blocks = array();
        snapshot.<SQLException>each(
                "select s.slug, b.shown from home_block b join section s on s.id = b.section_id where b.language = ?"
                        + " order by b.position",
                row -> blocks.add(object().add("section", row.getString("slug")).add("shown", row.getBoolean("shown"))),
                language);
        return object().add("slots", slots).add("blocks", blocks);
    }

    /** For other programs: an installation of this one makes them of the documents. */
    private JsonArrayBuilder tags() throws SQLException {
        var tags = array();
        snapshot.<SQLException>each(
                "select t.language, t.slug, min(t.name) as name, count(*) as documents from edition_tag t"
                        + " join edition e on e.id = t.edition_id where e.state = 'PUBLISHED' and " + snapshot.wanted()
                        + " group by t.language, t.slug order by 1, 2",
                row -> tags.add(object().add("language", row.getString("language"))
                        .add("slug", row.getString("slug"))
                        .add("name", row.getString("name"))
                        .add("documents", row.getLong("documents"))));
        return tags;
    }

    private JsonArrayBuilder synonyms() throws SQLException {
        var synonyms = array();
        snapshot.<SQLException>each(
                "select spoken, meant, both_ways from synonym order by lower(spoken), lower(meant)",
                row -> synonyms.add(object().add("spoken", row.getString("spoken"))
                        .add("meant", row.getString("meant"))
                        .add("bothWays", row.getBoolean("both_ways"))));
        return synonyms;
    }

    private JsonArrayBuilder promoted() throws SQLException {
        var promoted = array();
        snapshot.<SQLException>each(
                "select p.phrase, p.document_id from promoted_result p where exists (select 1 from edition e"
                        + " where e.document_id = p.document_id and " + snapshot.wanted()
                        + ") order by lower(p.phrase), p.id",
                row -> promoted.add(
                        object().add("phrase", row.getString("phrase")).add("document", row.getString("document_id"))));
        return promoted;
    }
}
