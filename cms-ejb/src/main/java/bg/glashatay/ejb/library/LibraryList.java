package bg.glashatay.ejb.library;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of the library and its count, built from the same conditions, so that the two always agree. */
final class LibraryList {

    /** More words than this tell nothing apart. */
    private static final int MOST_WORDS = 8;

    /** What texts call a file counts while it stands in the newest one. */
    private static final String NAMED =
            """
             (a.words @@ cast(?%1$d as tsquery)
              or a.sha256 in (select f.sha256 from revision_attachment f
                                join edition_head h on h.revision_id = f.revision_id
                               where words_of(f.title) @@ cast(?%1$d as tsquery)))""";

    private final List<String> conditions = new ArrayList<>(List.of(" a.deleted_at is null"));
    private final Map<Integer, Object> parameters = new HashMap<>();

    private LibraryList() {}

    /**
     * @param uploader whose files are „mine“
     * @param uses knows what is used
     */
    static LibraryList of(LibraryFilter filter, long uploader, AssetUses uses) {
        var list = new LibraryList();
        filter.kind().ifPresent(kind -> list.conditions.add(kind.condition()));
        if (filter.mine()) {
            list.conditions.add("a.uploaded_by = " + list.place(2, uploader));
        }
        if (filter.unused()) {
            list.place(1, uses.recoverable());
            list.conditions.add("not " + AssetUses.IS_USED);
        }
        if (filter.undescribed()) {
            list.conditions.add("a.alt = '' and a.media_type like 'image/%'");
        }
        if (filter.faulty()) {
            list.conditions.add("exists (select 1 from asset_reading r where r.sha256 = a.sha256 and r.faulty)");
        }
        var words = words(filter.text());
        if (!words.isEmpty()) {
            list.place(3, words);
            list.conditions.add(NAMED.formatted(3));
        }
        return list;
    }

    long count(EntityManager em) {
        return ((Number) bound(em, "select count(*)", "").getSingleResult()).longValue();
    }

    /** The hashes of a part of the list, newest first. */
    List<String> page(EntityManager em, int first, int size) {
        List<?> rows = bound(
                        em,
                        "select a.sha256",
                        " order by a.uploaded_at desc, a.sha256 limit " + size + " offset " + first)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private Query bound(EntityManager em, String columns, String order) {
        var query = em.createNativeQuery(columns + " from asset a where" + String.join(" and ", conditions) + order);
        parameters.forEach(query::setParameter);
        return query;
    }

    private String place(int number, Object value) {
        parameters.put(number, value);
        return "?" + number;
    }

    /** Each word that was typed begins one: {@code 'мост':* & 'река':*}. Of letters and digits only, so nothing is quoted. */
    private static String words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
