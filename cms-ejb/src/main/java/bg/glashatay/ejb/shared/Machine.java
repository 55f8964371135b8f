package bg.glashatay.ejb.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine on which this node runs. */
public final class Machine {

    private Machine() {}

    /** As it calls itself. */
    public static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
