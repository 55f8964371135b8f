package bg.glashatay.web.machines;

import bg.glashatay.ejb.site.PublicFeed;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.web.site.PageNumber;
import bg.glashatay.web.site.SiteDates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A feed as Atom (RFC 4287), in pages (RFC 5005). Entries carry the lead and lead to the page: what was corrected or
 * withdrawn afterwards is not read on in copies.
 */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    static final String TYPE = "application/atom+xml";

    private final PublicFeed feed;
    private final String path;
    private final UnaryOperator<String> absolute;
    private final String siteName;
    private final SiteDates dates;

    /** @param path of the feed's first page */
    AtomFeed(PublicFeed feed, String path, UnaryOperator<String> absolute, String siteName) {
        this.feed = feed;
        this.path = path;
        this.absolute = absolute;
        this.siteName = siteName;
        this.dates = new SiteDates(feed.site().language());
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(32 * 1024);
        try {
            write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private void write(ByteArrayOutputStream bytes) throws IOException {
        try (var file = new XmlFile(bytes, "feed", NAMESPACE)) {
            file.language(feed.site().language().code())
                    .text("id", urn(feed.id()))
                    .text("title", title());
            var about = feed.section().map(PublicSection::description).orElse("");
            if (!about.isEmpty()) {
                file.text("subtitle", about);
            }
            file.text("updated", dates.exact(feed.updatedAt()));
            file.open("author")
                    .text("name", siteName)
                    .text("uri", absolute.apply("/"))
                    .close("author");
            links(file);
            for (var entry : feed.entries()) {
                write(file, entry);
            }
        }
    }

    private void links(XmlFile file) throws IOException {
        var page = feed.section()
                .map(PublicSection::path)
                .orElseGet(() -> feed.site().language().pathPrefix() + "/");
        link(file, "self", TYPE, PageNumber.path(path, feed.number()));
        link(file, "alternate", "text/html", page);
        if (feed.pages() > 1) {
            link(file, "first", TYPE, path);
            link(file, "last", TYPE, PageNumber.path(path, feed.pages()));
        }
        if (feed.number() > 1) {
            link(file, "previous", TYPE, PageNumber.path(path, feed.number() - 1));
        }
        if (feed.number() < feed.pages()) {
            link(file, "next", TYPE, PageNumber.path(path, feed.number() + 1));
        }
    }

    private void link(XmlFile file, String relation, String type, String to) throws IOException {
        file.empty("link", "rel", relation, "type", type, "href", absolute.apply(to));
    }

    private void write(XmlFile file, PublicFeed.Entry entry) throws IOException {
        file.open("entry")
                .text("id", urn(entry.id()))
                .text("title", entry.title())
                .text("published", dates.exact(entry.publishedAt()))
                .text("updated", dates.exact(entry.updatedAt()));
        link(file, "alternate", "text/html", entry.path());
        file.empty(
                "category",
                "term",
                entry.section().slug(),
                "label",
                entry.section().name());
        for (var tag : entry.tags()) {
            file.empty("category", "term", tag);
        }
        if (!entry.lead().isEmpty()) {
            file.text("summary", entry.lead());
        }
        file.close("entry");
    }

    private String title() {
        return feed.section().map(section -> section.name() + " – " + siteName).orElse(siteName);
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
