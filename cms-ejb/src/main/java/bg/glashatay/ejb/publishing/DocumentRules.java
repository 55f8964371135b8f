package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.publishing.AssetUse;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.persistence.Waiting;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a document may be in view of the others: rules that one text alone cannot know. */
@Dependent
class DocumentRules {

    private static final String PARENT = ParticularField.PAGE_PARENT.getFieldName();

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /**
     * Refuses a second accessibility statement; one whose texts are all discarded does not count.
     *
     * @throws ContentRejectedException where there is one
     */
    void mustBeOnlyOne(DocumentType type) {
        if (type != DocumentType.STATEMENT) {
            return;
        }
        Waiting.forOthersAt(em, "statement");
        var others = em.createQuery(
                        "select count(e) from Edition e where e.document.type = :type and e.state <> :discarded",
                        Long.class)
                .setParameter("type", type)
                .setParameter("discarded", EditionState.DISCARDED)
                .getSingleResult();
        if (others > 0) {
            throw new ContentRejectedException(List.of(Issue.of("type", "statement-exists")));
        }
    }

    /**
     * Refuses a page above that is none, or that stands under this very page, in whatever text that is or may become
     * public.
     *
     * @throws ContentRejectedException where it is so
     */
    void mustStandUnderAPage(Document document, Language language, Content content) {
        var parent = content.particulars().document(ParticularField.PAGE_PARENT);
        if (parent.isEmpty()) {
            return;
        }
        // two people who each put the other's page above their own take turns, and the second is told
        Waiting.forOthersAt(em, "page tree");
        var above = em.find(Document.class, parent.get());
        if (above == null || above.getType() != DocumentType.PAGE) {
            throw rejected("parent-unknown");
        }
        if (document.getId() != null && leadsTo(document.getId(), parent.get(), language)) {
            throw rejected("parent-cycle");
        }
    }

    /**
     * Refuses to bring a text before anybody that names a file which was deleted: one that was written with an earlier
     * text, which somebody took up again.
     *
     * @throws ContentRejectedException with an issue for each place that names one
     */
    void mustHaveItsFiles(Edition edition) {
        var deleted = em.createQuery(
                        "select a from Edition e join e.assets used, Asset a"
                                + " where e = :edition and a.sha256 = used.sha256 and a.deletedAt is not null",
                        Asset.class)
                .setParameter("edition", edition)
                .getResultList();
        var content = edition.getHead().content();
        ContentRejectedException.unlessEmpty(deleted.stream()
                .distinct()
                .flatMap(asset -> content.placesOf(asset.getSha256()).stream()
                        .map(place -> Issue.of(place, "file-deleted", asset.getFileName())))
                .toList());
    }

    /**
     * Refuses to begin to name a file that was deleted, also in this very moment: whoever deletes a file and whoever begins
     * to name it wait for each other. Names that stood there before may stay, so that what was restored can be worked on.
     *
     * @param before the files that the text named before
     * @throws ContentRejectedException with an issue for each place that names one
     */
    void mustNotTakeUpDeletedFiles(Content content, Set<AssetUse> before) {
        var known = hashes(before);
        var taken = hashes(content.assetUses());
        taken.removeAll(known);
        if (taken.isEmpty()) {
            return;
        }
        // what is locked is read as it is once whoever holds it is done; in one order, so that nobody waits in a circle
        List<?> files = em.createNativeQuery("select sha256, file_name, deleted_at is not null from asset"
                        + " where sha256 = any (cast(string_to_array(?1, ',') as char(64)[]))"
                        + " order by sha256 for key share")
                .setParameter(1, String.join(",", taken))
                .getResultList();
        ContentRejectedException.unlessEmpty(files.stream()
                .map(Object[].class::cast)
                .filter(file -> (Boolean) file[2])
                .flatMap(file -> content.placesOf((String) file[0]).stream()
                        .map(place -> Issue.of(place, "file-deleted", file[1])))
                .toList());
    }

    private static Set<String> hashes(Set<AssetUse> uses) {
        return uses.stream().map(AssetUse::getSha256).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean leadsTo(long documentId, long parentId, Language language) {
        var sql =
                """
                with recursive up (document_id) as (
                    select cast(?1 as bigint)
                    union
                    select e.parent_id from up join edition e on e.document_id = up.document_id and e.language = ?2
                     where e.parent_id is not null and e.state not in ('SUPERSEDED', 'DISCARDED'))
                select count(*) from up where document_id = ?3
                """;
        var found = (Number) em.createNativeQuery(sql)
                .setParameter(1, parentId)
                .setParameter(2, language.code())
                .setParameter(3, documentId)
                .getSingleResult();
        return found.longValue() > 0;
    }

    private static ContentRejectedException rejected(String key) {
        return new ContentRejectedException(List.of(Issue.of(PARENT, key)));
    }
}
