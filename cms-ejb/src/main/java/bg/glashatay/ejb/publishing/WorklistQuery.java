package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.persistence.Columns;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The questions to the database behind the worklists of one person at one time. A count and its list are made of the
 * same condition. In SQL, because the rows tell of the last of certain steps, which JPQL can only look up one by one.
 */
class WorklistQuery {

    private static final Pattern NAME = Pattern.compile(":([a-z]+)");

    private static final String ROWS =
            """
            select e.id, e.document_id, e.number, e.language, e.title, e.state, e.unreviewed, e.section_id, a.full_name as author, r.content_hash,
                e.changed_at, e.published_at, c.full_name as claimant, e.claimed_until, e.scheduled_for, e.review_by,
                s.made_at, s.full_name, s.note
            from (select e.* from edition e where %s order by %s limit :size offset :first) e
            join edition_head h on h.edition_id = e.id
            join revision r on r.id = h.revision_id
            join account a on a.id = r.author_id
            left join account c on c.id = e.claimant_id and e.claimed_until > :now
            left join lateral (
                select w.made_at, w.note, p.full_name from state_change w join account p on p.id = w.actor_id
                where w.edition_id = e.id and w.step = :step order by w.made_at desc, w.id desc limit 1) s on true
            order by %2$s
            """;

    private final EntityManager em;
    private final Function<Worklist, List<Section>> sections;
    private final Map<String, Object> values;

    /**
     * @param sections where each worklist looks
     * @param values what the conditions name
     */
    WorklistQuery(EntityManager em, Function<Worklist, List<Section>> sections, Map<String, Object> values) {
        this.em = em;
        this.sections = sections;
        this.values = values;
    }

    /** How many editions are in each of the lists, by one query. */
    Map<Worklist, Long> counts(Collection<Worklist> lists) {
        var counts = new EnumMap<Worklist, Long>(Worklist.class);
        lists.forEach(list -> counts.put(list, 0L));
        var asked =
                lists.stream().filter(list -> !sections.apply(list).isEmpty()).toList();
        if (asked.isEmpty()) {
            return counts;
        }
        var parameters = new ArrayList<Object>();
        var sql = asked.stream()
                .map(list -> bound(
                        "select '" + list + "' as list, count(*) as total from edition e where " + condition(list),
                        list,
                        Map.of(),
                        parameters))
                .collect(Collectors.joining(" union all "));
        for (var row : rows(sql, parameters)) {
            counts.put(Worklist.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }

    List<WorklistRow> rows(Worklist list, int first, int size) {
        if (sections.apply(list).isEmpty()) {
            return List.of();
        }
        var parameters = new ArrayList<Object>();
        var step = list.telling() == null ? "" : list.telling().name();
        var sql = bound(
                ROWS.formatted(condition(list), list.order()),
                list,
                Map.of("first", first, "size", size, "step", step),
                parameters);
        var byId = sections.apply(list).stream().collect(Collectors.toMap(Section::getId, section -> section));
        return rows(sql, parameters).stream().map(row -> row(row, byId)).toList();
    }

    private static String condition(Worklist list) {
        return "e.section_id = any (cast(:sections as bigint[])) and " + list.condition();
    }

    /** The SQL with its names replaced by the numbers of parameters, which are added to the list. */
    private String bound(String sql, Worklist list, Map<String, Object> more, List<Object> parameters) {
        return NAME.matcher(sql).replaceAll(name -> {
            var key = name.group(1);
            var value = key.equals("sections") ? array(sections.apply(list)) : more.getOrDefault(key, values.get(key));
            parameters.add(value instanceof Number ? value : value.toString());
            return typed(value, "?" + parameters.size());
        });
    }

    /** Times go as text, which needs no more than PostgreSQL itself to be read. */
    private static String typed(Object value, String parameter) {
        if (value instanceof Instant) {
            return "cast(" + parameter + " as timestamptz)";
        }
        return value instanceof LocalDate ? "cast(" + parameter + " as date)" : parameter;
    }

    private static String array(List<Section> sections) {
        return sections.stream().map(section -> section.getId().toString()).collect(Collectors.joining(",", "{", "}"));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query.getResultList();
    }

    private static WorklistRow row(Object[] row, Map<Long, Section> sections) {
        var column = Arrays.asList(row).iterator();
        return new WorklistRow(
                number(column.next()).longValue(),
                number(column.next()).longValue(),
                number(column.next()).intValue(),
                Language.ofCode(text(column.next())).orElseThrow(),
                text(column.next()),
                EditionState.valueOf(text(column.next())),
                (Boolean) column.next(),
                sections.get(number(column.next()).longValue()),
                text(column.next()),
                text(column.next()),
                instant(column.next()),
                instant(column.next()),
                text(column.next()),
                instant(column.next()),
                instant(column.next()),
                day(column.next()),
                instant(column.next()),
                text(column.next()),
                text(column.next()));
    }

    private static Number number(Object value) {
        return (Number) value;
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static LocalDate day(Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    /** What the driver makes of a point in time differs with the version of EclipseLink. */
    private static Instant instant(Object value) {
        if (value == null) {
            return null;
        }
        return Columns.instant(value);
    }
}
