package bg.glashatay.web.security;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody has to do before anything else, in this order; the session keeps it in mind. */
enum Duty {
    /** To change the password that somebody else gave them. */
    PASSWORD("/editor/password"),

    /** To set up the second factor that the site asks them for. */
    SECOND_FACTOR("/editor/second-factor");

    private final String address;

    Duty(String address) {
        this.address = address;
    }

    /** The first of those that there are. */
    static Optional<Duty> first(HttpSession session) {
        return Stream.of(values())
                .filter(duty -> session.getAttribute(duty.attribute()) != null)
                .findFirst();
    }

    /** The page on which it is done. */
    String address() {
        return address;
    }

    void demand(HttpSession session) {
        session.setAttribute(attribute(), true);
    }

    void settle(HttpSession session) {
        session.removeAttribute(attribute());
    }

    private String attribute() {
        return Duty.class.getName() + "." + name();
    }
}
