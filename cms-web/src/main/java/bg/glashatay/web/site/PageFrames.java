package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.home.PublicHome;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicMenus;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSectionPage;
import bg.glashatay.ejb.site.PublicSite;
import bg.glashatay.ejb.site.PublicTagPage;
import bg.glashatay.ejb.site.PublicTrail;
import bg.glashatay.web.shared.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts the frame round each kind of public page. */
@ApplicationScoped
class PageFrames {

    @Inject
    SiteAddress address;

    @Inject
    MachineWords machines;

    PageFrame home(HttpServletRequest request, PublicHome home) {
        var site = home.site();
        var paths = new TreeMap<Language, String>();
        for (var language : Language.values()) {
            paths.put(language, language.pathPrefix() + "/");
        }
        var name = address.name(site.language());
        var about =
                MachineWords.About.of(machines.data(request, site.language()).home(site.language()));
        return frame(request, site, List.of(), paths, name, "", "website", about, false, true);
    }

    PageFrame section(HttpServletRequest request, PublicSectionPage page) {
        var site = page.site();
        var language = site.language();
        var section = page.section();
        var paths = new TreeMap<Language, String>();
        for (var each : Language.values()) {
            paths.put(each, each.pathPrefix() + "/" + section.slug());
        }
        var period = page.archive().period();
        var heading = period.map(open -> Bundle.of("site", language)
                        .text("archive.title", section.name(), new SiteDates(language).period(open)))
                .orElse(section.name());
        if (page.number() > 1) {
            heading = Bundle.of("site", language).text("section.title.page", heading, page.number());
        }
        boolean whole = period.isEmpty() && page.number() == 1;
        if (!whole) {
            // the other language's second page, or archive, holds other documents; only the switch leads to its first
            paths.put(language, ArchiveQuery.path(section.path(), period, page.number()));
        }
        var trail = period.isEmpty() ? PublicTrail.above(site, section) : PublicTrail.into(site, section);
        var frame = frame(
                request,
                site,
                trail(site, trail),
                paths,
                heading,
                section.description(),
                "website",
                new MachineWords.About(
                        Optional.empty(),
                        Optional.of(section),
                        List.of(machines.data(request, language).list(heading, paths.get(language), page))),
                // an empty month answers, for it may have had something, but is nothing to find
                period.isPresent() && page.entries().isEmpty(),
                false);
        return whole ? frame : frame.alone();
    }

    PageFrame tag(HttpServletRequest request, PublicTagPage page) {
        var language = page.site().language();
        var heading = Bundle.of("site", language).text("tag.title", page.name());
        if (page.number() > 1) {
            heading = Bundle.of("site", language).text("section.title.page", heading, page.number());
        }
        return frame(
                request,
                page.site(),
                trail(page.site(), PublicTrail.NONE),
                Map.of(language, PageNumber.path(page.path(), page.number())),
                heading,
                "",
                "website",
                MachineWords.About.NOTHING,
                false,
                false);
    }

    PageFrame agenda(HttpServletRequest request, AgendaView list) {
        var site = list.page().site();
        var language = site.language();
        var words = new TypeWords(language, list.page().judgedAt());
        var name = list.kind();
        int number = list.page().number();
        var paths = new TreeMap<Language, String>();
        for (var each : Language.values()) {
            paths.put(each, each.pathPrefix() + "/" + name);
        }
        var heading = words.of(name + ".title");
        if (number > 1) {
            heading = Bundle.of("site", language).text("section.title.page", heading, number);
            paths.put(language, PageNumber.path(list.path(), number));
        }
        var frame = frame(
                request,
                site,
                trail(site, PublicTrail.NONE),
                paths,
                heading,
                words.of(name + ".about"),
                "website",
                MachineWords.About.NOTHING,
                false,
                false);
        return number == 1 ? frame : frame.alone();
    }

    PageFrame document(HttpServletRequest request, PublicDocument document) {
        var site = document.site();
        var paths = new TreeMap<Language, String>(document.translations());
        paths.put(site.language(), document.path());
        // what is not public, or no longer counts, is nothing that others should find
        var hidden = document.preview().isPresent() || document.withdrawal().isPresent();
        var pictures = machines.pictures(document);
        var things = hidden
                ? List.<JsonObjectBuilder>of()
                : machines.data(request, site.language()).document(document, pictures);
        return frame(
                request,
                site,
                trail(site, PublicTrail.into(site, document.section()).then(above(document))),
                paths,
                document.title(),
                document.lead(),
                "article",
                new MachineWords.About(Optional.of(pictures.get(0)), Optional.of(document.section()), things),
                hidden,
                false);
    }

    /**
     * The frame of a page at an address of its own that both languages have.
     *
     * @param path without the language, with a query where that makes it another page
     * @param part whether it shows a part of what another page shows, and is no find of its own
     */
    PageFrame standing(
            HttpServletRequest request,
            PublicSite site,
            String path,
            String heading,
            String description,
            boolean part) {
        var paths = new TreeMap<Language, String>();
        for (var each : Language.values()) {
            paths.put(each, each.pathPrefix() + path);
        }
        return frame(
                request,
                site,
                trail(site, PublicTrail.NONE),
                paths,
                heading,
                description,
                "website",
                MachineWords.About.NOTHING,
                part,
                false);
    }

    /** The frame of a page of a few sentences, such as that something is not there, which has no twin in the other language. */
    PageFrame message(HttpServletRequest request, PublicSite site, Optional<PublicSection> section, String title) {
        return message(request, site, section, title, Optional.empty());
    }

    /** The frame of what was found: of no use to search engines, and with the same search in the other language. */
    PageFrame search(HttpServletRequest request, PublicSite site, String title, String inTheOtherLanguage) {
        return message(request, site, Optional.empty(), title, Optional.of(inTheOtherLanguage));
    }

    private PageFrame message(
            HttpServletRequest request,
            PublicSite site,
            Optional<PublicSection> section,
            String title,
            Optional<String> inTheOtherLanguage) {
        var here = section.map(where -> PublicTrail.into(site, where).steps()).orElse(List.of());
        return new PageFrame(
                site.language(),
                address.name(site.language()),
                address.languageOfName(site.language()).code(),
                title,
                titled(site.language(), title),
                "",
                "website",
                Optional.empty(),
                machines.ofMessage(request, site, section),
                links(site, site.menus().main(), "", here),
                links(site, site.menus().footer(), "", List.of()),
                List.of(),
                inTheOtherLanguage,
                List.of(),
                true,
                false,
                site.statement());
    }

    private PageFrame frame(
            HttpServletRequest request,
            PublicSite site,
            List<PublicTrail.Step> trail,
            Map<Language, String> paths,
            String heading,
            String description,
            String ogType,
            MachineWords.About about,
            boolean noindex,
            boolean frontPage) {
        var language = site.language();
        var alternates = new ArrayList<PageFrame.Alternate>();
        if (paths.size() > 1) {
            paths.forEach((each, path) ->
                    alternates.add(new PageFrame.Alternate(each.code(), address.absolute(request, path))));
            // whoever reads neither language is likelier to get along in English
            alternates.add(new PageFrame.Alternate("x-default", address.absolute(request, paths.get(Language.EN))));
        }
        return new PageFrame(
                language,
                address.name(language),
                address.languageOfName(language).code(),
                heading,
                frontPage ? heading : titled(language, heading),
                description,
                ogType,
                Optional.of(address.absolute(request, paths.get(language))),
                machines.of(request, site, about, noindex ? List.of() : placed(trail, heading, paths.get(language))),
                links(site, site.menus().main(), paths.get(language), trail),
                links(site, site.menus().footer(), paths.get(language), List.of()),
                trail,
                Optional.ofNullable(paths.get(language.other())),
                alternates,
                noindex,
                frontPage,
                site.statement());
    }

    /** The way to a page and the page itself; only the latter on the front page. */
    private static List<PublicTrail.Step> placed(List<PublicTrail.Step> trail, String heading, String path) {
        return Stream.concat(trail.stream(), Stream.of(new PublicTrail.Step(path, heading)))
                .toList();
    }

    /** The pages that a page stands under. */
    private static List<PublicTrail.Step> above(PublicDocument document) {
        return document.particulars().trail().stream()
                .map(link -> new PublicTrail.Step(link.path(), link.title()))
                .toList();
    }

    /** Home, and from there to what the page stands in. */
    private static List<PublicTrail.Step> trail(PublicSite site, PublicTrail trail) {
        var language = site.language();
        var home = new PublicTrail.Step(
                language.pathPrefix() + "/", Bundle.of("site", language).text("trail.home"));
        return Stream.concat(Stream.of(home), trail.steps().stream()).toList();
    }

    private static List<PageFrame.SectionLink> links(
            PublicSite site, List<PublicMenus.Item> items, String path, List<PublicTrail.Step> trail) {
        var home = site.language().pathPrefix() + "/";
        return items.stream()
                .map(item -> new PageFrame.SectionLink(
                        item.path(),
                        item.name(),
                        item.path().equals(path)
                                || trail.stream()
                                        .map(PublicTrail.Step::path)
                                        .anyMatch(step -> step.equals(item.path()) && !step.equals(home))))
                .toList();
    }

    private String titled(Language language, String title) {
        return Bundle.of("site", language).text("page.title", title, address.name(language));
    }
}
