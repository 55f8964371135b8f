package bg.glashatay.ejb.previews;

import bg.glashatay.domain.previews.PreviewLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** The log of what preview links were used for and when. It is added to, and says nothing about who. */
@ApplicationScoped
class PreviewUses {

    /** The index on minutes turns all further views of a minute away, so that nobody can fill the log by asking. */
    private static final String ADD =
            "insert into preview_use (link_id, kind, made_at) values (?1, ?2, ?3) on conflict do nothing";

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    void viewed(PreviewLink link, Instant at) {
        add(link, "VIEW", at);
    }

    void answered(PreviewLink link, Instant at) {
        add(link, "ANSWER", at);
    }

    private void add(PreviewLink link, String kind, Instant at) {
        em.createNativeQuery(ADD)
                .setParameter(1, link.getId())
                .setParameter(2, kind)
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
