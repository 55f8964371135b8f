package bg.glashatay.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
public final class Ports {

    /** Below those that the kernel gives to whoever connects: between the choice and its use nobody else is given it. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    /** Chosen already: whoever asked may not listen there yet. */
    private static final Set<Integer> CHOSEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on, and that this program has not been given before. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(HIGHEST, LOWEST, HIGHEST)
                .filter(port -> isFree(port) && CHOSEN.add(port))
                .findFirst()
                .orElseThrow();
    }

    /** Whether nobody listens there, on any address of this machine. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Says in one sentence that the product cannot listen there. */
    static void requireFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            var address = new InetSocketAddress(host, port);
            if (address.isUnresolved() || !isOurs(address.getAddress())) {
                throw new CannotStartException("CMS_HTTP_HOST=" + host + " is not an address of this machine.");
            }
            socket.bind(address);
        } catch (IOException e) {
            throw new CannotStartException(
                    "CMS_HTTP_PORT=" + port + " cannot be listened on at " + host + " (" + e.getMessage()
                            + "): another program uses it, so stop that one or choose another port.",
                    e);
        }
    }

    private static boolean isOurs(InetAddress address) throws SocketException {
        return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    }
}
