package bg.glashatay.web.previews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GuestAddressTest {

    private static final String SECRET = "B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6_-";

    @Test
    void pageIsTheSecretAlone() {
        var address = GuestAddress.of("/" + SECRET).orElseThrow();

        assertThat(address.isPage()).isTrue();
        assertThat(address.path()).isEqualTo("/preview/" + SECRET);
        assertThat(address.picture()).isEmpty();
    }

    @Test
    void pictureStandsBelowIt() {
        var address =
                GuestAddress.of("/" + SECRET + "/media/00ff/w960/most.jpg").orElseThrow();

        assertThat(address.isPage()).isFalse();
        assertThat(address.picture()).contains("/00ff/w960/most.jpg");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "/",
                "/short",
                "/" + SECRET + "x",
                "/" + SECRET + "/",
                "/" + SECRET + "//",
                "/" + SECRET + "/a/b/c/d/e",
                "/B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6..",
                "/B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6Ж0",
            })
    void whatIsSpeltOtherwiseIsNoLink(String path) {
        assertThat(GuestAddress.of(path)).isEmpty();
    }
}
