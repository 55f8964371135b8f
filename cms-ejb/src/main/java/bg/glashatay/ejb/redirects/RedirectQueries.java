package bg.glashatay.ejb.redirects;

import bg.glashatay.domain.redirects.Redirect;
import bg.glashatay.domain.redirects.RedirectSource;
import bg.glashatay.domain.redirects.RedirectTarget;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Like;
import bg.glashatay.ejb.shared.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Reads the redirects: for whoever is led by them, and for whoever looks after them. */
@Stateless
public class RedirectQueries {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Redirects redirects;

    @Inject
    CurrentUser user;

    /**
     * Where an address leads at which nothing stands. Whoever asks has looked: a page goes before a redirect.
     *
     * @return empty where it leads nowhere; a target that is empty: what stood there is gone
     */
    @PermitAll
    public Optional<Optional<RedirectTarget>> at(String pathAndQuery) {
        return RedirectSource.of(pathAndQuery).flatMap(redirects::leading).map(Redirect::target);
    }

    /**
     * A part of the list by address.
     *
     * @param text in the address or the target; empty for all
     */
    public Page<RedirectRow> list(String text, int offset, int count) {
        user.require(Right.MANAGE_SECTIONS);
        var where =
                text.isBlank() ? "" : " where " + Like.in("r.source", ":text") + " or " + Like.in("r.target", ":text");
        var rows = em.createQuery(
                "select r from Redirect r join fetch r.changedBy" + where + " order by r.source", Redirect.class);
        var total = em.createQuery("select count(r) from Redirect r" + where, Long.class);
        if (!text.isBlank()) {
            var like = Like.pattern(text);
            rows.setParameter("text", like);
            total.setParameter("text", like);
        }
        return new Page<>(
                rows.setFirstResult(offset)
                        .setMaxResults(count)
                        .getResultStream()
                        .map(RedirectRow::of)
                        .toList(),
                total.getSingleResult());
    }

    /**
     * One of them.
     *
     * @throws NotFoundException when there is none
     */
    public RedirectRow find(long redirectId) {
        user.require(Right.MANAGE_SECTIONS);
        return Optional.ofNullable(em.find(Redirect.class, redirectId))
                .map(RedirectRow::of)
                .orElseThrow(() -> new NotFoundException("redirect", redirectId));
    }
}
