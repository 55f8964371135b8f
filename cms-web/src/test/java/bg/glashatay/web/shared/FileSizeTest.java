package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 KB",
        "28300, 28 KB",
        "999499, 999 KB",
        "999500, 1 MB",
        "1234567, '1,2 MB'",
        "999949999, '999,9 MB'",
        "999950000, 1 GB",
        "12345600000, '12,3 GB'",
        "950000000000, 950 GB"
    })
    void sizeIsReadInTheLargestUnitThatFits(long bytes, String read) {
        assertThat(FileSize.in(Locale.forLanguageTag("bg"), bytes)).isEqualTo(read.replace(' ', '\u00A0'));
    }
}
