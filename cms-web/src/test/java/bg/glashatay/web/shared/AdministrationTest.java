package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.security.Right;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdministrationTest {

    @Test
    void administratorSeesThePartsAndThePagesOfOne() {
        var administration = at("/editor/mirror", EnumSet.allOf(Right.class));

        assertThat(administration.getParts())
                .extracting(Administration.Link::key)
                .containsExactly("nav.admin.people", "nav.admin.site", "nav.admin.server");
        assertThat(administration.getParts().get(2).current()).isTrue();
        assertThat(administration.getPages())
                .filteredOn(Administration.Link::current)
                .extracting(Administration.Link::address)
                .containsExactly("/editor/mirror");
        assertThat(administration.getPages()).hasSize(4);
    }

    @Test
    void whoMayOnlyReadTheLogChoosesNoPart() {
        var administration = at("/editor/documents", Set.of(Right.READ_AUDIT));

        assertThat(administration.isOpen()).isTrue();
        assertThat(administration.isHere()).isFalse();
        assertThat(administration.isParted()).isFalse();
        assertThat(administration.getAddress()).isEqualTo("/editor/admin/audit");
    }

    @Test
    void whoMayNothingOfItSeesNothingOfIt() {
        assertThat(at("/editor", Set.of()).isOpen()).isFalse();
    }

    @Test
    void eachPageAndPartHasItsName() {
        var texts = ResourceBundle.getBundle("bg.glashatay.web.shared.messages", Locale.forLanguageTag("bg"));

        assertThat(Stream.of(AdminPage.values(), AdminPage.Part.values()).flatMap(Stream::of))
                .allMatch(place -> texts.containsKey("nav.admin." + place.name().toLowerCase(Locale.ROOT)));
    }

    private static Administration at(String address, Set<Right> rights) {
        var administration = new Administration();
        administration.desk = new Desk() {
            @Override
            boolean may(Right right) {
                return rights.contains(right);
            }

            @Override
            public String getAddress() {
                return address;
            }
        };
        administration.look();
        return administration;
    }
}
