package bg.glashatay.web.site;

import static bg.glashatay.domain.publishing.ParticularField.ACT_DATE;
import static bg.glashatay.domain.publishing.ParticularField.ACT_NUMBER;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_ALL_DAY;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_END;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_ORGANISER;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_START;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_VENUE;

import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Particulars;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicSectionPage;
import bg.glashatay.ejb.site.PublicTrail;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a page is about, in the words of schema.org as JSON-LD. The element is data, which no browser runs and no
 * content security policy has to allow.
 */
final class StructuredData {

    /** Kept: {@link Json} would look through all libraries for a maker at each brace. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final UnaryOperator<String> absolute;
    private final String siteName;

    /** @param absolute makes the full address of a path of the site */
    StructuredData(UnaryOperator<String> absolute, String siteName) {
        this.absolute = absolute;
        this.siteName = siteName;
    }

    /** The front page: whose site this is. */
    List<JsonObjectBuilder> home(Language language) {
        return List.of(
                organisation().add("logo", absolute.apply("/assets/icon.svg")),
                thing("WebSite")
                        .add("name", siteName)
                        .add("url", absolute.apply(language.pathPrefix() + "/"))
                        .add("inLanguage", language.code())
                        .add("publisher", thing("GovernmentOrganization").add("@id", organisationId())));
    }

    /** A page of a section's list. */
    JsonObjectBuilder list(String heading, String path, PublicSectionPage page) {
        var items = JSON.createArrayBuilder();
        int position = (page.number() - 1) * PublicSectionPage.SIZE;
        for (var entry : page.entries()) {
            position++;
            items.add(listItem(position, entry.title()).add("url", absolute.apply(entry.path())));
        }
        return thing("CollectionPage")
                .add("name", heading)
                .add("url", absolute.apply(path))
                .add("inLanguage", page.site().language().code())
                .add("mainEntity", thing("ItemList").add("itemListElement", items));
    }

    /** A document, as what it is. */
    List<JsonObjectBuilder> document(PublicDocument document, List<SharedImage> images) {
        var page = described(type(document), document, images);
        switch (document.particulars().type()) {
            case ACT -> {
                var act = thing("Legislation").add("name", document.title());
                add(act, "legislationIdentifier", text(document, ACT_NUMBER));
                add(act, "legislationDate", text(document, ACT_DATE));
                add(act, "legislationPassedBy", issuer(document));
                page.add("about", act);
            }
            case EVENT -> {
                return List.of(event(document, images), page);
            }
            default -> {
                // nothing but its text
            }
        }
        return List.of(page);
    }

    /** The council by its name in the page's language, or the body that the editor has named. */
    private static Optional<String> issuer(PublicDocument document) {
        var particulars = document.particulars();
        return new TypeWords(document.site().language(), particulars.judgedAt()).issuer(particulars.facts());
    }

    private static String type(PublicDocument document) {
        return switch (document.particulars().type()) {
            case NEWS -> "NewsArticle";
            case NOTICE -> "Article";
            default -> "WebPage";
        };
    }

    private JsonObjectBuilder described(String type, PublicDocument document, List<SharedImage> images) {
        var language = document.site().language();
        var dates = new SiteDates(language);
        var address = absolute.apply(document.path());
        var page = thing(type)
                .add("@id", address)
                .add("mainEntityOfPage", address)
                .add("url", address)
                .add("headline", document.title())
                .add("inLanguage", language.code())
                .add("articleSection", document.section().name())
                .add("image", pictures(images))
                .add("author", organisation())
                .add("publisher", organisation());
        if (type.equals("WebPage")) {
            page.add("name", document.title());
        }
        add(page, "description", Optional.of(document.lead()).filter(lead -> !lead.isEmpty()));
        document.publishedAt().ifPresent(first -> page.add("datePublished", dates.exact(first))
                .add("dateModified", dates.exact(document.updatedAt().orElse(first))));
        if (!document.tags().isEmpty()) {
            page.add("keywords", JSON.createArrayBuilder(document.tags()));
        }
        return page;
    }

    private JsonObjectBuilder event(PublicDocument document, List<SharedImage> images) {
        var event = thing("Event")
                .add("name", document.title())
                .add("url", absolute.apply(document.path()))
                .add("image", pictures(images))
                .add("inLanguage", document.site().language().code())
                .add("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode")
                .add("eventStatus", "https://schema.org/EventScheduled");
        add(event, "description", Optional.of(document.lead()).filter(lead -> !lead.isEmpty()));
        add(event, "startDate", time(document, EVENT_START));
        add(event, "endDate", time(document, EVENT_END));
        text(document, EVENT_VENUE)
                .ifPresent(venue ->
                        event.add("location", thing("Place").add("name", venue).add("address", venue)));
        text(document, EVENT_ORGANISER)
                .ifPresent(name -> event.add("organizer", thing("Organization").add("name", name)));
        return event;
    }

    /** A moment with its zone; of what takes whole days, the day. */
    private static Optional<String> time(PublicDocument document, ParticularField field) {
        var values = document.particulars().facts().values();
        return values.localTime(field)
                .map(time -> values.flag(EVENT_ALL_DAY)
                        ? time.toLocalDate().toString()
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(Particulars.ZONE)));
    }

    private static Optional<String> text(PublicDocument document, ParticularField field) {
        return Optional.of(document.particulars().facts().text(field)).filter(text -> !text.isEmpty());
    }

    private static void add(JsonObjectBuilder thing, String name, Optional<String> value) {
        value.ifPresent(present -> thing.add(name, present));
    }

    private JsonArrayBuilder pictures(List<SharedImage> images) {
        var pictures = JSON.createArrayBuilder();
        images.forEach(image -> pictures.add(picture(image)));
        return pictures;
    }

    private JsonObjectBuilder picture(SharedImage image) {
        var picture = thing("ImageObject")
                .add("url", absolute.apply(image.path()))
                .add("width", image.width())
                .add("height", image.height());
        add(picture, "caption", Optional.of(image.caption()).filter(caption -> !caption.isEmpty()));
        add(picture, "creditText", Optional.of(image.author()).filter(author -> !author.isEmpty()));
        add(picture, "license", image.licence());
        return picture;
    }

    private JsonObjectBuilder organisation() {
        return thing("GovernmentOrganization")
                .add("@id", organisationId())
                .add("name", siteName)
                .add("url", absolute.apply("/"));
    }

    private String organisationId() {
        return absolute.apply("/#organization");
    }

    /** The way from the front page to a page, both included. */
    JsonObjectBuilder trail(List<PublicTrail.Step> way) {
        var items = JSON.createArrayBuilder();
        for (int i = 0; i < way.size(); i++) {
            var step = way.get(i);
            items.add(listItem(i + 1, step.name()).add("item", absolute.apply(step.path())));
        }
        return thing("BreadcrumbList").add("itemListElement", items);
    }

    private static JsonObjectBuilder listItem(int position, String name) {
        return thing("ListItem").add("position", position).add("name", name);
    }

    private static JsonObjectBuilder thing(String type) {
        return JSON.createObjectBuilder().add("@type", type);
    }

    /** The element with these things. */
    static String element(List<JsonObjectBuilder> things) {
        JsonArrayBuilder graph = JSON.createArrayBuilder();
        things.forEach(graph::add);
        return element(JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@graph", graph)
                .build());
    }

    /** Nothing in a text can end the element or begin a comment in it: JSON has another spelling for each character. */
    static String element(JsonObject data) {
        var json = data.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }
}
