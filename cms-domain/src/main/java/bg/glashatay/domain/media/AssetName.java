package bg.glashatay.domain.media;

import bg.glashatay.domain.shared.Slug;
import java.util.Locale;

/** The name that a file was uploaded under, and what it is called for that in addresses and on a reader's disk. */
public record AssetName(String uploadedAs) {

    /** What a picture is called whose name has no letter or digit. */
    private static final String NAMELESS_PICTURE = "image";

    /** Likewise a document. */
    private static final String NAMELESS_DOCUMENT = "document";

    /** Characters of a name in an address; more would only make it long. */
    private static final int LONGEST_IN_ADDRESS = 80;

    /** The last part of the addresses of a picture's renditions: {@code most-nad-rekata.jpg}. */
    public String ofRenditions(boolean transparent) {
        return words(NAMELESS_PICTURE) + (transparent ? ".png" : ".jpg");
    }

    /** The last part of a document's address: {@code naredba-7.pdf}. */
    public String ofOriginal(String mediaType) {
        return words(NAMELESS_DOCUMENT) + extension(mediaType);
    }

    /** What a document is called once it is taken: as it was uploaded, with the ending that its content calls for. */
    public String ofDownload(String mediaType) {
        var name = uploadedAs.isEmpty() ? NAMELESS_DOCUMENT : uploadedAs;
        var extension = extension(mediaType);
        return name.toLowerCase(Locale.ROOT).endsWith(extension) ? name : name + extension;
    }

    private static String extension(String mediaType) {
        return FileFormat.ofMediaType(mediaType).map(FileFormat::getExtension).orElse("");
    }

    private String words(String otherwise) {
        var dot = uploadedAs.lastIndexOf('.');
        var words = Slug.from(dot > 0 ? uploadedAs.substring(0, dot) : uploadedAs)
                .map(Slug::value)
                .orElse(otherwise);
        var name = words.length() <= LONGEST_IN_ADDRESS ? words : words.substring(0, LONGEST_IN_ADDRESS);
        return name.replaceAll("-+$", "");
    }
}
