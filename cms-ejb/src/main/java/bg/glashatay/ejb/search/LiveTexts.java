package bg.glashatay.ejb.search;

import bg.glashatay.domain.publishing.ParticularsConverter;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.blocks.BlockTexts;
import bg.glashatay.ejb.blocks.BlockUses;
import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.persistence.Columns;
import bg.glashatay.ejb.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads for the index what is published, and what the outbox tells of. It asks nobody: all of it is public. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class LiveTexts {

    /**
     * Blocks are parts of pages and no pages. What has expired is among the rest until a timer writes that down: the
     * index knows the time and judges it at each search.
     */
    private static final String TEXTS =
            """
            select e.id, e.document_id, e.language, e.section_id, d.type, r.title, r.lead, r.body, r.tags,
                   e.first_published_at, e.expires_at, r.particulars,
                   (select string_agg(file.title, ' . ' order by file.position)
                      from revision_attachment file where file.revision_id = r.id)
              from edition e
              join document d on d.id = e.document_id
              join edition_head h on h.edition_id = e.id
              join revision r on r.id = h.revision_id
             where e.state = 'PUBLISHED' and d.type <> 'BLOCK'
            """;

    /** In the files' order, until there is enough: beyond that only the names of the files are found. */
    private static final String FILES =
            """
            select text from (
                select reading.text, file.position,
                       sum(length(reading.text)) over (order by file.position) - length(reading.text) as before
                  from edition_head h
                  join edition e on e.id = h.edition_id and e.state = 'PUBLISHED'
                  join revision_attachment file on file.revision_id = h.revision_id
                  join asset_reading reading on reading.sha256 = file.sha256 and reading.outcome = 'READ'
                 where h.edition_id = ?1) read
             where before < 1000000 order by position
            """;

    /** One statement, so that the rows are exactly those that the new snapshot sees and the old one does not. */
    private static final String NEWS = "select cast(now.snapshot as text), now.database,"
            + " pg_snapshot_xmax(now.snapshot) < pg_snapshot_xmax(cast(?1 as pg_snapshot)), o.document_id, o.made_at from ("
            + OutboxPlace.NOW + ") now left join outbox o on " + OutboxPlace.NEWS + " and o.document_id is not null";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    BlockTexts blocks;

    @Inject
    BlockUses uses;

    @Inject
    Clock clock;

    /** The end of the outbox. */
    OutboxPlace end() {
        var row = (Object[])
                database.createNativeQuery("select cast(snapshot as text), database from (" + OutboxPlace.NOW + ") now")
                        .getSingleResult();
        return new OutboxPlace((String) row[1], (String) row[0]);
    }

    /** What has become visible in the outbox since. */
    OutboxNews since(OutboxPlace place) {
        List<?> rows = database.createNativeQuery(NEWS)
                .setParameter(1, place.snapshot())
                .getResultList();
        var first = (Object[]) rows.get(0);
        var now = new OutboxPlace((String) first[1], (String) first[0]);
        var documents = rows.stream()
                .map(row -> ((Object[]) row)[3])
                .filter(document -> document != null)
                .map(LiveTexts::number)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // a page says what its blocks say
        documents.addAll(uses.documentsUsing(Set.copyOf(documents)));
        var oldest = rows.stream()
                .map(row -> ((Object[]) row)[4])
                .filter(made -> made != null)
                .map(Columns::instant)
                .min(Comparator.naturalOrder());
        return new OutboxNews(
                now, documents, oldest, (Boolean) first[2] || !now.database().equals(place.database()));
    }

    /** The published texts of some documents, in all languages. */
    List<LiveText> of(Collection<Long> documents) {
        return texts(database.createNativeQuery(TEXTS + " and e.document_id = any(cast(?1 as bigint[]))")
                .setParameter(1, documents.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .getResultList());
    }

    /**
     * What the text's files say, as far as they have been read. Asked for one text after the other: a hundred of them may
     * have more than fits into the memory.
     */
    String ofFiles(LiveText text) {
        if (!text.hasFiles()) {
            return "";
        }
        List<?> read = database.createNativeQuery(FILES)
                .setParameter(1, text.editionId())
                .getResultList();
        return read.stream().map(String.class::cast).collect(Collectors.joining(" . "));
    }

    /** The next so many published texts behind an edition, in the order of editions' ids. */
    List<LiveText> behind(long editionId, int count) {
        return texts(database.createNativeQuery(TEXTS + " and e.id > ?1 order by e.id limit ?2")
                .setParameter(1, editionId)
                .setParameter(2, count)
                .getResultList());
    }

    private List<LiveText> texts(List<?> rows) {
        var now = clock.instant();
        return rows.stream().map(row -> text((Object[]) row, now)).toList();
    }

    private LiveText text(Object[] row, Instant now) {
        var language = Language.ofCode((String) row[2]).orElseThrow();
        return new LiveText(
                number(row[1]),
                language,
                number(row[0]),
                number(row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                PlainText.of(blocks.shown((String) row[7], language, now)).replace('\n', ' '),
                ((String) row[8]).lines().toList(),
                facts((String) row[11]) + " . " + (row[12] == null ? "" : row[12]),
                row[12] != null,
                Columns.instant(row[9]),
                Optional.ofNullable(row[10]).map(Columns::instant));
    }

    /** What readers see of the particulars: words as they are, dates as they are written here. */
    private static String facts(String particulars) {
        return ParticularsConverter.read(particulars).values().entrySet().stream()
                .map(field -> switch (field.getKey().getKind()) {
                    case TEXT, LINES -> field.getValue();
                    case DATE -> LocalDate.parse(field.getValue()).format(DAY);
                    default -> "";
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" . "));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
