package bg.glashatay.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void ofNothingIsTheHashOfNoBytes() {
        assertThat(new ContentHash().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** Computed outside Java, by the form that the Javadoc describes. */
    @Test
    void keepsItsFormForEver() {
        assertThat(new ContentHash()
                        .field("title", "„Търговище“ – № 5")
                        .field("body", "<p>а\u00A0б 😀</p>")
                        .field("lead", null)
                        .hex())
                .isEqualTo("291bce7bebd9bf360d39af690bfabcadd674fa4e03fc4ffdf193cdde4ab0bf80");
    }

    @Test
    void doesNotDependOnTheOrderOfTheFields() {
        assertThat(new ContentHash().field("a", "1").field("b", "2").hex())
                .isEqualTo(new ContentHash().field("b", "2").field("a", "1").hex());
    }

    @Test
    void tellsAbsentFromEmptyAndFromMissing() {
        assertThat(new String[] {
                    new ContentHash().hex(),
                    new ContentHash().field("lead", null).hex(),
                    new ContentHash().field("lead", "").hex(),
                    new ContentHash().field("lead", "null").hex()
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void textCannotPassForTheEndOfItsField() {
        assertThat(new ContentHash().field("a", "bc").hex())
                .isNotEqualTo(new ContentHash().field("ab", "c").hex());
        assertThat(new ContentHash().field("a", "1\0\0\0\1b\0\0\0\0012").hex())
                .isNotEqualTo(new ContentHash().field("a", "1").field("b", "2").hex());
    }

    @Test
    void seesWhatTheEyeDoesNot() {
        assertThat(new ContentHash().field("title", "\u0439").hex())
                .isNotEqualTo(new ContentHash().field("title", "\u0438\u0306").hex());
        assertThat(new ContentHash().field("title", "5\u00A0лв.").hex())
                .isNotEqualTo(new ContentHash().field("title", "5 лв.").hex());
    }

    @Test
    void refusesTheSameFieldTwice() {
        var hash = new ContentHash().field("lead", null);

        assertThatIllegalStateException()
                .isThrownBy(() -> hash.field("lead", "x"))
                .withMessageContaining("lead");
    }

    @Test
    void refusesHalfOfASurrogatePair() {
        var hash = new ContentHash().field("title", "\uD83D");

        assertThatIllegalArgumentException().isThrownBy(hash::hex);
    }
}
