package bg.glashatay.ejb.redirects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets write them. */
class RedirectCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a,/b\n/c,/d\n",
                "/a;/b\r\n/c;/d",
                "/a\t/b\n\n/c\t/d\t\t\n",
                "\uFEFFот;към\n/a;/b\n/c;/d\n",
                "From,To\n\"/a\",\"/b\"\n  /c , /d  \n",
            })
    void twoColumnsAreRead(String table) {
        assertThat(RedirectCsv.read(table))
                .extracting(RedirectLine::from, RedirectLine::to)
                .containsExactly(tuple("/a", "/b"), tuple("/c", "/d"));
    }

    @Test
    void linesAreCountedAsThePersonSeesThem() {
        assertThat(RedirectCsv.read("from,to\n\n/a,/b\n"))
                .extracting(RedirectLine::number)
                .containsExactly(3);
    }

    @Test
    void quotesHoldWhatPartsColumns() {
        assertThat(RedirectCsv.read("\"/a,b\",\"/c\"\"d\"").get(0).cells()).isEqualTo(List.of("/a,b", "/c\"d"));
    }

    @Test
    void quoteThatNobodyClosedEndsWithItsLine() {
        assertThat(RedirectCsv.read("\"/a,/b\n/c,/d"))
                .extracting(RedirectLine::from)
                .containsExactly("/a,/b", "/c");
    }

    @Test
    void addressAloneIsGone() {
        assertThat(RedirectCsv.read("/a").get(0).to()).isEmpty();
    }

    @Test
    void moreThanTwoColumnsAreNoticed() {
        assertThat(RedirectCsv.read("/a,/b,c").get(0).isTooLong()).isTrue();
        assertThat(RedirectCsv.read("\n \n,;\n")).hasSize(1);
    }
}
