package bg.glashatay.ejb.exchange;

import static bg.glashatay.ejb.exchange.Shape.flag;
import static bg.glashatay.ejb.exchange.Shape.listOf;
import static bg.glashatay.ejb.exchange.Shape.number;
import static bg.glashatay.ejb.exchange.Shape.object;
import static bg.glashatay.ejb.exchange.Shape.oneOf;
import static bg.glashatay.ejb.exchange.Shape.readable;
import static bg.glashatay.ejb.exchange.Shape.text;

import bg.glashatay.domain.home.HomePlace;
import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.domain.shared.Slug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code site.json} and each file of {@code media.json} have to be. */
final class PartShape {

    private static final Shape SLUG = text(Slug.FORM);
    private static final Shape ID = text("[1-9][0-9]{0,17}");
    private static final Shape TIME = readable(Instant::parse);
    private static final Shape ADDRESS = text("(?s)/.*");
    private static final Shape IN_BOTH = object(Map.of("bg", text(), "en", text()));

    private static final Shape SECTION = object(Map.of(
            "slug",
            SLUG,
            "firstSlug",
            SLUG,
            "formerSlugs",
            listOf(SLUG),
            "parent",
            SLUG.orNull(),
            "names",
            IN_BOTH,
            "descriptions",
            IN_BOTH,
            "retiredAt",
            TIME.orNull(),
            "leadsTo",
            SLUG.orNull()));

    private static final Shape MENU = listOf(object(
            Map.of("section", SLUG.orNull(), "document", ID.orNull(), "address", text().orNull(), "labels", IN_BOTH)));

    private static final Shape FRONT_PAGE = object(Map.of(
            "slots",
            listOf(object(Map.of(
                    "place",
                    oneOf(Arrays.stream(HomePlace.values()).map(Enum::name).collect(Collectors.toSet())),
                    "document",
                    ID,
                    "from",
                    TIME.orNull(),
                    "until",
                    TIME.orNull(),
                    "zone",
                    readable(ZoneId::of)))),
            "blocks",
            listOf(object(Map.of("section", SLUG, "shown", flag())))));

    /** {@code site.json}. */
    static final Shape SITE = object(Map.of(
            "sections",
            listOf(SECTION),
            "menus",
            object(Map.of("main", MENU, "footer", MENU)),
            "redirects",
            listOf(object(Map.of("from", ADDRESS, "to", text().orNull()))),
            "gone",
            listOf(object(Map.of("address", ADDRESS, "replacement", ID.orNull()))),
            "home",
            object(Map.of("bg", FRONT_PAGE, "en", FRONT_PAGE)),
            "tags",
            listOf(object(Map.of(
                    "language", oneOf(Set.of("bg", "en")), "slug", SLUG, "name", text(), "documents", number()))),
            "synonyms",
            listOf(object(Map.of("spoken", text(), "meant", text(), "bothWays", flag()))),
            "promoted",
            listOf(object(Map.of("phrase", text(), "document", ID)))));

    /** What the library says of one file. */
    static final Shape FILE = object(Map.ofEntries(
            Map.entry("sha256", text(Sha256.FORM)),
            Map.entry("fileName", text()),
            Map.entry("mediaType", text()),
            Map.entry("bytes", number()),
            Map.entry("width", number()),
            Map.entry("height", number()),
            Map.entry("alt", text()),
            Map.entry("credit", text()),
            Map.entry("author", text()),
            Map.entry("licence", text()),
            Map.entry("focus", object(Map.of("x", number(), "y", number()))),
            Map.entry("uploadedAt", TIME)));

    private PartShape() {}
}
