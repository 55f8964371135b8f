package bg.glashatay.ejb.site;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Menu;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Reads the menus for those who arrange them, with what citizens do not see of them. */
@Stateless
public class MenuQueries {

    private static final String ITEMS =
            """
            select m.id, m.menu, m.label_bg, m.label_en, m.path, s.slug, s.name_bg,
                   coalesce(bg.title, en.title, (select e.title from edition e where e.document_id = m.document_id
                                                  order by e.number desc limit 1)) as title,
                   a.language as address_language, sa.slug as address_section, a.slug as address_slug,
                   bg.id as live_bg, en.id as live_en
              from menu_item m
              left join section s on s.id = m.section_id
              left join edition bg on bg.document_id = m.document_id and bg.language = 'bg'
                   and bg.state = 'PUBLISHED' and (bg.expires_at is null or bg.expires_at > ?1)
              left join edition en on en.document_id = m.document_id and en.language = 'en'
                   and en.state = 'PUBLISHED' and (en.expires_at is null or en.expires_at > ?1)
              left join lateral (select x.* from address x where x.document_id = m.document_id and x.is_current
                                  order by x.language limit 1) a on true
              left join section sa on sa.id = a.section_id
             order by m.menu desc, m.position, m.id
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** All links, menu by menu, in their order. */
    public List<MenuRow> all() {
        user.require(Right.MANAGE_SECTIONS);
        List<?> rows = em.createNativeQuery(ITEMS)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFoundException when there is none
     */
    public MenuRow find(long itemId) {
        user.require(Right.MANAGE_SECTIONS);
        return all().stream()
                .filter(row -> row.id() == itemId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("menu-item", itemId));
    }

    private static MenuRow row(Object[] row) {
        boolean document = row[7] != null;
        return new MenuRow(
                ((Number) row[0]).longValue(),
                Menu.valueOf((String) row[1]),
                document ? (String) row[7] : row[6] != null ? (String) row[6] : (String) row[2],
                document ? path(row) : row[5] != null ? "/" + row[5] : (String) row[4],
                (String) row[2],
                (String) row[3],
                !document || row[11] != null,
                !document || row[12] != null);
    }

    private static String path(Object[] row) {
        return row[10] == null ? "" : ("en".equals(row[8]) ? "/en" : "") + "/" + row[9] + "/" + row[10];
    }
}
