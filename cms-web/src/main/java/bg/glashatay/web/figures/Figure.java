package bg.glashatay.web.figures;

import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.StoredPicture;
import bg.glashatay.ejb.site.PublicImage;
import java.util.ArrayList;
import java.util.Optional;
import org.owasp.encoder.Encode;

/**
 * A picture with what is told of it below.
 *
 * @param caption HTML of one line; empty for none
 * @param author who made it; empty when not told
 */
public record Figure(Picture picture, String caption, String author, Optional<Licence> licence) {

    /** The lead picture of a document. */
    public static Figure of(PublicImage image, String prefix) {
        return new Figure(
                new Picture(image.file(), image.frame(), image.alt(), prefix),
                Encode.forHtmlContent(image.caption()),
                image.author(),
                image.licence());
    }

    /** A picture of a body; one that nobody has described yet is shown as if it only decorated. */
    static Figure of(BodyPicture picture, StoredPicture file, String prefix) {
        return new Figure(
                new Picture(file, picture.frame(), picture.alt().orElse(""), prefix),
                picture.caption(),
                picture.author(),
                Licence.ofKey(picture.licence()));
    }

    /**
     * The element in the text of a page.
     *
     * @param styleClass what the style sheet calls it
     * @param inSight whether readers see it at once
     */
    public String element(String styleClass, boolean inSight, Language language) {
        var place = picture.isTall() ? PicturePlace.TEXT_TALL : PicturePlace.TEXT;
        return "<figure class=\"" + styleClass + (picture.isTall() ? " picture-tall" : "") + "\">"
                + picture.element(place, inSight) + words(new FigureTexts(language), true) + "</figure>";
    }

    /**
     * Caption, author and licence; empty where nothing is told.
     *
     * @param withCredit whether author and licence are not told elsewhere
     */
    String words(FigureTexts texts, boolean withCredit) {
        var credit = withCredit ? credit(texts) : "";
        if (caption.isEmpty() && credit.isEmpty()) {
            return "";
        }
        var space = caption.isEmpty() || credit.isEmpty() ? "" : " ";
        var told = credit.isEmpty() ? "" : "<span class=\"credit\">" + credit + "</span>";
        return "<figcaption>" + caption + space + told + "</figcaption>";
    }

    /** Author and licence; empty where neither is told. */
    String credit(FigureTexts texts) {
        return credit(author, licence, texts);
    }

    static String credit(String author, Optional<Licence> licence, FigureTexts texts) {
        var parts = new ArrayList<String>();
        if (!author.isEmpty()) {
            parts.add(texts.html("picture.by", author));
        }
        licence.ifPresent(terms -> parts.add(terms(terms, texts)));
        return String.join(" · ", parts);
    }

    private static String terms(Licence licence, FigureTexts texts) {
        var name = texts.html("licence." + licence.key());
        return licence.address()
                .map(address -> "<a href=\"" + address + "\" rel=\"license noopener noreferrer\">" + name + "</a>")
                .orElse(name);
    }
}
