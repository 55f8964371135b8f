package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;

/** Ports of this machine. */
public final class Ports {

    private Ports() {}

    /** A port on loopback that nobody listens on. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
