package bg.glashatay.web.machines;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSitemap;
import bg.glashatay.ejb.site.SitemapAddress;
import bg.glashatay.ejb.site.SitemapPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes the canonical addresses of the live pages as the sitemap protocol has them, a thousand documents at a time. An
 * address has at most some three hundred characters, so that the fifty thousand of a file stay far below the fifty
 * megabytes that one may have.
 */
@ApplicationScoped
class Sitemaps {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** Documents in memory at once. */
    private static final int PIECE = 1_000;

    /** Pages that are neither a document nor a section's list, as they are called in Bulgarian. */
    private static final List<String> STANDING = List.of("/events", "/alerts", "/register");

    @Inject
    PublicSitemap sitemap;

    /** Whether all addresses fit into one file. */
    boolean fitsOneFile(long documents) {
        long pages = 0;
        for (var language : Language.values()) {
            pages += 1 + STANDING.size() + sitemap.site(language).sections().size();
        }
        return documents + pages <= SitemapPart.MOST;
    }

    /** All addresses in one file. */
    void writeAll(OutputStream out, UnaryOperator<String> absolute) throws IOException {
        try (var file = new XmlFile(out, "urlset", NAMESPACE)) {
            pages(file, absolute);
            for (var language : Language.values()) {
                documents(file, absolute, language, 0, Long.MAX_VALUE);
            }
        }
    }

    /** Where the parts are. */
    void writeIndex(OutputStream out, UnaryOperator<String> absolute) throws IOException {
        try (var file = new XmlFile(out, "sitemapindex", NAMESPACE)) {
            file.open("sitemap")
                    .text("loc", absolute.apply(new XmlAddress.SitemapOfPages().path()))
                    .close("sitemap");
            for (var part : sitemap.parts()) {
                file.open("sitemap")
                        .text(
                                "loc",
                                absolute.apply(
                                        new XmlAddress.SitemapOfDocuments(part.language(), part.number()).path()))
                        .text("lastmod", exact(part.changedAt()))
                        .close("sitemap");
            }
        }
    }

    /** The part with front pages, sections and the like. */
    void writePages(OutputStream out, UnaryOperator<String> absolute) throws IOException {
        try (var file = new XmlFile(out, "urlset", NAMESPACE)) {
            pages(file, absolute);
        }
    }

    /** Whether there is such a part. */
    boolean has(XmlAddress.SitemapOfDocuments part) {
        long before = SitemapPart.before(part.number());
        return !sitemap.documents(part.language(), before, before + SitemapPart.MOST, 1)
                .isEmpty();
    }

    /** A part with documents. */
    void writeDocuments(OutputStream out, UnaryOperator<String> absolute, XmlAddress.SitemapOfDocuments part)
            throws IOException {
        long before = SitemapPart.before(part.number());
        try (var file = new XmlFile(out, "urlset", NAMESPACE)) {
            documents(file, absolute, part.language(), before, before + SitemapPart.MOST);
        }
    }

    private void pages(XmlFile file, UnaryOperator<String> absolute) throws IOException {
        for (var language : Language.values()) {
            var site = sitemap.site(language);
            file.open("url").text("loc", absolute.apply(language.pathPrefix() + "/"));
            if (site.changedAt().isAfter(Instant.EPOCH)) {
                file.text("lastmod", exact(site.changedAt()));
            }
            file.close("url");
            for (var path : site.sections().stream().map(PublicSection::path).toList()) {
                file.open("url").text("loc", absolute.apply(path)).close("url");
            }
            for (var path : STANDING) {
                file.open("url")
                        .text("loc", absolute.apply(language.pathPrefix() + path))
                        .close("url");
            }
        }
    }

    private void documents(XmlFile file, UnaryOperator<String> absolute, Language language, long after, long last)
            throws IOException {
        long known = after;
        List<SitemapAddress> piece;
        do {
            piece = sitemap.documents(language, known, last, PIECE);
            for (var document : piece) {
                file.open("url")
                        .text("loc", absolute.apply(document.path()))
                        .text("lastmod", exact(document.changedAt()))
                        .close("url");
                known = document.documentId();
            }
        } while (piece.size() == PIECE);
    }

    private static String exact(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
