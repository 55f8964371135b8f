package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookAlikesTest {

    @Test
    void readsLatinLettersAmongCyrillicOnes() {
        assertThat(LookAlikes.folded("общинa")).isEqualTo("община");
        assertThat(LookAlikes.folded("кmеt")).isEqualTo("кмет");
        assertThat(LookAlikes.folded("cъвeт")).isEqualTo("съвет");
    }

    @Test
    void readsCyrillicLettersAmongLatinOnes() {
        assertThat(LookAlikes.folded("wеlcоme")).isEqualTo("welcome");
    }

    @Test
    void leavesAWordInOneAlphabetAlone() {
        assertThat(LookAlikes.folded("oca")).isEqualTo("oca");
        assertThat(LookAlikes.folded("оса")).isEqualTo("оса");
        assertThat(LookAlikes.folded("123")).isEqualTo("123");
    }

    @Test
    void leavesAWordThatReallyMixesAlone() {
        assertThat(LookAlikes.folded("жzш")).isEqualTo("жzш");
    }
}
