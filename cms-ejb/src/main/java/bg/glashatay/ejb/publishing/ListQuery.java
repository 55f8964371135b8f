package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.shared.Like;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of editions and its count, built from the same conditions, so that the two always agree. */
class ListQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean empty;

    static ListQuery of(EditionFilter filter, List<Section> readable) {
        var query = new ListQuery().sections(readable);
        if (filter.section() != null) {
            query.where("e.section.slug = :section", "section", filter.section());
        }
        if (filter.state() != null) {
            query.where("e.state = :state", "state", filter.state());
        } else {
            query.where("e.state not in :past", "past", List.of(EditionState.SUPERSEDED, EditionState.DISCARDED));
        }
        if (filter.type() != null) {
            query.where("e.document.type = :type", "type", filter.type());
        }
        if (filter.language() != null) {
            query.where("e.language = :language", "language", filter.language());
        }
        if (filter.author() != null) {
            query.where(
                    "exists (select c from Edition x join x.contributors c where x = e and c.username = :author)",
                    "author",
                    filter.author());
        }
        if (filter.year() != null) {
            query.where("e.changedAt >= :since", "since", beginningOf(filter.year()));
            query.where(
                    "e.changedAt < :until", "until", beginningOf(filter.year().plusYears(1)));
        }
        var address = Optional.ofNullable(filter.text()).flatMap(CopiedAddress::of);
        if (address.isPresent()) {
            query.at(address.get());
        } else if (filter.text() != null) {
            query.where(Like.in("e.title", ":text"), "text", Like.pattern(filter.text()));
        }
        return query;
    }

    private static Instant beginningOf(Year year) {
        return year.atDay(1).atStartOfDay(SiteClock.ZONE).toInstant();
    }

    /** Only the document that stands at the address, or did. */
    private void at(CopiedAddress address) {
        where("e.language = :addressLanguage", "addressLanguage", address.language());
        parameters.put("addressSection", address.section());
        where(
                "exists (select a from Address a where a.document = e.document and a.language = e.language"
                        + " and a.section.slug = :addressSection and a.slug = :addressSlug)",
                "addressSlug",
                address.slug());
    }

    /** Only these sections; none of them means an empty list. */
    ListQuery sections(List<Section> sections) {
        if (sections.isEmpty()) {
            empty = true;
            return this;
        }
        return where("e.section in :sections", "sections", sections);
    }

    ListQuery where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    Page<EditionRow> page(EntityManager em, String order, int first, int size) {
        long total = empty
                ? 0
                : bind(em.createQuery("select count(e) from Edition e" + where(), Long.class))
                        .getSingleResult();
        return new Page<>(total == 0 ? List.of() : rows(em, order, first, size), total);
    }

    /** Where nobody asks how many there are in all. */
    List<EditionRow> rows(EntityManager em, String order, int first, int size) {
        return empty
                ? List.of()
                : bind(em.createQuery(EditionRow.QUERY_SELECT + where() + order, EditionRow.class))
                        .setFirstResult(first)
                        .setMaxResults(size)
                        .getResultList();
    }

    private String where() {
        return " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
