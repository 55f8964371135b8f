package bg.glashatay.ejb.library;

import bg.glashatay.domain.media.FileFormat;
import java.util.Arrays;
import java.util.List;

/** What files somebody looks for in the library. */
public enum LibraryKind {
    PICTURE("a.media_type like 'image/%'"),
    DOCUMENT("a.media_type not like 'image/%'"),
    PDF(FileFormat.PDF),
    /** What word processors write. */
    TEXT(FileFormat.DOCX, FileFormat.ODT),
    TABLE(FileFormat.XLSX, FileFormat.ODS, FileFormat.CSV),
    ARCHIVE(FileFormat.ZIP);

    private final String condition;

    LibraryKind(String condition) {
        this.condition = condition;
    }

    LibraryKind(FileFormat... formats) {
        this("a.media_type in (" + quoted(Arrays.asList(formats)) + ")");
    }

    private static String quoted(List<FileFormat> formats) {
        return String.join(
                ", ",
                formats.stream()
                        .map(format -> "'" + format.getMediaType() + "'")
                        .toList());
    }

    /** The condition of a query that calls the asset {@code a}. */
    String condition() {
        return condition;
    }
}
