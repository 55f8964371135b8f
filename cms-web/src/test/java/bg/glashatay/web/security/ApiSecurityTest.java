package bg.glashatay.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.security.AccountRealm;
import bg.glashatay.ejb.security.TokenRealm;
import bg.glashatay.web.site.Answered;
import bg.glashatay.web.site.Asked;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.BearerToken;
import org.junit.jupiter.api.Test;

/** A program hears that its token opens nothing only from who has looked it up. */
class ApiSecurityTest {

    @Test
    void tokenThatNobodyHasIsInvalid() throws Exception {
        var answered = answer(() -> null);

        assertThat(answered.status()).isEqualTo(401);
        assertThat(answered.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void tokenThatCouldNotBeLookedUpIsNotCalledInvalid() throws Exception {
        var answered = answer(() -> {
            throw new IllegalStateException("The database is away");
        });

        assertThat(answered.status()).isEqualTo(503);
        assertThat(answered.header("Retry-After")).isEqualTo("30");
        assertThat(answered.header("WWW-Authenticate")).isNull();
        assertThat(new String(answered.body(), StandardCharsets.UTF_8)).contains("\"code\":\"server-error\"");
    }

    private static Answered answer(Supplier<AuthenticationInfo> lookUp) throws Exception {
        var filter = new ApiSecurity();
        filter.accounts = new AccountRealm();
        filter.tokens = new TokenRealm() {
            @Override
            protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
                return lookUp.get();
            }
        };
        filter.tokens.setAuthenticationTokenClass(BearerToken.class);
        filter.init();
        var answered = new Answered();
        filter.doFilter(
                new Asked("/api/v1/documents")
                        .with("Authorization", "Bearer of-somebody")
                        .request(),
                answered.response(),
                (request, response) -> {});
        return answered;
    }
}
