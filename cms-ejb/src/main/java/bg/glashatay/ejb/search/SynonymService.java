package bg.glashatay.ejb.search;

import bg.glashatay.domain.search.Synonym;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.outbox.Outbox;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Keeps the list of other words for the same thing. It belongs to the whole site, and so does the right to it. */
@Stateless
@Audited
public class SynonymService {

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

    /** All pairs, as a dictionary sorts them. */
    @AuditedAs(value = "READ_SYNONYMS", reading = true)
    public List<SynonymRow> all() {
        user.require(Right.CURATE_SEARCH);
        return em.createQuery(
                        """
                        select new bg.glashatay.ejb.search.SynonymRow(
                            s.id, s.spoken, s.meant, s.bothWays, a.fullName, s.addedAt)
                        from Synonym s join s.addedBy a order by lower(s.spoken), lower(s.meant)
                        """,
                        SynonymRow.class)
                .getResultList();
    }

    /**
     * Adds a pair.
     *
     * @throws ContentRejectedException when a side is missing or too long, both are the same, the pair is there, or too many are
     */
    @AuditedAs("ADD_SYNONYM")
    public void add(String spoken, String meant, boolean bothWays) {
        user.require(Right.CURATE_SEARCH);
        var synonym =
                new Synonym(PlainText.clean(spoken), PlainText.clean(meant), bothWays, user.account(), clock.instant());
        var issues = new ArrayList<>(synonym.issues());
        if (issues.isEmpty()) {
            issues.addAll(wordlessIssues("spoken", synonym.getSpoken()));
            issues.addAll(wordlessIssues("meant", synonym.getMeant()));
        }
        if (issues.isEmpty() && isThere(synonym)) {
            issues.add(Issue.of("meant", "synonym-there"));
        }
        if (issues.isEmpty() && count() >= Synonym.MAX_IN_ALL) {
            issues.add(Issue.of("spoken", "search-too-many", Synonym.MAX_IN_ALL));
        }
        ContentRejectedException.unlessEmpty(issues);
        em.persist(synonym);
        outbox.site("search");
        audit.did(user.username(), "ADD_SYNONYM", null, null, synonym.toString());
    }

    /** Takes a pair away. */
    @AuditedAs("REMOVE_SYNONYM")
    public void remove(long id) {
        user.require(Right.CURATE_SEARCH);
        var synonym = em.find(Synonym.class, id);
        if (synonym == null) {
            throw new NotFoundException("synonym", id);
        }
        em.remove(synonym);
        outbox.site("search");
        audit.did(user.username(), "REMOVE_SYNONYM", null, null, synonym.toString());
    }

    /** Words that stand in every text cannot be looked for. */
    static List<Issue> wordlessIssues(String field, String words) {
        return ReadWord.of(words).isEmpty() ? List.of(Issue.of(field, "search-no-word")) : List.of();
    }

    private boolean isThere(Synonym synonym) {
        return em.createQuery(
                                """
                                select count(s) from Synonym s
                                where lower(s.spoken) = lower(:spoken) and lower(s.meant) = lower(:meant)
                                """,
                                Long.class)
                        .setParameter("spoken", synonym.getSpoken())
                        .setParameter("meant", synonym.getMeant())
                        .getSingleResult()
                > 0;
    }

    private long count() {
        return em.createQuery("select count(s) from Synonym s", Long.class).getSingleResult();
    }
}
