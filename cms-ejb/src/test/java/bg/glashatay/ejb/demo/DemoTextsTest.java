package bg.glashatay.ejb.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.text.HtmlPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Reads the texts of the demo site as its loader and its copy editor would. */
class DemoTextsTest {

    private static final Path DEMO = folder();
    private static final Pattern NAME = Pattern.compile("(\\d{3})-[a-z0-9-]+\\.(bg|en)(?:\\.([23]))?\\.html");
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": \"([^\"]*)\"");
    private static final Pattern WHEN = Pattern.compile("([+-]\\d+) (\\d\\d):(\\d\\d)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{((date|weekday):(0|[+-]\\d+)|year)}}");
    private static final Pattern STRAIGHT_QUOTE = Pattern.compile("[\"']");
    private static final Pattern SPACED_HYPHEN = Pattern.compile("[\\s\u00A0]-[\\s\u00A0]");
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");

    /** Short forms and signs that may not part from what follows them at the end of a line. */
    private static final Pattern TORN_APART =
            Pattern.compile("(№ |(?<!\\p{L})(ул|бул|пл|кв|инж|арх|чл)\\. )|\\d (г\\.|ч\\.|евро|€|км)(?!\\p{L})");

    private static final Set<String> ALLOWED = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "a",
            "strong",
            "em",
            "br",
            "hr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "sup",
            "sub",
            "div",
            "figure",
            "img",
            "figcaption");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href"),
            "div", Set.of("data-block", "data-gallery", "data-video", "data-title"),
            "figure", Set.of("data-picture", "data-frame", "data-author", "data-licence"),
            "img", Set.of("alt"),
            "th", Set.of("scope", "colspan", "rowspan"),
            "td", Set.of("colspan", "rowspan"));
    private static final Set<String> AUTHORS = Set.of("author", "author2", "section-editor", "duty");
    private static final Set<String> STATES_WITH_A_REASON =
            Set.of("CHANGES_REQUESTED", "PUBLISHING_FAILED", "WITHDRAWN", "UNPUBLISHED");

    private final List<Map<String, String>> sections = objects("sections.json");
    private final List<Map<String, String>> credits = objects("images/credits.json");
    private final List<DemoText> texts =
            lines("documents/index.txt").stream().map(DemoText::read).toList();

    @Test
    void theIndexNamesEveryFileOnce() {
        assertThat(lines("documents/index.txt"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(files("documents", ".html"));
    }

    @Test
    void theIndexIsInLoadingOrder() {
        assertThat(texts).isSortedAccordingTo((one, other) -> Integer.compare(one.minute(), other.minute()));
        var seen = new HashSet<String>();
        for (var text : texts) {
            if (text.edition() > 1) {
                assertThat(seen).as(text.file()).contains(text.number() + text.language() + 1);
            }
            if (text.language().equals("en")) {
                assertThat(seen).as(text.file()).contains(text.number() + "bg1");
            }
            seen.add(text.number() + text.language() + text.edition());
        }
    }

    @Test
    void sectionsHaveNamesInBothLanguagesAndLawfulSlugs() {
        assertThat(sections.stream().filter(section -> !section.containsKey("parent")))
                .hasSize(8);
        assertThat(sections).allSatisfy(section -> {
            assertThat(section.keySet())
                    .contains("slug", "name_bg", "name_en", "description_bg", "description_en")
                    .isSubsetOf("slug", "parent", "name_bg", "name_en", "description_bg", "description_en");
            assertThat(section.get("slug"))
                    .isEqualTo(Slug.of(section.get("name_bg")).value());
        });
        assertThat(sections.stream().map(section -> section.get("name_bg"))).contains("Община", "Култура", "Сигурност");
    }

    @Test
    void everyTextSaysWhatItsStateNeeds() {
        var slugs = sectionSlugs();
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.html().selectFirst("html").attr("lang")).isEqualTo(text.language());
            assertThat(text.html().charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(text.title()).isNotBlank().hasSizeLessThanOrEqualTo(Content.MAX_TITLE);
            assertThat(text.title()).doesNotContain("{{");
            boolean isBlock = text.meta("type").equals("BLOCK");
            assertThat(text.meta("description").isBlank()).as(text.file()).isEqualTo(isBlock);
            assertThat(text.meta("description")).hasSizeLessThanOrEqualTo(Content.MAX_LEAD);
            assertThat(slugs).contains(text.meta("section"));
            var type = DocumentType.valueOf(text.meta("type"));
            assertThat(text.tags())
                    .hasSizeBetween(isBlock ? 0 : 2, 4)
                    .allMatch(tag -> tag.equals(tag.toLowerCase(Locale.ROOT)));
            assertThat(AUTHORS).contains(text.meta("author"));
            assertThat(type.needsBody() && text.html().body().text().isBlank())
                    .as(text.file())
                    .isFalse();
            assertThat(!text.meta("reason").isEmpty())
                    .as("%s: a reason", text.file())
                    .isEqualTo(STATES_WITH_A_REASON.contains(text.state()) || text.unreviewed());
            if (text.unreviewed()) {
                assertThat(text.state()).isEqualTo("PUBLISHED");
                assertThat(text.meta("author")).isEqualTo("duty");
            }
            if (text.state().equals("SCHEDULED")) {
                assertThat(text.day()).isGreaterThanOrEqualTo(20);
                assertThat(text.meta("when")).endsWith(" 09:00");
            } else {
                assertThat(text.day()).isBetween(-70, -1);
            }
        });
    }

    @Test
    void aReplacedPageNamesItsReplacement() {
        var replaced =
                texts.stream().filter(text -> !text.meta("redirect").isEmpty()).toList();

        assertThat(replaced).hasSize(1).allSatisfy(text -> {
            assertThat(text.state()).isEqualTo("UNPUBLISHED");
            assertThat(texts)
                    .anyMatch(other -> other.number().equals(text.meta("redirect"))
                            && other.state().equals("PUBLISHED")
                            && other.minute() <= text.minute());
        });
    }

    @Test
    void picturesExistAndAreDescribed() {
        assertThat(files("images", ".jpg"))
                .hasSize(11)
                .containsExactlyInAnyOrderElementsOf(
                        credits.stream().map(credit -> credit.get("file")).toList());
        assertThat(credits).allSatisfy(credit -> assertThat(credit.keySet()).contains("file", "credit"));
        assertThat(files("images", ".jpg")).allSatisfy(file -> assertThat(
                        DEMO.resolve("images").resolve(file).toFile().length())
                .isLessThan(200_000));
        assertThat(texts)
                .filteredOn(text -> !text.meta("image").isEmpty())
                .isNotEmpty()
                .allSatisfy(text -> {
                    assertThat(files("images", ".jpg")).contains(text.meta("image"));
                    assertThat(text.meta("image-alt")).hasSizeBetween(10, Content.MAX_ALT);
                });
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.html().select("figure")).allSatisfy(figure -> {
                    assertThat(files("images", ".jpg")).contains(figure.attr("data-picture"));
                    assertThat(figure.select("img[alt]")).hasSize(1);
                }));
    }

    @Test
    void bodiesAreMadeOfAllowedElements() {
        assertThat(texts).allSatisfy(text -> assertThat(text.bodyElements()).allSatisfy(element -> {
            assertThat(ALLOWED).as(text.file()).contains(element.tagName());
            assertThat(ATTRIBUTES.getOrDefault(element.tagName(), Set.of()))
                    .as("%s: %s", text.file(), element.tagName())
                    .containsAll(element.attributes().asList().stream()
                            .map(a -> a.getKey())
                            .toList());
        }));
    }

    @Test
    void theHtmlPolicyKeepsBodiesWhole() {
        assertThat(texts).allSatisfy(text -> {
            var kept = Jsoup.parseBodyFragment(HtmlPolicy.sanitise(text.html()
                            .body()
                            .html()
                            // files stand here by their names
                            .replaceAll("(data-picture=)\"[a-z-]+\\.jpg\"", "$1\"" + "0".repeat(64) + "\"")))
                    .body();
            assertThat(kept.getAllElements().stream().map(Element::tagName))
                    .as(text.file())
                    .containsExactlyElementsOf(text.html().body().getAllElements().stream()
                            .map(Element::tagName)
                            .toList());
            assertThat(kept.text()).isEqualTo(text.html().body().text());
        });
    }

    @Test
    void linksLeadToASectionOrAPublishedDocument() {
        var known = new TreeSet<String>();
        sectionSlugs().forEach(section -> known.add("/" + section));
        texts.stream()
                .filter(text -> text.language().equals("bg") && text.state().equals("PUBLISHED"))
                .forEach(text -> known.add(
                        "/" + text.meta("section") + "/" + Slug.of(text.title()).value()));

        assertThat(texts).allSatisfy(text -> assertThat(known)
                .as(text.file())
                .containsAll(text.html().body().select("a[href^=/]").eachAttr("href")));
    }

    @Test
    void titlesOfOneLanguageHaveAddressesOfTheirOwn() {
        assertThat(texts.stream().filter(text -> text.edition() == 1))
                .extracting(text -> text.language() + "/" + text.meta("section") + "/"
                        + Slug.of(text.title()).value())
                .doesNotHaveDuplicates();
    }

    @Test
    void theTypographyIsACarefulEditors() {
        assertThat(texts).allSatisfy(text -> assertThat(text.words()).allSatisfy(words -> {
            assertThat(words).as(text.file()).doesNotContainPattern(STRAIGHT_QUOTE);
            assertThat(words).as(text.file()).doesNotContainPattern(SPACED_HYPHEN);
            assertThat(words).as(text.file()).doesNotContainPattern(TORN_APART);
            assertThat(words).as(text.file()).doesNotContain("—", "  ", " ,", " .", "...");
            if (text.language().equals("bg")) {
                assertThat(count(words, '„')).as("%s: %s", text.file(), words).isEqualTo(count(words, '“'));
                assertThat(words).as(text.file()).doesNotContain("”", "«", "»");
            }
        }));
    }

    @Test
    void placeholdersAreOnesTheLoaderKnows() {
        assertThat(texts).allSatisfy(text -> assertThat(text.words())
                .allSatisfy(words -> assertThat(PLACEHOLDER.matcher(words).replaceAll(""))
                        .as(text.file())
                        .doesNotContain("{", "}")));
    }

    @Test
    void nobodysPersonalNumberStandsHere() {
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.html().outerHtml()).doesNotContainPattern(PERSONAL_NUMBER));
    }

    /** What stands below a section fills that one's list, too. */
    private int least(String section) {
        if (sections.stream().anyMatch(one -> one.get("slug").equals(section) && one.containsKey("parent"))) {
            return 1;
        }
        return Set.of("obshtina", "kultura").contains(section) ? 6 : 3;
    }

    @Test
    void thereIsSomethingInEveryState() {
        assertThat(texts.stream().map(DemoText::number).distinct()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(published()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(published().stream().collect(groupingBy(text -> text.meta("section"), counting())))
                .containsOnlyKeys(sectionSlugs())
                .allSatisfy((section, count) -> assertThat(count).as(section).isGreaterThanOrEqualTo(least(section)));
        assertThat(texts.stream().collect(groupingBy(DemoText::state, counting())))
                .containsOnlyKeys(
                        "PUBLISHED",
                        "DRAFT",
                        "IN_REVIEW",
                        "CHANGES_REQUESTED",
                        "READY",
                        "SCHEDULED",
                        "PUBLISHING_FAILED",
                        "WITHDRAWN",
                        "UNPUBLISHED",
                        "DISCARDED")
                .satisfies(states -> {
                    assertThat(states.get("DRAFT")).isGreaterThanOrEqualTo(4);
                    assertThat(states.get("IN_REVIEW")).isGreaterThanOrEqualTo(4);
                    assertThat(states.get("CHANGES_REQUESTED")).isGreaterThanOrEqualTo(2);
                    assertThat(states.get("READY")).isGreaterThanOrEqualTo(2);
                    assertThat(states.get("SCHEDULED")).isGreaterThanOrEqualTo(2);
                    assertThat(states.get("UNPUBLISHED")).isGreaterThanOrEqualTo(2);
                });
        assertThat(texts.stream().filter(DemoText::unreviewed)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(texts.stream()
                        .filter(text -> text.edition() == 2 && text.state().equals("PUBLISHED")))
                .as("editions that supersede another")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(texts.stream().filter(text -> text.language().equals("en"))).hasSizeGreaterThanOrEqualTo(12);
        assertThat(texts.stream().map(text -> text.meta("author"))).contains(AUTHORS.toArray(String[]::new));
    }

    @Test
    void editionsOfOneDocumentAgreeOnItsSectionAndType() {
        var first = texts.stream()
                .filter(text -> text.language().equals("bg") && text.edition() == 1)
                .collect(toMap(DemoText::number, text -> text));

        assertThat(texts).allSatisfy(text -> {
            assertThat(text.meta("section")).isEqualTo(first.get(text.number()).meta("section"));
            assertThat(text.meta("type")).isEqualTo(first.get(text.number()).meta("type"));
        });
    }

    private List<DemoText> published() {
        return texts.stream()
                .filter(text -> text.language().equals("bg")
                        && text.edition() == 1
                        && text.state().equals("PUBLISHED"))
                .toList();
    }

    private Set<String> sectionSlugs() {
        return sections.stream().map(section -> section.get("slug")).collect(toSet());
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    /** The flat objects of an array; the test class path has no JSON parser, and these files need none. */
    private static List<Map<String, String>> objects(String file) {
        var objects = new ArrayList<Map<String, String>>();
        for (var object : String.join("\n", lines(file)).split("}")) {
            var members = MEMBER.matcher(object)
                    .results()
                    .collect(toMap(member -> member.group(1), member -> member.group(2)));
            if (!members.isEmpty()) {
                objects.add(members);
            }
        }
        return objects;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(DEMO.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(DEMO.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var sections = Objects.requireNonNull(DemoTextsTest.class.getResource("sections.json"), "the demo site");
        try {
            return Path.of(sections.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One file: an edition of a document in a language. */
    private record DemoText(String file, String number, String language, int edition, Document html) {

        static DemoText read(String file) {
            var name = NAME.matcher(file);
            assertThat(name.matches()).as(file).isTrue();
            try {
                var html = Jsoup.parse(DEMO.resolve("documents").resolve(file), "UTF-8");
                return new DemoText(file, name.group(1), name.group(2), name.group(3) == null ? 1 : 2, html);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return file;
        }

        /** As written; jsoup's own title() turns no-break spaces into spaces. */
        String title() {
            return html.expectFirst("title").wholeText();
        }

        String meta(String name) {
            return html.select("meta[name=" + name + "]").attr("content");
        }

        String state() {
            return meta("state");
        }

        boolean unreviewed() {
            return meta("unreviewed").equals("true");
        }

        List<String> tags() {
            return List.of(meta("keywords").split(", "));
        }

        int day() {
            return Integer.parseInt(when(1));
        }

        /** Minutes from the start of the day of loading to the last step. */
        int minute() {
            return (day() * 24 + Integer.parseInt(when(2))) * 60 + Integer.parseInt(when(3));
        }

        private String when(int group) {
            var when = WHEN.matcher(meta("when"));
            assertThat(when.matches()).as("%s: %s", file, meta("when")).isTrue();
            return when.group(group);
        }

        List<Element> bodyElements() {
            return html.body().getAllElements().stream()
                    .filter(Predicate.not(html.body()::equals))
                    .toList();
        }

        /** Everything that somebody reads: head texts and the body, a block at a time, words and spaces as written. */
        List<String> words() {
            var words = new ArrayList<String>();
            words.add(title());
            for (var name : List.of("description", "image-alt", "image-caption", "reason")) {
                words.add(meta(name));
            }
            html.body()
                    .select("p, h2, h3, h4, li, caption, th, td, figcaption")
                    .forEach(block -> words.add(block.wholeText()));
            words.addAll(html.body().select("img").eachAttr("alt"));
            return words;
        }
    }
}
