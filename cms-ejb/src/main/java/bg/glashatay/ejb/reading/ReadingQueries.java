package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was read in documents, for people at work. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingQueries {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    /** The readings of the given documents by their hashes, as far as there are any; pictures have none. */
    public Map<String, Reading> of(Collection<String> hashes) {
        user.requireSomewhere(Right.SEEING_MEDIA);
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select r from Reading r where r.sha256 in :hashes", Reading.class)
                .setParameter("hashes", hashes)
                .getResultStream()
                .collect(Collectors.toMap(Reading::getSha256, Function.identity()));
    }
}
