package bg.glashatay.ejb.search;

import bg.glashatay.domain.publishing.Address;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.search.PromotedResult;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.outbox.Outbox;
import bg.glashatay.ejb.publishing.CopiedAddress;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the list of documents that stand above what is found. It names documents that citizens can read anyway; each
 * vanishes from the search when it does from the site, and comes back with it.
 */
@Stateless
@Audited
public class PromotionService {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** All of them, by phrase. */
    @AuditedAs(value = "READ_PROMOTED_RESULTS", reading = true)
    public List<PromotedRow> all() {
        user.require(Right.CURATE_SEARCH);
        var live = live();
        return em.createQuery(
                        "select p from PromotedResult p join fetch p.addedBy order by lower(p.phrase), p.id",
                        PromotedResult.class)
                .getResultStream()
                .map(promoted -> row(promoted, live.get(promoted.getDocument().getId())))
                .toList();
    }

    /** What citizens read of the promoted documents: of two languages, Bulgarian. */
    private Map<Long, Object[]> live() {
        var live = new HashMap<Long, Object[]>();
        em.createQuery(
                        """
                        select e.document.id, e.title, a from Edition e, Address a
                         where a.document = e.document and a.language = e.language and a.current = true
                           and e.state = :published and (e.expiry.expiresAt is null or e.expiry.expiresAt > :now)
                           and e.document.id in (select p.document.id from PromotedResult p)
                         order by e.language desc
                        """,
                        Object[].class)
                .setParameter("published", EditionState.PUBLISHED)
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(row -> live.put((Long) row[0], row));
        return live;
    }

    private static PromotedRow row(PromotedResult promoted, Object[] live) {
        return new PromotedRow(
                promoted.getId(),
                promoted.getPhrase(),
                promoted.getDocument().getId(),
                live == null ? "" : (String) live[1],
                live == null ? "" : ((Address) live[2]).path(),
                promoted.getAddedBy().getFullName(),
                promoted.getAddedAt());
    }

    /**
     * Puts a document above what is found for a phrase.
     *
     * @param address the address of one of the document's pages, as the browser shows it
     * @throws ContentRejectedException when there is no phrase, or no document there, or the two are on the list
     */
    @AuditedAs("PROMOTE_RESULT")
    public void add(String phrase, String address) {
        user.require(Right.CURATE_SEARCH);
        var words = PlainText.clean(phrase);
        var issues = new ArrayList<>(PromotedResult.issues(words));
        if (issues.isEmpty()) {
            issues.addAll(SynonymService.wordlessIssues("phrase", words));
        }
        var place = PlainText.clean(address);
        var document = document(place);
        if (place.isEmpty()) {
            issues.add(Issue.of("address", "search-address-missing"));
        } else if (document.isEmpty()) {
            issues.add(Issue.of("address", "search-no-document"));
        }
        if (issues.isEmpty() && isThere(words, document.get())) {
            issues.add(Issue.of("address", "promoted-there"));
        }
        if (issues.isEmpty() && count() >= PromotedResult.MAX_IN_ALL) {
            issues.add(Issue.of("phrase", "search-too-many", PromotedResult.MAX_IN_ALL));
        }
        ContentRejectedException.unlessEmpty(issues);
        var promoted = new PromotedResult(words, document.get(), user.account(), clock.instant());
        em.persist(promoted);
        outbox.site("search");
        audit.did(user.username(), "PROMOTE_RESULT", null, null, promoted.toString());
    }

    /** Takes it off the list; the document stays what it is. */
    @AuditedAs("REMOVE_PROMOTED_RESULT")
    public void remove(long id) {
        user.require(Right.CURATE_SEARCH);
        var promoted = em.find(PromotedResult.class, id);
        if (promoted == null) {
            throw new NotFoundException("promoted-result", id);
        }
        em.remove(promoted);
        outbox.site("search");
        audit.did(user.username(), "REMOVE_PROMOTED_RESULT", null, null, promoted.toString());
    }

    /** An address that was public once will do, too: it leads to the document. */
    private Optional<Document> document(String address) {
        return CopiedAddress.of(address).flatMap(copied -> em.createQuery(
                        """
                                select a.document from Address a
                                where a.language = :language and a.section.slug = :section and a.slug = :slug
                                  and a.wasPublic = true
                                """,
                        Document.class)
                .setParameter("language", copied.language())
                .setParameter("section", copied.section())
                .setParameter("slug", copied.slug())
                .getResultStream()
                .findFirst());
    }

    private boolean isThere(String phrase, Document document) {
        return em.createQuery(
                                """
                                select count(p) from PromotedResult p
                                where lower(p.phrase) = lower(:phrase) and p.document = :document
                                """,
                                Long.class)
                        .setParameter("phrase", phrase)
                        .setParameter("document", document)
                        .getSingleResult()
                > 0;
    }

    private long count() {
        return em.createQuery("select count(p) from PromotedResult p", Long.class)
                .getSingleResult();
    }
}
