package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.media.PublicMedia;
import bg.glashatay.ejb.media.RenditionFormat;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.PublishingService;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@InContainer
class MediaIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    MediaService media;

    @Inject
    MediaQueries queries;

    @Inject
    PublicMedia publicMedia;

    @Inject
    PublishingService publishing;

    @Test
    void uploadIsKeptUnderItsCleanNameWithItsMaker() throws IOException {
        var asset = upload("C:\\снимки\\Мостът.JPG", picture());

        var kept = desk.as("reviewer", () -> queries.find(asset.getSha256())).orElseThrow();
        assertThat(kept.getFileName()).isEqualTo("Мостът.JPG");
        assertThat(kept.getPublicName()).isEqualTo("mostat.jpg");
        assertThat(kept.getCredit()).isEqualTo("Мария Стоева");
        assertThat(kept.getWidth()).isEqualTo(700);
        assertThat(rows.column(
                        "select actor from audit_entry where command = 'UPLOAD' and detail like ? || ' %'",
                        asset.getSha256()))
                .containsExactly("author");
    }

    @Test
    void sameBytesAreOneAssetAlsoWhenTheyComeAtOnce() throws Exception {
        var bytes = picture();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var uploads = Collections.<Callable<String>>nCopies(
                    4, () -> upload("мост.jpg", bytes).getSha256());
            for (var upload : threads.invokeAll(uploads)) {
                assertThat(rows.column("select count(*) from asset where sha256 = ?", upload.get()))
                        .containsExactly("1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsNoPictureIsRefusedAndLeavesNoRow() {
        var assets = rows.column("select count(*) from asset");

        assertThatThrownBy(() -> upload("снимка.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refusal -> assertThat(refusal.issues()).containsExactly(Issue.of("image", "image-format")));

        assertThat(rows.column("select count(*) from asset")).isEqualTo(assets);
    }

    @Test
    void whoMayNotUploadIsRefused() throws IOException {
        var bytes = new ByteArrayInputStream(picture());

        assertThatThrownBy(() -> desk.as("reviewer", () -> media.upload("мост.jpg", bytes, "")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> media.upload("мост.jpg", bytes, "")).isInstanceOf(NotAuthenticatedException.class);
    }

    @Test
    void pictureIsPublicWhileItsPageIs() throws IOException {
        var asset = upload("мост.jpg", picture());
        assertThat(shown(asset)).isEmpty();

        var edition = desk.ready(with(asset));
        assertThat(shown(asset)).isEmpty();

        desk.as("publisher", () -> publishing.publish(edition.editionId()));
        var rendition = shown(asset).orElseThrow();
        assertThat(rendition).isEqualTo("image/jpeg");
        assertThat(publicMedia.rendition(asset.getSha256(), Rendition.W480, Frame.WHOLE, "another.jpg"))
                .isEmpty();

        desk.as("publisher", () -> publishing.withdraw(edition.editionId(), "Има грешка."));
        assertThat(shown(asset)).isEmpty();

        desk.as("publisher", () -> publishing.unpublish(edition.editionId(), "Сгрешена е.", Optional.empty()));
        assertThat(shown(asset)).isEmpty();
        assertThat(desk.as(
                        "author",
                        () -> queries.rendition(asset.getSha256(), Rendition.W480, Frame.WHOLE, RenditionFormat.JPEG)))
                .isPresent();
    }

    @Test
    void pictureOfAnEarlierRevisionIsNotPublic() throws IOException {
        var earlier = upload("мост.jpg", picture());
        var later = upload("площад.jpg", picture());
        var saved = desk.draft(with(earlier));
        desk.as("author", () -> desk.editions.save(saved.editionId(), saved.revisionId(), with(later)));
        desk.as("author", () -> publishing.submit(saved.editionId()));
        var hash = rows.column("select submitted_hash from edition where id = ?", saved.editionId())
                .get(0);
        desk.as("reviewer", () -> publishing.approve(saved.editionId(), hash));
        desk.as("publisher", () -> publishing.publish(saved.editionId()));

        assertThat(shown(later)).isPresent();
        assertThat(shown(earlier)).isEmpty();
    }

    private Optional<String> shown(Asset asset) {
        return publicMedia
                .rendition(asset.getSha256(), Rendition.W480, Frame.WHOLE, asset.getPublicName())
                .map(file -> file.mediaType());
    }

    private Asset upload(String name, byte[] bytes) {
        return desk.as("author", () -> media.upload(name, new ByteArrayInputStream(bytes), "Мария Стоева"));
    }

    private static ContentInput with(Asset image) {
        return new ContentInput(
                title("Със снимка"),
                "",
                "Накратко.",
                "<p>Надълго.</p>",
                "kultura",
                List.of(),
                image.getSha256(),
                "Мост",
                false,
                "");
    }

    /** Like no other. */
    private static byte[] picture() throws IOException {
        var image = new BufferedImage(700, 400, BufferedImage.TYPE_INT_RGB);
        var random = new Random();
        for (int x = 0; x < 700; x++) {
            image.setRGB(x, 0, random.nextInt(1 << 24));
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
