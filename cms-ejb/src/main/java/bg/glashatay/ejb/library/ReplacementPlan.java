package bg.glashatay.ejb.library;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.library.ReplacedText.Fate;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Foresees what becomes of each text that needs a file when another takes its place, for whoever acts. */
@Dependent
class ReplacementPlan {

    private static final String TEXTS =
            """
            select e.id, e.document_id, e.title, e.language, e.state, e.section_id,
                   coalesce((select c.full_name from account c where c.id = e.claimant_id and e.claimed_until > ?3), ''),
                   exists (select 1 from edition o
                            where o.document_id = e.document_id and o.language = e.language and o.id <> e.id
                              and o.state in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'READY', 'SCHEDULED',
                                              'PUBLISHING_FAILED'))
              from edition e
             where e.id in (select used.edition_id from edition_asset used where used.sha256 = ?2) and"""
                    + AssetUses.NEEDS_ITS_FILES
                    + " order by e.document_id, e.id";

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AssetUses uses;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** All texts that need the file, by their documents, which is the order in which they are locked. */
    Replacement of(String sha256) {
        var held = user.sectionsWith(EnumSet.of(Right.READ_EDITIONS, Right.EDIT, Right.CREATE));
        var readable =
                held.get(Right.READ_EDITIONS).stream().collect(Collectors.toMap(Section::getId, Function.identity()));
        var editable = Set.copyOf(held.get(Right.EDIT));
        var creatable = new HashSet<>(editable);
        creatable.retainAll(held.get(Right.CREATE));
        List<?> found = em.createNativeQuery(TEXTS)
                .setParameter(1, uses.recoverable())
                .setParameter(2, sha256)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        var texts = found.stream()
                .map(Object[].class::cast)
                .filter(row -> readable.containsKey(((Number) row[5]).longValue()))
                .map(row -> text(row, readable, editable, creatable))
                .toList();
        return new Replacement(texts, found.size() - texts.size());
    }

    private static ReplacedText text(
            Object[] row, Map<Long, Section> readable, Set<Section> editable, Set<Section> creatable) {
        var state = EditionState.valueOf((String) row[4]);
        var section = readable.get(((Number) row[5]).longValue());
        return new ReplacedText(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (String) row[2],
                Language.ofCode((String) row[3]).orElseThrow(),
                state,
                section,
                (String) row[6],
                fate(state, (Boolean) row[7], editable.contains(section), creatable.contains(section)),
                "");
    }

    private static Fate fate(EditionState state, boolean otherOnItsWay, boolean mayEdit, boolean mayCreate) {
        return switch (state) {
            case DRAFT, CHANGES_REQUESTED -> mayEdit ? Fate.REVISED : Fate.NOT_PERMITTED;
            case IN_REVIEW, READY -> Fate.UNDER_REVIEW;
            case SCHEDULED, PUBLISHING_FAILED -> Fate.SCHEDULED;
            case PUBLISHED -> otherOnItsWay ? Fate.FOLLOWS : mayCreate ? Fate.OPENED : Fate.NOT_PERMITTED;
            case WITHDRAWN, UNPUBLISHED, DISCARDED, SUPERSEDED -> Fate.LEFT;
        };
    }
}
