package bg.glashatay.ejb.blocks;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.publishing.BlockReference;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Like;
import bg.glashatay.ejb.shared.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads blocks for those who write and review: what there is to insert, and where each one stands. */
@Stateless
public class BlockQueries {

    private static final List<EditionState> ON_THEIR_WAY = Arrays.stream(EditionState.values())
            .filter(EditionState::isPrePublication)
            .toList();

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    BlockTexts texts;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The live blocks with these words in a title of theirs, by title; all where nothing is asked for. */
    public List<LiveBlock> search(String text, Language language, int atMost) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var found = database.createQuery(
                        "select d.id from Edition e join e.document d where d.type = :block and e.state = :published and "
                                + Like.in("e.title", ":text") + " group by d.id order by min(e.title), d.id",
                        Long.class)
                .setParameter("block", DocumentType.BLOCK)
                .setParameter("published", EditionState.PUBLISHED)
                .setParameter("text", Like.pattern(text))
                .setMaxResults(atMost)
                .getResultList();
        var live = texts.live(found, language, clock.instant());
        return found.stream().filter(live::containsKey).map(live::get).toList();
    }

    /** The block as citizens read it now; empty where they do not. */
    public Optional<LiveBlock> live(long block, Language language) {
        user.requireSomewhere(Right.READ_EDITIONS);
        return Optional.ofNullable(
                texts.live(List.of(block), language, clock.instant()).get(block));
    }

    /** The titles of those blocks that are public, by their numbers. */
    public Map<Long, String> titles(Collection<Long> blocks, Language language) {
        user.requireSomewhere(Right.READ_EDITIONS);
        return texts.live(blocks, language, clock.instant()).values().stream()
                .collect(Collectors.toMap(LiveBlock::id, LiveBlock::title));
    }

    /** The blocks that a body names and that are public, by their numbers. */
    public Map<Long, LiveBlock> named(String body, Language language) {
        user.requireSomewhere(Right.READ_EDITIONS);
        return texts.live(BlockReference.in(body), language, clock.instant());
    }

    /**
     * What kind of block the document is.
     *
     * @throws NotFoundException when it is none
     */
    public BlockKind kind(long block) {
        user.requireSomewhere(Right.READ_EDITIONS);
        return Optional.ofNullable(database.find(Document.class, block))
                .flatMap(Document::blockKind)
                .orElseThrow(() -> new NotFoundException("block", block));
    }

    /**
     * Where the block stands. What citizens read is named to everybody who works here; what is still being written, to
     * those who may read it.
     *
     * @param language of the text that is decided about
     * @throws NotFoundException when there is no such block
     */
    public UsedIn uses(long block, Language language, int first, int size) {
        var readable = user.sectionsWith(Right.READ_EDITIONS);
        kind(block);
        var shown = count(block, BlockUses.PUBLIC);
        long published = sum(shown);
        long inPreparation = sum(count(block, ON_THEIR_WAY));
        boolean elsewhere = isPublicBeside(block, language);
        long affected = elsewhere ? shown.getOrDefault(language, 0L) : published;
        if (published + inPreparation == 0) {
            return new UsedIn(0, 0, elsewhere, 0, new Page<>(List.of(), 0));
        }
        var from =
                """
                 from Edition e join e.blocks used join e.section s
                 where used = :block and (e.state in :public or e.state in :onTheirWay and s.id in :readable)
                """;
        long total = about(block, readable, database.createQuery("select count(e)" + from, Long.class))
                .getSingleResult();
        var rows = about(
                        block,
                        readable,
                        database.createQuery(
                                "select new bg.glashatay.ejb.blocks.BlockUse(e.id, e.language, e.title, e.state)" + from
                                        + " order by case when e.publishedAt is null then 1 else 0 end, e.title, e.id",
                                BlockUse.class))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return new UsedIn(published, affected, elsewhere, inPreparation, new Page<>(rows, total));
    }

    /** How many editions in these states name the block, by language. */
    private Map<Language, Long> count(long block, List<EditionState> states) {
        return database.createQuery(
                        """
                        select e.language, count(e) from Edition e join e.blocks used
                         where used = :block and e.state in :states group by e.language
                        """,
                        Object[].class)
                .setParameter("block", block)
                .setParameter("states", states)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Language) row[0], row -> (Long) row[1]));
    }

    private static long sum(Map<Language, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private boolean isPublicBeside(long block, Language language) {
        return database.createQuery(
                                """
                                select count(e) from Edition e
                                 where e.document.id = :block and e.state = :published and e.language <> :language
                                """,
                                Long.class)
                        .setParameter("block", block)
                        .setParameter("published", EditionState.PUBLISHED)
                        .setParameter("language", language)
                        .getSingleResult()
                > 0;
    }

    private static <T> TypedQuery<T> about(long block, List<Section> readable, TypedQuery<T> query) {
        // a list of a query must not be empty; no section has this number
        var sections = Stream.concat(Stream.of(-1L), readable.stream().map(Section::getId))
                .toList();
        return query.setParameter("block", block)
                .setParameter("public", BlockUses.PUBLIC)
                .setParameter("onTheirWay", ON_THEIR_WAY)
                .setParameter("readable", sections);
    }
}
