package bg.glashatay.ejb.configuration;

import static bg.glashatay.ejb.configuration.Values.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartCheckTest {

    private static final Pattern SENTENCE = Pattern.compile("CMS_[A-Z_]+ .*[^.]\\.", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void nothingNeedsToBeSetButAFolderThatCanBeMade() {
        assertThatCode(() -> check(Map.of()).pass()).doesNotThrowAnyException();
    }

    @Test
    void everythingMayBeSet() {
        var all = check(Map.ofEntries(
                Map.entry("cms.db.url", "jdbc:postgresql://db.example.bg:5432/glashatay?ssl=true"),
                Map.entry("cms.base.url", "https://www.example.bg/"),
                Map.entry("cms.local.url", "http://127.0.0.1:8080"),
                Map.entry("cms.mirror.dir", folder.resolve("mirror").toString()),
                Map.entry("cms.site.name", "Община Пример"),
                Map.entry("cms.security.contact", "security@example.bg"),
                Map.entry("cms.smtp.host", "mail.example.bg"),
                Map.entry("cms.smtp.port", "465"),
                Map.entry("cms.smtp.from", "cms@example.bg"),
                Map.entry("cms.smtp.starttls", "true"),
                Map.entry("cms.smtp.user", "cms"),
                Map.entry("cms.smtp.password", "geheim"),
                Map.entry("cms.clamd", "localhost:3310"),
                Map.entry("cms.backup.dir", folder.resolve("backups").toString()),
                Map.entry("cms.backup.at", "03:15"),
                Map.entry("cms.backup.keep", "30"),
                Map.entry("cms.backup.trial", "daily"),
                Map.entry("cms.demo", "true"),
                Map.entry("cms.demo.documents", "1000")));

        assertThat(all.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cms.db.url, mysql://localhost/x, CMS_DB_URL",
        "cms.db.url, jdbc:postgresql://localhost, CMS_DB_URL",
        "cms.db.url, localhost:5432/glashatay, CMS_DB_URL",
        "cms.data.dir, /dev/null/data, CMS_DATA_DIR",
        "cms.base.url, www.example.bg, CMS_BASE_URL",
        "cms.base.url, https://www.example.bg/site, CMS_BASE_URL",
        "cms.base.url, ftp://www.example.bg, CMS_BASE_URL",
        "cms.local.url, 8080, CMS_LOCAL_URL",
        "cms.mirror.dir, /dev/null/mirror, CMS_MIRROR_DIR",
        "cms.site.name, 'two\nlines', CMS_SITE_NAME",
        "cms.site.name.en, 'two\nlines', CMS_SITE_NAME_EN",
        "cms.security.contact, http://www.example.bg, CMS_SECURITY_CONTACT",
        "cms.smtp.host, mail.example.bg:25, CMS_SMTP_HOST",
        "cms.smtp.port, smtp, CMS_SMTP_PORT",
        "cms.smtp.from, кмет, CMS_SMTP_FROM",
        "cms.smtp.starttls, on, CMS_SMTP_STARTTLS",
        "cms.smtp.user, cms, CMS_SMTP_USER",
        "cms.smtp.password, x, CMS_SMTP_USER",
        "cms.clamd, localhost, CMS_CLAMD",
        "cms.backup.dir, /dev/null/backups, CMS_BACKUP_DIR",
        "cms.backup.at, 25:00, CMS_BACKUP_AT",
        "cms.backup.keep, 0, CMS_BACKUP_KEEP",
        "cms.backup.trial, lundi, CMS_BACKUP_TRIAL",
        "cms.demo, yes, CMS_DEMO",
        "cms.demo.documents, many, CMS_DEMO_DOCUMENTS",
    })
    void wrongValueIsOneSentenceThatBeginsWithItsVariable(String name, String value, String variable) {
        var values = new HashMap<>(Map.of(
                "cms.base.url", "https://www.example.bg",
                "cms.backup.dir", folder.resolve("backups").toString(),
                "cms.smtp.host", "mail.example.bg",
                "cms.smtp.from", "cms@example.bg"));
        values.put(name, value);

        var faults = check(values).faults();

        assertThat(faults).allMatch(fault -> SENTENCE.matcher(fault).matches());
        assertThat(faults).anyMatch(fault -> fault.startsWith(variable + " "));
        assertThat(faults).hasSize(1);
    }

    @Test
    void allFaultsAreToldAtOnceAndEachOnce() {
        var check = check(Map.of(
                "cms.db.url", "x",
                "cms.base.url", "x",
                "cms.mirror.dir", folder.resolve("mirror").toString(),
                "cms.smtp.host", "mail.example.bg",
                "cms.smtp.port", "0",
                "cms.smtp.starttls", "maybe",
                "cms.demo", "1"));

        assertThat(check.faults())
                .extracting(fault -> fault.split(" ")[0])
                .containsExactly(
                        "CMS_DB_URL",
                        "CMS_BASE_URL",
                        "CMS_DEMO",
                        "CMS_SMTP_STARTTLS",
                        "CMS_SMTP_PORT",
                        "CMS_SMTP_FROM");
        assertThatThrownBy(check::pass)
                .isInstanceOf(SettingException.class)
                .hasMessage(String.join(" ", check.faults()));
    }

    @Test
    void secretsAreNotTold() {
        assertThat(check(Map.of("cms.db.url", "postgresql://x/y?password=geheim"))
                        .faults()
                        .toString())
                .contains("CMS_DB_URL")
                .doesNotContain("geheim");
        assertThat(KnownVariables.warnings(Map.of("CMS_DB_PASWORD", "geheim")).toString())
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "CMS_DB_PASWORD, CMS_DB_PASSWORD",
        "CMS_BASEURL, CMS_BASE_URL",
        "CMS_DATADIR, CMS_DATA_DIR",
        "CMS_SITENAME, CMS_SITE_NAME",
    })
    void mistypedNameIsToldWithTheOneThatIsMeant(String written, String meant) {
        assertThat(KnownVariables.warnings(Map.of(written, "x")))
                .singleElement()
                .satisfies(
                        warning -> assertThat(warning).startsWith(written + " ").contains(" " + meant + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMS_FLUX_CAPACITOR_LEVEL", "CMS_SMTP_PORT", "CMS_DEMO_PASSWORD"})
    void whatHasNoEffectIsTold(String name) {
        assertThat(KnownVariables.warnings(Map.of(name, "x")))
                .singleElement()
                .asString()
                .startsWith(name + " ");
    }

    @Test
    void nothingIsSaidOfOthersVariablesAndOfEmptyOnes() {
        assertThat(KnownVariables.warnings(Map.of("PATH", "x", "CMS_BASE_URL", "x", "CMS_DB_PASWORD", "")))
                .isEmpty();
    }

    @Test
    void knownNamesAreThoseOfTheReadme() throws IOException {
        assertThat(KnownVariables.NAMES).containsExactlyInAnyOrderElementsOf(namesIn("README.md", "`(CMS_[A-Z_]+)`"));
    }

    @Test
    void whatIsReadIsKnown() throws IOException {
        var read = new TreeSet<String>();
        for (var file : new String[] {"Settings", "MailVariables", "BackupVariables"}) {
            var source = "cms-ejb/src/main/java/bg/glashatay/ejb/configuration/" + file + ".java";
            namesIn(source, "\"(cms(?:\\.[a-z]+)+)\"")
                    .forEach(name -> read.add(name.replace('.', '_').toUpperCase(Locale.ROOT)));
        }
        assertThat(read).hasSizeGreaterThan(10);
        assertThat(KnownVariables.NAMES).containsAll(read);
    }

    private static TreeSet<String> namesIn(String file, String pattern) throws IOException {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = root.getParent();
        }
        return Pattern.compile(pattern)
                .matcher(Files.readString(root.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private StartCheck check(Map<String, String> values) {
        var check = new StartCheck();
        var all = new HashMap<>(values);
        all.putIfAbsent("cms.data.dir", folder.resolve("data").toString());
        check.settings = settings(all);
        check.environment = Map.of();
        return check;
    }
}
