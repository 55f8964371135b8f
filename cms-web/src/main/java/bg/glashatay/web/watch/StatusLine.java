package bg.glashatay.web.watch;

import bg.glashatay.ejb.watch.Severity;

/**
 * A matter as people read of it.
 *
 * @param off whether it is turned off, as somebody wanted
 * @param sentence how it is
 * @param todo what to do about it; empty where nothing has to be done
 * @param address where more is to be seen; empty where nothing is
 */
public record StatusLine(String matter, Severity severity, boolean off, String sentence, String todo, String address) {

    public boolean isFine() {
        return severity == Severity.FINE;
    }
}
