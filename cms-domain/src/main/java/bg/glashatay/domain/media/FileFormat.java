package bg.glashatay.domain.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What documents may be uploaded as. Which one a file is, its content says, never its name. */
public enum FileFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    CSV("text/csv"),
    ZIP("application/zip");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** As it ends names: {@code .pdf}. */
    public String getExtension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
