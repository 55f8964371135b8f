package bg.glashatay.ejb.media;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Text in columns (CSV): readable from its first character to its last, with something that parts the first line. */
public final class TableText {

    /** What Bulgarian offices write, in this order: the second can be read as almost anything. */
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableText() {}

    static boolean isIn(Path file) throws IOException {
        return read(file, TableText::isTable).orElse(false);
    }

    /** Reads a file in the first charset in which it can be read; empty where there is none. */
    public static <T> Optional<T> read(Path file, Reading<T> reading) throws IOException {
        for (var charset : CHARSETS) {
            try (var text = Files.newBufferedReader(file, charset)) {
                return Optional.of(reading.of(text));
            } catch (CharacterCodingException otherwiseWritten) {
                // perhaps in the next
            }
        }
        return Optional.empty();
    }

    private static boolean isTable(Reader text) throws IOException {
        var buffer = new char[8_192];
        boolean begun = false;
        boolean firstLine = true;
        boolean parted = false;
        for (int read; (read = text.read(buffer)) >= 0; ) {
            for (int i = 0; i < read; i++) {
                char c = buffer[i];
                if (isUnreadable(c)) {
                    return false;
                }
                if (!begun && !Character.isWhitespace(c) && c != BYTE_ORDER_MARK) {
                    begun = true;
                    if (c == '<') {
                        // a page or a picture made of text
                        return false;
                    }
                }
                firstLine &= !begun || c != '\n' && c != '\r';
                parted |= firstLine && (c == ',' || c == ';' || c == '\t');
            }
        }
        return begun && parted;
    }

    private static boolean isUnreadable(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    /** What to make of a text; begun anew where the text turns out to be written in another charset. */
    public interface Reading<T> {
        T of(Reader text) throws IOException;
    }
}
