package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.site.PublicEntry;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A page of the list of published documents, with the ways to the others. */
record DocumentPage(Language language, Optional<String> section, int number, int size, Page<PublicEntry> found) {

    Response answer(UnaryOperator<String> absolute) {
        long last = Math.max(1, (found.total() + size - 1) / size);
        var next = number < last ? href(number + 1L) : null;
        var previous = number > 1 ? href(Math.min(number - 1L, last)) : null;
        var links = new ArrayList<String>();
        links.add(link(href(1), "first"));
        if (previous != null) {
            links.add(link(previous, "prev"));
        }
        if (next != null) {
            links.add(link(next, "next"));
        }
        links.add(link(href(last), "last"));
        var items = found.rows().stream().map(entry -> Item.of(entry, absolute)).toList();
        return Response.ok(new Body(items, language.code(), number, size, found.total(), last, next, previous))
                .header(HttpHeaders.LINK, String.join(", ", links))
                .build();
    }

    private String href(long page) {
        var href = new StringBuilder("/api/v1/documents?language=").append(language.code());
        // a section that was found: its slug needs no escaping
        section.ifPresent(slug -> href.append("&section=").append(slug));
        return href.append("&page=").append(page).append("&size=").append(size).toString();
    }

    private static String link(String href, String relation) {
        return "<" + href + ">; rel=\"" + relation + "\"";
    }

    /**
     * The page as it goes over the wire.
     *
     * @param total documents in the whole list
     * @param next the next page's address; absent on the last
     * @param prev the previous page's address; absent on the first
     */
    public record Body(
            List<Item> items, String language, int page, int size, long total, long pages, String next, String prev) {}

    /** A document's row. */
    public record Item(
            long document,
            DocumentType type,
            String title,
            String teaser,
            String section,
            Instant published,
            DocumentRepresentation.Image image,
            String url,
            String href) {

        static Item of(PublicEntry entry, UnaryOperator<String> absolute) {
            return new Item(
                    entry.documentId(),
                    entry.facts().type(),
                    entry.title(),
                    entry.teaser(),
                    entry.section().slug(),
                    entry.publishedAt(),
                    entry.image()
                            .map(image -> DocumentRepresentation.Image.of(image, absolute))
                            .orElse(null),
                    absolute.apply(entry.path()),
                    DocumentRepresentation.href(entry.documentId()));
        }
    }
}
