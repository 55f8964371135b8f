package bg.glashatay.web.publishing;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.ejb.media.StoredPicture;
import bg.glashatay.ejb.site.PublicImage;
import bg.glashatay.web.figures.ReviewedFigures;
import bg.glashatay.web.shared.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;

/** A text with its pictures, videos and blocks, as people at work read it. */
@Named
@RequestScoped
public class ReadBody {

    @Inject
    BlockNames blocks;

    @Inject
    MediaQueries media;

    @Inject
    Desk desk;

    /** The body as it is read to be judged. */
    public String of(String body, Language language) {
        var html = blocks.reading(body, language);
        return ReviewedFigures.in(html, language, desk.getLanguage(), pictures(html));
    }

    /** The lead picture of a text that has one, with all that is told of it. */
    public String leadPicture(Content content, Language language) {
        if (content.leadImage() != null && content.leadImage().isDeleted()) {
            return ReviewedFigures.deleted(desk.getLanguage());
        }
        boolean decorates = content.leadImageDecorates();
        return PublicImage.of(content)
                .map(image -> ReviewedFigures.lead(image, decorates, language, desk.getLanguage()))
                .orElse("");
    }

    private Map<String, StoredPicture> pictures(String html) {
        var hashes = BodyMedia.picturesIn(html).stream()
                .map(BodyPicture::sha256)
                .distinct()
                .toList();
        return media.all(hashes).values().stream()
                .filter(asset -> asset.isPicture() && !asset.isDeleted())
                .collect(Collectors.toMap(Asset::getSha256, StoredPicture::of));
    }
}
