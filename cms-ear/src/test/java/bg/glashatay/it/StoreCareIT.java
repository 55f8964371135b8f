package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.media.RenditionFormat;
import bg.glashatay.ejb.media.StoreCare;
import bg.glashatay.ejb.media.StoreQueries;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Files and rows that have lost each other, and how they are looked after. */
@InContainer
class StoreCareIT {

    private static final Duration LONG_AGO = Duration.ofHours(3);
    private static final Duration SOME_DAYS = Duration.ofDays(8);

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    MediaService media;

    @Inject
    MediaQueries pictures;

    @Inject
    StoreCare care;

    @Inject
    StoreQueries queries;

    @Test
    void whatNothingKnowsOfIsClearedAwayAndWhatIsInUseStays() throws Exception {
        var used = upload(table());
        var orphan = plant(table(), LONG_AGO);
        var rendition = Files.writeString(orphan.resolveSibling(orphan.getFileName() + ".w480"), "picture");
        Files.setLastModifiedTime(rendition, FileTime.from(Instant.now().minus(LONG_AGO)));
        var young = plant(table(), Duration.ofMinutes(5));
        var cutOff = Files.createTempFile(media().resolve("incoming"), "", "");
        Files.setLastModifiedTime(cutOff, FileTime.from(Instant.now().minus(LONG_AGO)));
        var comingIn = Files.createTempFile(media().resolve("incoming"), "", "");

        var sweep = desk.as("admin", care::sweepStore);

        assertThat(orphan).doesNotExist();
        assertThat(rendition).doesNotExist();
        assertThat(cutOff).doesNotExist();
        assertThat(young).exists();
        assertThat(comingIn).exists();
        assertThat(file(used.getSha256())).exists();
        assertThat(sweep.getOrphans()).isGreaterThanOrEqualTo(2);
        assertThat(sweep.getLeftovers()).isGreaterThanOrEqualTo(1);
        assertThat(rows.column(
                        "select actor from audit_entry where command = 'SWEEP_STORE' and permitted order by id desc"
                                + " limit 1"))
                .containsExactly("admin");
    }

    @Test
    void cutPicturesThatNoTextShowsGoAfterSomeDaysAndAreMadeAgain() throws Exception {
        var picture = desk.as("author", () -> media.take("мост.jpg", new ByteArrayInputStream(MadeFile.jpeg())));
        var hash = picture.getSha256();
        var body = "<figure data-picture=\"" + hash + "\" data-frame=\"16x9-30x45\"><img alt=\"Мост\"></figure>";
        desk.draft(Desk.in("kultura", Desk.title("Мост"), "", body));
        var shown = made(hash, "16x9-30x45", SOME_DAYS);
        var tried = made(hash, "1x1-10x10", SOME_DAYS);
        var triedToday = made(hash, "1x1-20x20", Duration.ofHours(3));
        var whole = made(hash, "", SOME_DAYS);

        desk.as("admin", care::sweepStore);

        assertThat(shown).exists();
        assertThat(triedToday).exists();
        assertThat(whole).exists();
        assertThat(tried).doesNotExist();
        assertThat(made(hash, "1x1-10x10", Duration.ZERO)).exists();
    }

    /** A small copy in a frame, as somebody has looked at it so long ago. */
    private Path made(String sha256, String frame, Duration ago) throws IOException {
        var cut = Frame.ofLabel(frame).orElseThrow();
        desk.as("author", () -> pictures.rendition(sha256, Rendition.W480, cut, RenditionFormat.JPEG))
                .orElseThrow();
        var copy = file(sha256 + "." + Rendition.W480.label(cut));
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minus(ago)));
        return copy;
    }

    @Test
    void fileThatIsMissingIsToldWithTheTextsThatOfferIt() throws Exception {
        var asset = upload(table());
        Files.delete(file(asset.getSha256()));

        desk.as("admin", care::sweepStore);

        var sweep = desk.as("admin", queries::newest).orElseThrow();
        assertThat(sweep.getMissing()).isPositive();
        assertThat(desk.as("admin", () -> queries.missing(sweep))).anySatisfy(missing -> {
            assertThat(missing.sha256()).isEqualTo(asset.getSha256());
            assertThat(missing.fileName()).isEqualTo("таблица.csv");
            assertThat(missing.uses()).isEmpty();
        });

        Files.writeString(file(asset.getSha256()), "whoever restores it from a backup");
        assertThat(desk.as("admin", care::sweepStore).getMissingFiles()).doesNotContain(asset.getSha256());
    }

    /** Each upload brings the bytes of a file that is due to be cleared away: the worst moment there is. */
    @Test
    void sweepThatMeetsAnUploadNeverTakesItsFile() throws Exception {
        var done = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(3);
        try {
            var sweeping = threads.submit(() -> {
                int sweeps = 0;
                while (!done.get()) {
                    desk.as("admin", care::sweepStore);
                    sweeps++;
                }
                return sweeps;
            });
            var uploads = threads.invokeAll(List.<Callable<List<String>>>of(this::uploadOrphans, this::uploadOrphans));
            done.set(true);
            assertThat(sweeping.get()).isPositive();
            for (var upload : uploads) {
                for (var sha256 : upload.get()) {
                    assertThat(rows.column("select count(*) from asset where sha256 = ?", sha256))
                            .containsExactly("1");
                    assertThat(file(sha256)).exists();
                }
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void onlyAdministratorsMaySweep() {
        assertThatThrownBy(() -> desk.as("publisher", care::sweepStore)).isInstanceOf(NotPermittedException.class);
    }

    private List<String> uploadOrphans() throws Exception {
        var hashes = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            var bytes = table();
            plant(bytes, LONG_AGO);
            hashes.add(upload(bytes).getSha256());
        }
        return hashes;
    }

    private Asset upload(byte[] bytes) {
        return desk.as("author", () -> media.uploadDocument("таблица.csv", new ByteArrayInputStream(bytes)));
    }

    /** A file without a row, as an upload leaves it that was cut off between the two. */
    private static Path plant(byte[] bytes, Duration ago) throws Exception {
        var file = file(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
        return file;
    }

    private static Path file(String sha256) {
        return media().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static Path media() {
        return Path.of(System.getenv("CMS_DATA_DIR")).resolve("media");
    }

    private static byte[] table() {
        return ("Улица;Дата\n" + UUID.randomUUID() + ";26.11.2026\n").getBytes(StandardCharsets.UTF_8);
    }
}
