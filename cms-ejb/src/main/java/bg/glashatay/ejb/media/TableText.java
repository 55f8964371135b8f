package bg.glashatay.ejb.media;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Text in columns (CSV): readable from its first character to its last, with something that parts the first line. */
final class TableText {

    /** What Bulgarian offices write, in this order: the second can be read as almost anything. */
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableText() {}

    static boolean isIn(Path file) throws IOException {
        for (var charset : CHARSETS) {
            try (var bytes = Files.newInputStream(file);
                    var text = new InputStreamReader(bytes, charset.newDecoder())) {
                return isTable(text);
            } catch (CharacterCodingException otherwiseWritten) {
                // perhaps in the next
            }
        }
        return false;
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
}
