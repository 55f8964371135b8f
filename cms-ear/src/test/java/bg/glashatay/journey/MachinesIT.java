package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.journey.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What programs read of the site over the wire is what its pages say. */
@FromOutside
class MachinesIT {

    private static final List<String> LANGUAGES = List.of("bg", "en");

    @Test
    void sitemapHasTheLiveCanonicalAddressesAndNoOthers(Site site) throws Exception {
        var expected = new TreeSet<String>();
        for (var language : LANGUAGES) {
            var prefix = language.equals("bg") ? "" : "/en";
            expected.add(prefix + "/");
            List.of("/events", "/alerts", "/register").forEach(page -> expected.add(prefix + page));
            sections(site).forEach(section -> expected.add(prefix + "/" + section));
            documents(site, language).forEach(document -> expected.add(path(document.getString("url"))));
        }

        var listed = addresses(site.get("/sitemap.xml"));

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(listed.stream().map(MachinesIT::path)).containsExactlyInAnyOrderElementsOf(expected);
        for (var address : listed) {
            var answer = site.get(path(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(page(answer).select("link[rel=canonical]").attr("href")).isEqualTo(address);
        }
    }

    @Test
    void sitemapSaysWhenATextLastWentOut(Site site) throws Exception {
        var text = new Texts(site, "author", "kultura").published();

        var listed = elements(site.get("/sitemap.xml"), "url").stream()
                .filter(url -> child(url, "loc").endsWith(slugOf(site, text)))
                .toList();

        assertThat(listed).hasSize(1);
        assertThat(Instant.parse(child(listed.get(0), "lastmod")))
                .isEqualTo(published(site, text).truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void feedOfEverySectionInEachLanguageLeadsToItsPages(Site site) throws Exception {
        for (var language : LANGUAGES) {
            var prefix = language.equals("bg") ? "" : "/en";
            for (var section : sections(site)) {
                var feed = site.get(prefix + "/" + section + "/feed.xml");

                assertThat(feed.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=UTF-8");
                assertThat(elements(feed, "entry").stream()
                                .map(entry -> path(alternate(entry)))
                                .toList())
                        .isEqualTo(documents(site, language, section).stream()
                                .filter(MachinesIT::isDated)
                                .map(document -> path(document.getString("url")))
                                .limit(30)
                                .toList());
            }
        }
    }

    @Test
    void feedOfASectionsFormerAddressLeadsToItsPresentOne(Site site) throws Exception {
        try (var database = site.product().database().connect();
                var statement = database.createStatement()) {
            statement.executeUpdate("insert into section_slug (slug, section_id)"
                    + " select 'izkustvo', id from section where slug = 'kultura' on conflict do nothing");
        }

        var answer = site.get("/en/izkustvo/feed.xml");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("/en/kultura/feed.xml");
        assertThat(site.get("/nyama-takav/feed.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesTellOfTheirFeeds(Site site) {
        var page = page(site.get("/kultura"));

        assertThat(page.select("link[rel=alternate][type=application/atom+xml]").eachAttr("href"))
                .containsExactly("/kultura/feed.xml", "/feed.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feed.xml", "/kultura/feed.xml", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt"})
    void whoHasTheFileAlreadyGetsNoneAgain(String path, Site site) {
        var etag = site.get(path).headers().firstValue("ETag").orElseThrow();

        var again = site.send(
                site.client(), site.request(path).header("If-None-Match", etag).build());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void robotsAreLedToTheSitemapAndToNoWorkplace(Site site) {
        var robots = site.get("/robots.txt");

        assertThat(robots.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(robots.body().lines())
                .startsWith("User-agent: *")
                .contains("Disallow: /editor/", "Disallow: /api/", "Sitemap: " + site.address("/sitemap.xml"))
                .doesNotContain("Disallow: /");
    }

    @Test
    void securityTxtEndsWithinAYear(Site site) {
        var lines = site.get("/.well-known/security.txt").body().lines().toList();

        assertThat(lines).anyMatch(line -> line.startsWith("Contact: mailto:"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("Expires: "))
                .singleElement()
                .satisfies(line -> assertThat(OffsetDateTime.parse(line.substring("Expires: ".length()))
                                .toInstant())
                        .isBetween(
                                Instant.now().plus(30, ChronoUnit.DAYS),
                                Instant.now().plus(365, ChronoUnit.DAYS)));
        assertThat(lines).contains("Canonical: " + site.address("/.well-known/security.txt"));
    }

    @Test
    void everyDocumentOfTheApiIsWhatItsPageShows(Site site) {
        for (var language : LANGUAGES) {
            for (var item : documents(site, language)) {
                var document = api(site, item.getString("href")).json();
                var text = document.getJsonArray("texts").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(one -> one.getString("language").equals(language))
                        .findFirst()
                        .orElseThrow();
                var page = page(site.get(path(text.getString("url"))));
                var article = page.select("main article").first();

                assertThat(item.getString("title")).isEqualTo(text.getString("title"));
                assertThat(words(article.select("h1").first().wholeText())).isEqualTo(words(text.getString("title")));
                assertThat(words(article.wholeText())).contains(words(text.getString("lead")));
                assertThat(words(article.wholeText()))
                        .contains(words(Jsoup.parse(text.getString("body")).wholeText()));
                text.getJsonArray("files").stream().map(JsonValue::asJsonObject).forEach(file -> assertThat(
                                article.select("a[href$=" + path(file.getString("url")) + "]"))
                        .as(file.getString("title"))
                        .isNotEmpty());
                assertThat(times(article))
                        .as(text.getString("url"))
                        .contains(second(text.getString("published")))
                        .contains(second(text.getString("updated", text.getString("published"))));
                assertThat(page.select("meta[property=article:section]").attr("content"))
                        .isEqualTo(text.getJsonObject("section").getString("name"));
                assertThat(page.select("meta[property=article:tag]").eachAttr("content"))
                        .isEqualTo(text.getJsonArray("tags").stream()
                                .map(tag -> ((jakarta.json.JsonString) tag).getString())
                                .toList());
            }
        }
    }

    @Test
    void listOfTheApiIsTheSectionsList(Site site) {
        var shown = new ArrayList<String>();
        for (int number = 1; ; number++) {
            var answer = site.get("/obshtina" + (number == 1 ? "" : "?page=" + number));
            if (answer.statusCode() != 200) {
                break;
            }
            shown.addAll(page(answer).select("main .entry-title a").eachAttr("href"));
        }

        assertThat(documents(site, "bg", "obshtina").stream()
                        .filter(MachinesIT::isDated)
                        .map(document -> path(document.getString("url"))))
                .containsExactlyElementsOf(shown);
    }

    @Test
    void withdrawnPageIsNoFindAndNoNews(Site site) {
        var text = new Texts(site, "author", "kultura").published();
        var path = path(api(site, text.document())
                .json()
                .getJsonArray("texts")
                .getJsonObject(0)
                .getString("url"));
        var before = page(site.get(path));
        assertThat(types(before)).containsExactly("NewsArticle", "BreadcrumbList");
        assertThat(before.select("meta[name=robots]")).isEmpty();

        new Texts(site, "author", "kultura")
                .as("publisher")
                .take(text.address(), "WITHDRAW", "reason", "Сгрешена дата.");

        var after = page(site.get(path));
        assertThat(after.select("script")).isEmpty();
        assertThat(after.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(site.get("/feed.xml").body()).doesNotContain(path);
        assertThat(site.get("/sitemap.xml").body()).doesNotContain(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/kultura", "/register", "/en/register", "/no-such-section"})
    void everyPageHasAPictureForThoseWhoShareIt(String path, Site site) {
        var head = page(site.get(path)).head();

        var picture = head.select("meta[property=og:image]").attr("content");
        assertThat(URI.create(picture)).matches(URI::isAbsolute, "is absolute");
        assertThat(site.get(path(picture)).statusCode()).isEqualTo(200);
        assertThat(head.select("meta[property=og:image:width]").attr("content")).isEqualTo("1200");
        assertThat(head.select("meta[property=og:image:alt]").attr("content")).isNotBlank();
    }

    @Test
    void eventTellsWhenAndWhereItTakesPlace(Site site) {
        var texts = new Texts(site, "author", "kultura");
        var body = Json.createObjectBuilder()
                .add("type", "EVENT")
                .add("language", "bg")
                .add("title", "Премиера в „Завеса“ " + UUID.randomUUID())
                .add("lead", "Въведение")
                .add("body", "")
                .add("section", "kultura")
                .add(
                        "particulars",
                        Json.createObjectBuilder()
                                .add("eventStart", "2027-07-05T18:30")
                                .add("eventVenue", "Театър „Завеса“"))
                .build();
        var edition = texts.as("author").post("/api/v1/documents", body).header("Location");
        texts.as("author").take(edition, "SUBMIT");
        var hash = texts.as("author").get(edition).text("contentHash");
        texts.as("reviewer").take(edition, "APPROVE", "contentHash", hash);
        var path = texts.as("publisher").take(edition, "PUBLISH").text("path");

        var event = data(page(site.get(path))).get(0);

        assertThat(event.getString("@type")).isEqualTo("Event");
        assertThat(event.getString("startDate")).isEqualTo("2027-07-05T18:30:00+03:00");
        assertThat(event.getJsonObject("location").getString("name")).isEqualTo("Театър „Завеса“");
    }

    @Test
    void frontPageSaysWhoseSiteItIs(Site site) {
        assertThat(types(page(site.get("/")))).containsExactly("GovernmentOrganization", "WebSite");
    }

    @Test
    void listTellsProgramsTheOrderOfItsDocuments(Site site) {
        var list = data(page(site.get("/obshtina"))).get(0);

        var first =
                list.getJsonObject("mainEntity").getJsonArray("itemListElement").getJsonObject(0);
        assertThat(first.getInt("position")).isEqualTo(1);
        assertThat(URI.create(first.getString("url"))).matches(URI::isAbsolute, "is absolute");
    }

    private static List<String> types(Document page) {
        return data(page).stream().map(thing -> thing.getString("@type")).toList();
    }

    private static List<JsonObject> data(Document page) {
        var element = page.select("script[type=application/ld+json]").first();
        try (var reader = Json.createReader(new StringReader(element.data()))) {
            return reader.readObject().getJsonArray("@graph").getValuesAs(JsonObject.class);
        }
    }

    private static List<String> sections(Site site) {
        return slugs(api(site, "/api/v1/sections").list()).toList();
    }

    private static Stream<String> slugs(JsonArray sections) {
        return sections.stream()
                .map(JsonValue::asJsonObject)
                .flatMap(section ->
                        Stream.concat(Stream.of(section.getString("slug")), slugs(section.getJsonArray("sections"))));
    }

    /** Lasting pages have no place in what goes by dates. */
    private static boolean isDated(JsonObject item) {
        return !List.of("PAGE", "STATEMENT").contains(item.getString("type"));
    }

    private static List<JsonObject> documents(Site site, String language) {
        return all(site, "/api/v1/documents?size=50&language=" + language);
    }

    private static List<JsonObject> documents(Site site, String language, String section) {
        return all(site, "/api/v1/documents?size=50&language=" + language + "&section=" + section);
    }

    private static List<JsonObject> all(Site site, String first) {
        var all = new ArrayList<JsonObject>();
        for (var next = first; !next.isEmpty(); ) {
            var page = api(site, next).json();
            all.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            next = page.getString("next", "");
        }
        return all;
    }

    private static Answer api(Site site, String path) {
        return ApiClient.anonymous(site).get(path, Map.of());
    }

    private static String slugOf(Site site, Texts.Text text) {
        return path(api(site, text.document())
                .json()
                .getJsonArray("texts")
                .getJsonObject(0)
                .getString("url"));
    }

    private static Instant published(Site site, Texts.Text text) {
        return Instant.parse(api(site, text.document())
                .json()
                .getJsonArray("texts")
                .getJsonObject(0)
                .getString("published"));
    }

    private static List<Instant> times(org.jsoup.nodes.Element article) {
        return article.select("time").eachAttr("datetime").stream()
                .filter(time -> time.contains("T"))
                .map(time -> OffsetDateTime.parse(time).toInstant())
                .toList();
    }

    private static Instant second(String time) {
        return Instant.parse(time).truncatedTo(ChronoUnit.SECONDS);
    }

    /** A text without regard to white space between elements; no-break spaces stay. */
    private static String words(String text) {
        return text.replaceAll("[ \\t\\n\\r]+", " ").strip();
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static List<String> addresses(HttpResponse<String> sitemap) throws Exception {
        return elements(sitemap, "url").stream().map(url -> child(url, "loc")).toList();
    }

    private static List<Element> elements(HttpResponse<String> xml, String name) throws Exception {
        assertThat(xml.statusCode()).isEqualTo(200);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.body().getBytes(StandardCharsets.UTF_8)));
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String alternate(Element entry) {
        return ((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href");
    }

    private static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawPath();
    }
}
