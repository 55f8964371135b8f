package bg.glashatay.ejb.blocks;

import bg.glashatay.domain.publishing.BlockReference;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The live texts of blocks, for the pages that name them. It asks nobody for a right: what it knows, every citizen may
 * read.
 */
@ApplicationScoped
public class BlockTexts {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /**
     * The body as citizens read it: every block that it names with its text of that moment. A block that is not public,
     * or no longer, leaves nothing. One that there is only in the other language is shown in that: a telephone number
     * helps whoever can read it. One query, however many blocks there are, and none where there is none.
     */
    public String shown(String body, Language language, Instant at) {
        return shown(body, language, at, block -> block.in(language));
    }

    /** The same with other HTML round the texts. */
    String shown(String body, Language language, Instant at, Function<LiveBlock, String> html) {
        var named = BlockReference.in(body);
        if (named.isEmpty()) {
            return body;
        }
        var live = live(named, language, at);
        return BlockReference.replaced(body, id -> live.containsKey(id) ? html.apply(live.get(id)) : "");
    }

    /** Those of the blocks that are public, in the language if there is such a text, otherwise in the other one. */
    Map<Long, LiveBlock> live(Collection<Long> blocks, Language language, Instant at) {
        if (blocks.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        """
                        select e from Edition e join fetch e.head join fetch e.document
                         where e.document.id in :blocks and e.document.type = :block and e.state = :published
                        """,
                        Edition.class)
                .setParameter("blocks", blocks)
                .setParameter("block", DocumentType.BLOCK)
                .setParameter("published", EditionState.PUBLISHED)
                .getResultStream()
                .filter(edition ->
                        edition.expiry().filter(expiry -> expiry.hasPassed(at)).isEmpty())
                .map(LiveBlock::of)
                .collect(Collectors.toMap(
                        LiveBlock::id, Function.identity(), (one, other) -> one.language() == language ? one : other));
    }
}
