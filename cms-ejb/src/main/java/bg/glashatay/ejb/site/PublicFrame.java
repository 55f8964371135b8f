package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Menu;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.sections.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what every public page has round it: the tree of sections, the menus, and when anything last changed. */
@ApplicationScoped
class PublicFrame {

    private static final String MENUS =
            """
            select m.menu, m.label_bg, m.label_en, s.slug, s.name_bg, s.name_en,
                   sa.slug as address_section, a.slug as address_slug, e.title, m.path
              from menu_item m
              left join section s on s.id = m.section_id and s.retired_at is null
              left join edition e on e.document_id = m.document_id and %s
              left join address a on a.document_id = e.document_id and a.language = e.language and a.is_current
              left join section sa on sa.id = a.section_id
             where s.id is not null or a.id is not null or m.path is not null
             order by m.position, m.id
            """
                    .formatted(PublicRows.LIVE);

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    Sections sections;

    @Inject
    PublicRows rows;

    @Inject
    PublicStatements statements;

    PublicSite site(Language language, Instant now) {
        var all = sections.all();
        return new PublicSite(
                language,
                sections(all, false, language),
                sections(all, true, language),
                menus(language, now),
                rows.lastChange(now),
                statements.live(language, now));
    }

    /** The sections alone, for answers that are no pages. */
    PublicSite sections(Language language, Instant now) {
        var all = sections.all();
        return new PublicSite(
                language,
                sections(all, false, language),
                sections(all, true, language),
                PublicMenus.NONE,
                now,
                Optional.empty());
    }

    private static List<PublicSection> sections(List<Section> all, boolean retired, Language language) {
        return all.stream()
                .filter(section -> section.isRetired() == retired)
                .map(section -> PublicSection.of(section, language))
                .toList();
    }

    private PublicMenus menus(Language language, Instant now) {
        var main = new ArrayList<PublicMenus.Item>();
        var footer = new ArrayList<PublicMenus.Item>();
        var items = database.createNativeQuery(MENUS)
                .setParameter(1, language.code())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        for (var row : items) {
            var columns = (Object[]) row;
            (Menu.MAIN.name().equals(columns[0]) ? main : footer).add(item(columns, language));
        }
        return new PublicMenus(main, footer);
    }

    private static PublicMenus.Item item(Object[] row, Language language) {
        boolean english = language == Language.EN;
        var label = (String) row[english ? 2 : 1];
        if (row[3] != null) {
            return item(language, "/" + row[3], label, row[english ? 5 : 4]);
        }
        return row[9] == null
                ? item(language, "/" + row[6] + "/" + row[7], label, row[8])
                : item(language, (String) row[9], label, "");
    }

    private static PublicMenus.Item item(Language language, String path, String label, Object name) {
        return new PublicMenus.Item(language.pathPrefix() + path, label.isEmpty() ? (String) name : label);
    }
}
