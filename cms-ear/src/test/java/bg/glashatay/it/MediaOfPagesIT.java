package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.home.HomePages;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.media.PublicMedia;
import bg.glashatay.ejb.media.RenditionFormat;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.site.PublicCatalogue;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicFeeds;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Where the pictures of a text, that at its head and those in it, are to be found while the text goes its way. */
@InContainer
class MediaOfPagesIT {

    private static final Frame OF_THE_PAGE = Frame.ofLabel("1x1-20x80").orElseThrow();
    private static final Frame OF_LISTS = Frame.ofLabel("3x2-20x80").orElseThrow();
    private static final Frame NOBODYS = Frame.ofLabel("16x9-20x80").orElseThrow();

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    MediaService media;

    @Inject
    PublicMedia publicMedia;

    @Inject
    PublishingService publishing;

    @Inject
    PublicPages pages;

    @Inject
    HomePages home;

    @Inject
    PublicFeeds feeds;

    @Inject
    PublicCatalogue catalogue;

    @Test
    void picturesOfADraftAreNowhere() throws IOException {
        var lead = upload();
        var body = upload();

        desk.ready(with(lead, body));

        assertNowhere(lead);
        assertNowhere(body);
    }

    @Test
    void picturesArePublicInTheFramesOfTheirPageAsLongAsItIs() throws IOException {
        var lead = upload();
        var body = upload();
        var edition = desk.ready(with(lead, body));

        desk.as("publisher", () -> publishing.publish(edition.editionId()));

        var page = page(edition.documentId());
        assertThat(page.image().orElseThrow().file().sha256()).isEqualTo(lead.getSha256());
        assertThat(page.image().orElseThrow().caption()).isEqualTo("Мостът днес");
        assertThat(page.pictures()).containsOnlyKeys(body.getSha256());
        assertThat(surfaces()).anySatisfy(surface -> assertThat(surface).contains(lead.getSha256()));
        for (var asset : List.of(lead, body)) {
            assertThat(sent(asset, OF_THE_PAGE)).isTrue();
            assertThat(sent(asset, OF_LISTS)).isTrue();
            assertThat(sent(asset, NOBODYS)).isFalse();
        }
        assertThat(catalogue.document(edition.documentId()).texts().get(0).pictures())
                .containsOnlyKeys(body.getSha256());

        desk.as("publisher", () -> publishing.withdraw(edition.editionId(), "Има грешка."));

        assertThat(page(edition.documentId()).withdrawal()).isPresent();
        assertNowhere(lead);
        assertNowhere(body);
    }

    private void assertNowhere(Asset asset) {
        assertThat(surfaces()).allSatisfy(surface -> assertThat(surface).doesNotContain(asset.getSha256()));
        for (var frame : List.of(Frame.WHOLE, OF_THE_PAGE, OF_LISTS)) {
            assertThat(sent(asset, frame)).isFalse();
        }
        assertThat(publicMedia.original(asset.getSha256(), asset.getOriginalName()))
                .isEmpty();
    }

    private boolean sent(Asset asset, Frame frame) {
        return Stream.of(asset.getPublicName(), RenditionFormat.WEBP.nameOf(asset.getPublicName()))
                .anyMatch(name -> publicMedia
                        .rendition(asset.getSha256(), Rendition.W480, frame, name)
                        .isPresent());
    }

    private List<String> surfaces() {
        return List.of(
                home.home(Language.BG).toString(),
                pages.section(Language.BG, "kultura", Optional.empty(), 1).toString(),
                feeds.feed(Language.BG, Optional.empty(), 1).toString(),
                catalogue.list(Language.BG, Optional.empty(), 0, 50).toString());
    }

    private PublicDocument page(long document) {
        var slug = rows.column("select slug from address where document_id = ? and is_current", document)
                .get(0);
        return (PublicDocument) pages.document(Language.BG, "kultura", slug);
    }

    private Asset upload() throws IOException {
        var bytes = new ByteArrayInputStream(picture());
        return desk.as("author", () -> media.upload("мост.jpg", bytes, "Мария Стоева"));
    }

    private static ContentInput with(Asset lead, Asset body) {
        return new ContentInput(
                title("Със снимки"),
                "",
                "Накратко.",
                "<p>Надълго.</p><div data-gallery=\"Мостът\"><figure data-picture=\"" + body.getSha256()
                        + "\" data-frame=\"" + OF_THE_PAGE.label() + "\"><img alt=\"Мост\"></figure></div>",
                "kultura",
                List.of(),
                lead.getSha256(),
                "Мост",
                false,
                "",
                Map.of("leadImageCaption", "Мостът днес", "leadImageFrame", OF_THE_PAGE.label()),
                List.of());
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
