package bg.glashatay.ejb.comments;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.security.Account;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Account MARIA = account("author", "Мария Стоева");
    private static final Account MARIA_K = account("author3", "Мария Стоева-Колева");
    private static final Account ELENA = account("reviewer", "Елена Вълчева");
    private static final Account NAMESAKE = account("reviewer9", "Елена Вълчева");
    private static final List<Account> PEOPLE = List.of(MARIA, MARIA_K, ELENA);

    @Test
    void peopleAreCalledByFullNameOrUsername() {
        assertThat(Mentions.called("@Мария Стоева, вижте с @reviewer.", PEOPLE))
                .containsExactlyInAnyOrder(MARIA, ELENA);
        assertThat(Mentions.called("@мария стоева?", PEOPLE)).containsExactly(MARIA);
    }

    @Test
    void longerNameIsNotTakenForTheShorterOne() {
        assertThat(Mentions.called("@Мария Стоева-Колева!", PEOPLE)).containsExactly(MARIA_K);
        assertThat(Mentions.called("@author", PEOPLE)).containsExactly(MARIA);
        assertThat(Mentions.called("@author3", PEOPLE)).containsExactly(MARIA_K);
    }

    @Test
    void partOfANameOrOfAMailAddressCallsNobody() {
        assertThat(Mentions.called("@Мария, @Мария Стоеваа, ime@author и Мария Стоева", PEOPLE))
                .isEmpty();
    }

    @Test
    void whoMayNotReadIsNotCalled() {
        assertThat(Mentions.called("@Мария Стоева", List.of(ELENA))).isEmpty();
    }

    @Test
    void namesakesAreBothCalledUnlessTheUsernameTellsThemApart() {
        var people = List.of(ELENA, NAMESAKE);

        assertThat(Mentions.called("@Елена Вълчева", people)).containsExactlyInAnyOrder(ELENA, NAMESAKE);
        assertThat(Mentions.called("@reviewer9", people)).containsExactly(NAMESAKE);
    }

    private static Account account(String username, String fullName) {
        return new Account(username, fullName, Instant.EPOCH);
    }
}
