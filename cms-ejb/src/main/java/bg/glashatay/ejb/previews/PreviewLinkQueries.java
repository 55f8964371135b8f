package bg.glashatay.ejb.previews;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.persistence.Columns;
import bg.glashatay.ejb.publishing.Editions;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads an edition's preview links and the answers that came through them, for those who may read the edition. */
@Stateless
public class PreviewLinkQueries {

    private static final String LINKS =
            """
            select l.id, l.label, a.full_name, l.created_at, l.expires_at, l.revoked_at, l.created_by,
                   v.views, v.last_viewed_at, (select count(*) from fact_check f where f.link_id = l.id)
              from preview_link l
              join account a on a.id = l.created_by
              cross join lateral (select count(*) as views, max(u.made_at) as last_viewed_at
                                    from preview_use u where u.link_id = l.id and u.kind = 'VIEW') v
             where l.edition_id = ?1
             order by l.created_at desc, l.id desc limit ?2 offset ?3
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Sharing sharing;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A part of the edition's links, the newest first. */
    public Page<PreviewLinkRow> links(long editionId, int first, int size) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var section = readable(editionId).getSection();
        var me = user.account().getId();
        var publisher = user.may(Right.PUBLISH, section);
        var now = clock.instant();
        List<?> rows = em.createNativeQuery(LINKS)
                .setParameter(1, editionId)
                .setParameter(2, size)
                .setParameter(3, first)
                .getResultList();
        var total = em.createQuery("select count(l) from PreviewLink l where l.edition.id = :edition", Long.class)
                .setParameter("edition", editionId)
                .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(row -> row((Object[]) row, me, publisher, now))
                        .toList(),
                total);
    }

    /** A part of the answers about the edition, the newest first. */
    public Page<FactCheckRow> answers(long editionId, int first, int size) {
        user.requireSomewhere(Right.READ_EDITIONS);
        readable(editionId);
        var rows = em.createQuery(
                        "select new bg.glashatay.ejb.previews.FactCheckRow(f.id, f.name, f.verdict, f.words,"
                                + " f.answeredAt, l.label, r.contentHash, h.contentHash)"
                                + " from FactCheck f join f.link l join f.revision r join f.edition e join e.head h"
                                + " where e.id = :edition order by f.answeredAt desc, f.id desc",
                        FactCheckRow.class)
                .setParameter("edition", editionId)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        var total = em.createQuery("select count(f) from FactCheck f where f.edition.id = :edition", Long.class)
                .setParameter("edition", editionId)
                .getSingleResult();
        return new Page<>(rows, total);
    }

    /** Whether this person may make links to the edition as it stands. */
    public boolean mayShare(long editionId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var edition = readable(editionId);
        return edition.getState().isPrePublication() && sharing.isFor(edition.getSection());
    }

    private Edition readable(long editionId) {
        var edition = editions.find(editionId);
        user.require(Right.READ_EDITIONS, edition.getSection());
        return edition;
    }

    private static PreviewLinkRow row(Object[] column, long me, boolean publisher, Instant now) {
        var expiresAt = instant(column[4]).orElseThrow();
        var revokedAt = instant(column[5]);
        var open = revokedAt.isEmpty() && now.isBefore(expiresAt);
        return new PreviewLinkRow(
                ((Number) column[0]).longValue(),
                (String) column[1],
                (String) column[2],
                instant(column[3]).orElseThrow(),
                expiresAt,
                revokedAt,
                open,
                ((Number) column[7]).longValue(),
                instant(column[8]),
                ((Number) column[9]).longValue(),
                open && (publisher || ((Number) column[6]).longValue() == me));
    }

    private static Optional<Instant> instant(Object column) {
        if (column == null) {
            return Optional.empty();
        }
        return Optional.of(Columns.instant(column));
    }
}
