package bg.glashatay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in the bundles, in both languages, well set; the pages themselves have no words. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/bg/glashatay/web");
    private static final Path PAGES = Path.of("src/main/webapp");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern ENTITY = Pattern.compile("&[#A-Za-z0-9]+;");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile(
            "\\b(?:alt|title|label|aria-label|placeholder|summary|header|headerText|footerText|emptyMessage"
                    + "|requiredMessage|validatorMessage|converterMessage|summary|detail)=\"([^\"]*)\"");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern TORN = Pattern.compile("№ |№\\{|(?<!\\p{L})чл\\. \\d"
            + "|[\\d}] (?:[KMG]i?B|%|евро|(?:ч|мин|сек|г)\\.)|(?<![\\d ])(?<!EN )\\d{1,3} \\d{3}");
    private static final Pattern TORN_IN_ENGLISH = Pattern.compile("\\b[Nn]o\\. |[\\d}] (?:[KMG]i?B|%|min|s|h)\\b");
    private static final Pattern VARIABLE =
            Pattern.compile("<base-name>bg\\.glashatay\\.web\\.(\\w+)\\.messages</base-name>\\s*<var>(\\w+)</var>");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    static Stream<Path> bulgarianBundles() throws IOException {
        return files(BUNDLES, "_bg.properties");
    }

    static Stream<Path> pages() throws IOException {
        return files(PAGES, ".xhtml");
    }

    @Test
    void noBundleStandsOutsideTheTwoLanguages() throws IOException {
        assertThat(files(BUNDLES, ".properties"))
                .allMatch(file -> file.toString().matches(".*_(bg|en)\\.properties"));
    }

    @ParameterizedTest
    @MethodSource("bulgarianBundles")
    void languagesHaveTheSameKeysAndPlaces(Path bulgarian) throws IOException {
        var english = Path.of(bulgarian.toString().replace("_bg.properties", "_en.properties"));

        assertThat(placesByKey(bulgarian)).isEqualTo(placesByKey(english));
    }

    @ParameterizedTest
    @MethodSource("bulgarianBundles")
    void bulgarianIsWellSet(Path bulgarian) throws IOException {
        read(bulgarian).forEach((key, value) -> {
            var words = TAG.matcher((String) value).replaceAll("");
            assertThat(words)
                    .as("%s in %s", key, bulgarian)
                    .doesNotContain("\"", "\u201D", " - ", "...", "N:", "  ")
                    .as("a number and what it counts stay on one line: %s in %s", key, bulgarian)
                    .doesNotContainPattern(TORN)
                    .isNotBlank();
            assertThat(words.codePoints().filter(c -> c == '\u201E').count())
                    .as("„ and “ come in pairs: %s in %s", key, bulgarian)
                    .isEqualTo(words.codePoints().filter(c -> c == '\u201C').count());
        });
    }

    @ParameterizedTest
    @MethodSource("bulgarianBundles")
    void englishIsWellSet(Path bulgarian) throws IOException {
        var english = Path.of(bulgarian.toString().replace("_bg.properties", "_en.properties"));

        read(english)
                .forEach((key, value) -> assertThat(TAG.matcher((String) value).replaceAll(""))
                        .as("%s in %s", key, english)
                        .doesNotContain("\"", "'", " - ", "...")
                        .doesNotContainPattern(TORN_IN_ENGLISH)
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageHasNoWordsOfItsOwn(Path page) throws IOException {
        var markup = COMMENT.matcher(Files.readString(page)).replaceAll("");
        var plain = ENTITY.matcher(EXPRESSION.matcher(markup).replaceAll("")).replaceAll("");
        var words = new ArrayList<String>();
        SPOKEN_ATTRIBUTE.matcher(plain).results().map(found -> found.group(1)).forEach(words::add);
        words.addAll(List.of(TAG.split(plain)));

        assertThat(words).noneMatch(text -> LETTER.matcher(text).find());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyKeyOfAPageIsInItsBundle(Path page) throws IOException {
        var markup = COMMENT.matcher(Files.readString(page)).replaceAll("");

        for (var bundle : bundlesByVariable().entrySet()) {
            var asked = Pattern.compile("\\b" + bundle.getKey() + "(?:\\['([^']+)'](?!\\.concat)|\\.(\\w+))")
                    .matcher(markup)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    // the rest of it is put together by the page
                    .filter(key -> !key.endsWith("."))
                    .toList();
            assertThat(bundle.getValue().stringPropertyNames())
                    .as(bundle.getKey() + " in " + page)
                    .containsAll(asked);
        }
    }

    /** As the pages call them: {@code faces-config.xml} says which name is which feature's. */
    private static Map<String, Properties> bundlesByVariable() throws IOException {
        var bundles = new TreeMap<String, Properties>();
        for (var found : VARIABLE.matcher(Files.readString(PAGES.resolve("WEB-INF/faces-config.xml")))
                .results()
                .toList()) {
            bundles.put(found.group(2), read(BUNDLES.resolve(found.group(1) + "/messages_bg.properties")));
        }
        assertThat(bundles).isNotEmpty();
        return bundles;
    }

    private static TreeMap<String, List<String>> placesByKey(Path bundle) throws IOException {
        var places = new TreeMap<String, List<String>>();
        read(bundle)
                .forEach((key, value) -> places.put(
                        (String) key,
                        PLACE.matcher((String) value)
                                .results()
                                .map(place -> place.group(1))
                                .distinct()
                                .sorted()
                                .toList()));
        return places;
    }

    private static Properties read(Path bundle) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
