package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicHome;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSectionPage;
import bg.glashatay.ejb.site.PublicSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the frame round each kind of public page. */
@ApplicationScoped
class PageFrames {

    @Inject
    SiteAddress address;

    PageFrame home(HttpServletRequest request, PublicHome home) {
        var site = home.site();
        var paths = new TreeMap<Language, String>();
        for (var language : Language.values()) {
            paths.put(language, language.pathPrefix() + "/");
        }
        var name = address.name();
        return frame(request, site, Optional.empty(), paths, name, "", "website", Optional.empty(), false, true);
    }

    PageFrame section(HttpServletRequest request, PublicSectionPage page) {
        var site = page.site();
        var language = site.language();
        var section = page.section();
        var paths = new TreeMap<Language, String>();
        for (var each : Language.values()) {
            paths.put(each, each.pathPrefix() + "/" + section.slug());
        }
        var heading = section.name();
        if (page.number() > 1) {
            heading = SiteTexts.of(language, "section.title.page", section.name(), page.number());
            // the other language's second page holds other documents; only the switch leads to its first
            paths.put(language, PageNumber.path(section.path(), page.number()));
        }
        var frame = frame(
                request,
                site,
                Optional.of(section),
                paths,
                heading,
                section.description(),
                "website",
                Optional.empty(),
                false,
                false);
        return page.number() == 1 ? frame : withoutAlternates(frame);
    }

    PageFrame document(HttpServletRequest request, PublicDocument document) {
        var site = document.site();
        var paths = new TreeMap<Language, String>(document.translations());
        paths.put(site.language(), document.path());
        var image = document.image().map(picture -> address.absolute(request, Picture.large(picture)));
        return frame(
                request,
                site,
                Optional.of(document.section()),
                paths,
                document.title(),
                document.lead(),
                "article",
                image,
                document.preview().isPresent(),
                false);
    }

    /** The frame of a page that says that something is not there, or went wrong. */
    PageFrame message(PublicSite site, Optional<PublicSection> section, String title) {
        return new PageFrame(
                site.language(),
                address.name(),
                siteNameLanguage(site.language()),
                title,
                titled(site.language(), title),
                "",
                "website",
                Optional.empty(),
                Optional.empty(),
                links(site, section),
                Optional.of(other(site.language()).pathPrefix() + "/"),
                List.of(),
                true,
                false);
    }

    private PageFrame frame(
            HttpServletRequest request,
            PublicSite site,
            Optional<PublicSection> section,
            Map<Language, String> paths,
            String heading,
            String description,
            String ogType,
            Optional<String> image,
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
                address.name(),
                siteNameLanguage(language),
                heading,
                frontPage ? heading : titled(language, heading),
                description,
                ogType,
                Optional.of(address.absolute(request, paths.get(language))),
                image,
                links(site, section),
                Optional.ofNullable(paths.get(other(language))),
                alternates,
                noindex,
                frontPage);
    }

    private static PageFrame withoutAlternates(PageFrame frame) {
        return new PageFrame(
                frame.language(),
                frame.siteName(),
                frame.siteNameLanguage(),
                frame.heading(),
                frame.title(),
                frame.description(),
                frame.ogType(),
                frame.canonical(),
                frame.image(),
                frame.sections(),
                frame.otherLanguage(),
                List.of(),
                frame.noindex(),
                frame.frontPage());
    }

    private static List<PageFrame.SectionLink> links(PublicSite site, Optional<PublicSection> section) {
        var here = section.map(site::topOf);
        return site.top().stream()
                .map(top -> new PageFrame.SectionLink(
                        top.path(), top.name(), here.filter(top::equals).isPresent()))
                .toList();
    }

    private String titled(Language language, String title) {
        return SiteTexts.of(language, "page.title", title, address.name());
    }

    /** The municipality gives one name: on an English page a reader must be told that it is Bulgarian. */
    private String siteNameLanguage(Language language) {
        var cyrillic = address.name()
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? Language.BG.code() : language.code();
    }

    private static Language other(Language language) {
        return language == Language.BG ? Language.EN : Language.BG;
    }
}
