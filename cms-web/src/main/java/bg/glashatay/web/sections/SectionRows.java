package bg.glashatay.web.sections;

import bg.glashatay.domain.site.Menu;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.site.MenuQueries;
import bg.glashatay.ejb.site.SectionQueries;
import bg.glashatay.web.shared.Desk;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tree of sections as rows, each before those below it. */
@Dependent
class SectionRows {

    @Inject
    SectionQueries sections;

    @Inject
    MenuQueries menus;

    @Inject
    Desk desk;

    List<SectionRow> all() {
        var all = sections.all();
        var inMenu = menus.all().stream()
                .filter(item -> item.menu() == Menu.MAIN)
                .map(item -> item.path())
                .collect(Collectors.toSet());
        var rows = new ArrayList<SectionRow>();
        for (var section : all) {
            rows.add(row(section, siblings(all, section), inMenu));
        }
        return rows;
    }

    private static List<Section> siblings(List<Section> all, Section section) {
        return all.stream()
                .filter(other -> other.parent().equals(section.parent()))
                .toList();
    }

    private SectionRow row(Section section, List<Section> siblings, Set<String> inMenu) {
        return new SectionRow(
                section.getId(),
                name(section),
                section.getSlug(),
                section.depth(),
                section.parent().map(Section::getId).orElse(0L),
                section.parent().map(this::name).orElse(""),
                siblings.indexOf(section) == 0,
                siblings.indexOf(section) == siblings.size() - 1,
                inMenu.contains("/" + section.getSlug()));
    }

    /** Sections that are no part of the site any more, the last retired first. */
    List<RetiredSection> retired() {
        return sections.ever().stream()
                .filter(Section::isRetired)
                .map(section -> new RetiredSection(
                        section.getId(),
                        name(section),
                        section.getSlug(),
                        section.successor().map(this::name).orElse("")))
                .toList();
    }

    private String name(Section section) {
        return section.name(desk.getLanguage());
    }
}
