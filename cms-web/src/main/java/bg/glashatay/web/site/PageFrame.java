package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicTrail;
import java.util.List;
import java.util.Optional;

/**
 * All that the public template shows or tells machines round the content of a page.
 *
 * @param language of the page
 * @param siteName what the municipality calls its site
 * @param siteNameLanguage the code of the language the name is in
 * @param heading of the page, as a shared link names it
 * @param title of the page in the browser's tab: the heading and the site's name
 * @param description a sentence for search engines and shared links; empty for none
 * @param ogType {@code website} or {@code article}
 * @param canonical the page's one absolute address; empty where it has none, as an error has
 * @param machines what the head tells programs besides
 * @param sections links of the main menu
 * @param footer links of the menu at the page's foot
 * @param trail the way to the page, home first; empty where the page is home or stands nowhere
 * @param otherLanguage the same page in the other language; empty where there is none
 * @param alternates the page's absolute addresses by language, its own among them; empty where it stands alone
 * @param noindex whether search engines are asked to pass by
 * @param statement where the accessibility statement is; empty while none is public in this language
 * @param frontPage whether the site's name is the page's own heading
 */
public record PageFrame(
        Language language,
        String siteName,
        String siteNameLanguage,
        String heading,
        String title,
        String description,
        String ogType,
        Optional<String> canonical,
        ForMachines machines,
        List<SectionLink> sections,
        List<SectionLink> footer,
        List<PublicTrail.Step> trail,
        Optional<String> otherLanguage,
        List<Alternate> alternates,
        boolean noindex,
        boolean frontPage,
        Optional<String> statement) {

    public PageFrame {
        sections = List.copyOf(sections);
        footer = List.copyOf(footer);
        trail = List.copyOf(trail);
        alternates = List.copyOf(alternates);
    }

    /** The same for a page that has no twin which search engines should hear of. */
    PageFrame alone() {
        return new PageFrame(
                language,
                siteName,
                siteNameLanguage,
                heading,
                title,
                description,
                ogType,
                canonical,
                machines,
                sections,
                footer,
                trail,
                otherLanguage,
                List.of(),
                noindex,
                frontPage,
                statement);
    }

    /** A link of a menu; current where the reader is there, or in what stands there. */
    public record SectionLink(String path, String name, boolean current) {}

    /** The page in a language, or for readers of all others ({@code x-default}), as search engines are told. */
    public record Alternate(String language, String address) {}

    public String homePath() {
        return language.pathPrefix() + "/";
    }

    /** Where the site begins in the other language. */
    public String otherHomePath() {
        return language.other().pathPrefix() + "/";
    }

    public String searchPath() {
        return language.pathPrefix() + "/search";
    }

    /** As Open Graph names languages. */
    public String ogLocale() {
        return language == Language.BG ? "bg_BG" : "en_GB";
    }
}
