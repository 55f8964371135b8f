package bg.glashatay.web.site;

import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import bg.glashatay.ejb.site.PublicTrail;
import bg.glashatay.web.shared.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each public page tells programs: what it is about, its pictures, its feeds. */
@ApplicationScoped
class MachineWords {

    /** As many of a page's pictures are told: a gallery is for people. */
    private static final int MOST_PICTURES = 10;

    @Inject
    SiteAddress address;

    @Inject
    Assets assets;

    /** What a page is about, and what things it names. */
    record About(Optional<SharedImage> image, Optional<PublicSection> section, List<JsonObjectBuilder> things) {

        static final About NOTHING = About.of(List.of());

        static About of(List<JsonObjectBuilder> things) {
            return new About(Optional.empty(), Optional.empty(), things);
        }
    }

    /** @param way to the page and the page itself; empty for what is no find */
    ForMachines of(HttpServletRequest request, PublicSite site, About about, List<PublicTrail.Step> way) {
        var language = site.language();
        var image = about.image().orElseGet(() -> ownImage(language));
        var things = new ArrayList<>(about.things());
        if (way.size() > 1) {
            things.add(data(request, language).trail(way));
        }
        return new ForMachines(
                image,
                address.absolute(request, image.path()),
                feeds(site, about.section()),
                things.isEmpty() ? "" : StructuredData.element(things));
    }

    /** Of a page of a few sentences, which is about nothing. */
    ForMachines ofMessage(HttpServletRequest request, PublicSite site, Optional<PublicSection> section) {
        var image = ownImage(site.language());
        return new ForMachines(image, address.absolute(request, image.path()), feeds(site, section), "");
    }

    /**
     * The pictures of a document, its own or the site's first, then those of its text; those of what no longer counts
     * are not public.
     */
    List<SharedImage> pictures(PublicDocument document) {
        var shown = new ArrayList<SharedImage>();
        if (document.withdrawal().isEmpty()) {
            document.image().map(SharedImage::of).ifPresent(shown::add);
            BodyMedia.picturesIn(document.body()).stream()
                    .filter(picture -> document.pictures().containsKey(picture.sha256()))
                    .map(picture -> SharedImage.of(picture, document.pictures().get(picture.sha256())))
                    .limit(MOST_PICTURES)
                    .forEach(shown::add);
        }
        return shown.isEmpty() ? List.of(ownImage(document.site().language())) : shown;
    }

    StructuredData data(HttpServletRequest request, Language language) {
        return new StructuredData(path -> address.absolute(request, path), address.name(language));
    }

    private SharedImage ownImage(Language language) {
        return SharedImage.fallback(assets, address.name(language));
    }

    /** The nearest first: readers' programs take the first they find. */
    private List<ForMachines.FeedLink> feeds(PublicSite site, Optional<PublicSection> section) {
        var feeds = new ArrayList<ForMachines.FeedLink>();
        section.ifPresent(one -> feeds.add(new ForMachines.FeedLink(
                Bundle.of("site", site.language()).text("page.title", one.name(), address.name(site.language())),
                one.path() + "/feed.xml")));
        feeds.add(new ForMachines.FeedLink(
                address.name(site.language()), site.language().pathPrefix() + "/feed.xml"));
        return feeds;
    }
}
