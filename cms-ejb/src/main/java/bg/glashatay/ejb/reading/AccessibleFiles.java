package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.publishing.SubmissionRule;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * A file that is known to shut some readers out needs a ground: the page says the same, or the law makes an exception.
 * One that has not been read yet, or cannot be, holds nobody up.
 */
@Dependent
class AccessibleFiles implements SubmissionRule {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Override
    public List<Issue> issuesOf(Content content) {
        var without = content.attachments().stream()
                .filter(file -> file.givenBasis().isEmpty())
                .toList();
        if (without.isEmpty()) {
            return List.of();
        }
        var inaccessible = em.createQuery("select r from Reading r where r.sha256 in :hashes", Reading.class)
                .setParameter("hashes", without.stream().map(Attachment::sha256).toList())
                .getResultStream()
                .filter(Reading::isInaccessible)
                .map(Reading::getSha256)
                .toList();
        return without.stream()
                .filter(file -> inaccessible.contains(file.sha256()))
                .map(file -> Issue.of("attachments", "file-inaccessible", file.title()))
                .toList();
    }
}
